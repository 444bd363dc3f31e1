import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatSignedTroops, formatTroops, sayOfTroops, sayTroops } from '../../src/announcement/troops.ts';
import { PATH, problems } from '../check/problems.ts';
import { exampleFile } from '../example.ts';

/** The example with a range for what is announced, told by these words. */
function range(words: string, [value, upTo]: [number, number], changes: Record<string, string> = {}): string {
  return exampleFile(
    {
      '  value: 450': `  value: ${value}\n  upTo: ${upTo}\n  approximate: true\n  quote: ${words}`,
      '  approximate: false': '',
      '  quote: 450': '',
      ...changes,
    },
    `\nOn parle d’« ${words} », et de « 3 500 au total ».\n`,
  );
}

test('a range is proved by both its ends, in digits or in words, of a withdrawal too', () => {
  const proved: [words: string, ends: [number, number]][] = [
    ['entre 500 et 600 soldats', [500, 600]],
    ['de cinq cents à 600 soldats', [500, 600]],
    ['1.500 à 1.600 hommes', [1500, 1600]],
    ['un retrait de 500 à 600 hommes', [-500, -600]],
  ];
  for (const [words, ends] of proved) assert.deepEqual(problems(range(words, ends)), [], words);
});

test('a range whose words carry one end only is refused', () => {
  assert.deepEqual(problems(range('jusqu’à 600 soldats', [500, 600])), [
    `${PATH}:11:10 erreur troopDelta.quote porte 600, et la fourchette va de 500 à 600 ; citez les mots qui disent les deux bornes, ou corrigez-les`,
  ]);
  assert.deepEqual(problems(range('des soldats', [500, 600])), [
    `${PATH}:11:10 erreur troopDelta.quote ne porte aucun nombre, et la fourchette va de 500 à 600 ; citez les mots qui le disent`,
  ]);
});

test('the ends of a range are in order, of one sign, and approximate', () => {
  const words = 'entre 500 et 600 soldats';
  const wrong: [text: string, told: string][] = [
    [
      range(words, [600, 500]),
      '9:9 erreur troopDelta.upTo n’est pas plus loin de zéro que value ; écrivez la borne la plus proche de zéro dans value, et l’autre ici',
    ],
    [
      range(words, [500, 500]),
      '9:9 erreur troopDelta.upTo n’est pas plus loin de zéro que value ; écrivez la borne la plus proche de zéro dans value, et l’autre ici',
    ],
    [
      range(words, [500, -600]),
      '9:9 erreur troopDelta.upTo n’a pas le signe de value ; écrivez les deux bornes d’un retrait avec un moins',
    ],
    [
      range(words, [500, 600]).replace('approximate: true', 'approximate: false'),
      '10:16 erreur troopDelta.approximate est false à côté de upTo ; une fourchette est approximative : écrivez true',
    ],
  ];
  for (const [text, told] of wrong) assert.deepEqual(problems(text), [`${PATH}:${told}`]);
});

test('a total is a range too', () => {
  const account = '\nOn envoie « 450 conseillers de plus », pour « 3 400 à 3 500 hommes ».\n';
  const total = (upTo: number) =>
    exampleFile(
      { '  value: 3500': `  value: 3400\n  upTo: ${upTo}`, '  quote: 3 500': '  quote: 3 400 à 3 500' },
      account,
    );
  // The flag of the total is the second of the file.
  const about = (text: string) => text.replace(/(upTo: .*\n {2}approximate: )false/, '$1true');
  assert.deepEqual(problems(about(total(3500))), []);
  assert.equal(problems(about(total(3600))).length, 1);
  assert.match(problems(total(3500)).join(), /statedTotal\.approximate est false à côté de upTo/);
});

test('a change that a source gives by the numbers before and after it is proved by both', () => {
  const by = (value: number, words: string) =>
    problems(
      exampleFile(
        { '  value: 450': `  value: ${value}`, '  quote: 450': `  quote: ${words}` },
        `\nLe contingent passera « ${words} », soit « 3 500 au total ».\n`,
      ),
    );
  assert.deepEqual(by(217, 'de 3 870 à 4 087 hommes'), []);
  assert.deepEqual(by(-2200, 'de 5 200 à 3 000 hommes'), []);
  assert.deepEqual(by(-217, 'de 3 870 à 4 087 hommes'), [
    `${PATH}:10:10 erreur troopDelta.quote porte 3870 et 4087, et le nombre est -217 ; corrigez l’un des deux`,
  ]);
});

test('a total is no difference of two numbers', () => {
  const account = '\nOn envoie « 450 conseillers de plus », de « 500 à 4 000 hommes ».\n';
  assert.deepEqual(problems(exampleFile({ '  quote: 3 500': '  quote: 500 à 4 000 hommes' }, account)), [
    `${PATH}:16:10 erreur statedTotal.quote porte 500 et 4000, et le nombre est 3500 ; corrigez l’un des deux`,
  ]);
});

test('a range reads as good French', () => {
  const troops = { value: 500, upTo: 1600, approximate: true };
  assert.equal(formatTroops(troops), 'de 500 à 1\u202f600');
  assert.equal(formatSignedTroops({ ...troops, value: -500, upTo: -1600 }), 'de −500 à −1\u202f600');
  assert.equal(sayTroops(troops), '500 à 1\u202f600');
  assert.equal(sayOfTroops(troops), 'de 500 à 1\u202f600');
});
