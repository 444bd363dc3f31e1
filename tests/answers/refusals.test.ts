import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withAnswer, type Answers, type Known } from '../../src/answers/answers.ts';
import { openArticle } from '../../src/answers/opening.ts';
import { wrongAnswer } from '../../src/answers/refusals.ts';
import { settle } from '../../src/answers/settle.ts';
import { checkFolder } from '../../src/files/content-folder.ts';

const { gazetteer, announcements } = await checkFolder('.');

function knownOf(text: string): Known {
  const opened = openArticle({ text, sha256: '' }, { places: gazetteer, announcements });
  assert.ok(typeof opened !== 'string');
  return { today: '2026-11-28', places: gazetteer, announcements, taken: new Set(), ...opened };
}

const NOTHING: Answers = { draft: { added: '2026-11-28' }, given: [] };
const TEXT =
  'Le Pentagone a annoncé mardi l’envoi de 500 à 600 soldats supplémentaires en Irak, a dit son porte-parole.';

test('a day is stated only where the article prints it whole', () => {
  const stated = (text: string) => {
    const known = knownOf(text);
    const answers = [
      ['date', '2016-04-19'],
      ['dateBasis', 'stated'],
    ].reduce((all, [key, value]) => withAnswer(all, key!, value), NOTHING);
    return wrongAnswer('dateBasis', answers, known);
  };
  assert.match(stated(TEXT)!, /n’imprime pas ce jour en entier ; choisissez « déduite »/);
  for (const day of ['19 avril 2016', '19/04/2016', 'mardi 19 avril 2016'])
    assert.equal(stated(`Publié le ${day}\n\n${TEXT}`), null, day);
});

test('the headline and the summary of a range have both its ends', () => {
  const range = { value: 500, upTo: 600 };
  const answers = [
    ['announcer', 'Le Pentagone'],
    ['location', 'irak'],
    ['troopDelta.value', range],
  ] as const;
  const { draft } = settle(
    answers.reduce<Answers>((all, [key, value]) => withAnswer(all, key, value), NOTHING),
    knownOf(TEXT),
  );
  assert.equal(draft.title, '500 à 600 militaires de plus en Irak');
  assert.equal(
    draft.summary,
    "Le Pentagone annonce l'envoi de 500 à 600 militaires vers l'Irak, selon un article de presse.",
  );
});

test('the note of a deduced day follows the day of publication', () => {
  const known = knownOf(`Publié le 20 avril 2016\n\n${TEXT}`);
  const first = settle({ draft: { ...known.proposed, added: '2026-11-28' }, given: [] }, known);
  assert.match(first.draft.dateNote!, /« mardi », et est paru le 20 avril 2016/);
  const corrected = settle(withAnswer(first, 'source.published', '2016-04-21'), known);
  assert.match(corrected.draft.dateNote!, /« mardi », et est paru le 21 avril 2016/);
});
