import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { readArticle } from '../../src/article/article.ts';
import { draftOf, type Draft } from '../../src/article/first-draft.ts';
import { propose, type Proposal } from '../../src/article/proposal.ts';
import { ask, Stopped } from '../../src/cli/questions.ts';
import { checkFolder } from '../../src/files/content-folder.ts';
import { TEXTS } from '../article/texts.ts';

const { gazetteer } = await checkFolder('.');
const ENTER = '\r';
const ERASE = '\u007f';
const INTERRUPT = '\u0003';

/** Asks at a terminal where a person types one answer after each question that is shown; gives what was shown too. */
async function answer(typed: string[], draft: Draft = {}, proposal: Proposal | null = null) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 300, rows: 40 });
  let shown = '';
  const waiting = [...typed];
  output.on('data', (chunk) => (shown += chunk));
  const keys = setInterval(() => {
    const next = waiting.shift();
    if (next !== undefined) for (const key of next) input.write(key);
  }, 40);
  try {
    return { answers: await ask(draft, proposal, gazetteer, { input, output }), shown };
  } catch (error) {
    assert.ok(error instanceof Stopped, String(error));
    return { answers: null, shown };
  } finally {
    clearInterval(keys);
  }
}

test('each field is asked with what is proposed and what it rests on; Enter accepts', async () => {
  const article = readArticle(TEXTS[0]!.text);
  const proposal = propose(article, gazetteer);
  const { answers, shown } = await answer(Array(40).fill(ENTER), draftOf(article, proposal), proposal);
  assert.match(shown, /troopDelta\.value: Nombre de militaires annoncés/);
  assert.match(shown, /line 9: « environ 450 conseillers militaires supplémentaires en Irak »/);
  assert.ok(answers);
  assert.deepEqual(answers.troopDelta, {
    value: 450,
    approximate: true,
    quote: 'environ 450 conseillers militaires supplémentaires en Irak',
  });
  assert.deepEqual([answers.date, answers.location, answers.announcer], ['2015-06-10', 'irak', 'La Maison Blanche']);
  assert.equal(answers.title, 'Environ 450 militaires de plus en Irak');
  assert.equal(answers.draft, undefined);
});

test('a wrong answer is told at once, in the words of the check, and asked again', async () => {
  const { answers, shown } = await answer([`2015-06-31${ENTER}`, `${ERASE.repeat(2)}10${ENTER}`, INTERRUPT]);
  assert.equal(answers, null);
  assert.match(shown, /"2015-06-31" is not a day of the calendar/);
  assert.match(shown, /dateBasis: stated/);
});

test('a quote that does not carry its number is refused where it is typed', async () => {
  const draft: Draft = {
    date: '2015-06-10',
    dateBasis: 'stated',
    announcer: 'X',
    troopDelta: { value: 450, approximate: false },
  };
  const { shown } = await answer([ENTER, ENTER, ENTER, ENTER, ENTER, ENTER, `460 hommes${ENTER}`, INTERRUPT], draft);
  assert.match(shown, /carries 460, but the value is 450/);
});
