import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticle } from '../../src/article/article.ts';
import { propose } from '../../src/article/proposal.ts';
import { checkFolder } from '../../src/files/content-folder.ts';
import { TEXTS } from './texts.ts';

const { gazetteer } = await checkFolder('.');
const proposalOf = (text: string) => propose(readArticle(text), gazetteer);

for (const { says, text, date, delta, total, location, announcer } of TEXTS)
  test(`proposes: ${says}`, () => {
    const proposal = proposalOf(text);
    const { troopDelta, statedTotal } = proposal;
    assert.deepEqual(troopDelta && [troopDelta.value, troopDelta.approximate], delta);
    assert.deepEqual(statedTotal && [statedTotal.value, statedTotal.counts, statedTotal.approximate], total);
    assert.deepEqual(proposal.date && [proposal.date.value, proposal.date.basis], date);
    assert.equal(proposal.location?.value ?? null, location);
    assert.equal(proposal.announcer?.value ?? null, announcer);
  });

test('what is proposed rests on the words of a line, as they stand there', () => {
  for (const { text } of TEXTS)
    for (const found of Object.values(proposalOf(text)))
      if (found) assert.ok(text.split('\n')[found.line - 1]!.includes(found.quote), found.quote);
});

test('the same text always gives the same proposal, and no text is too odd', () => {
  for (const { text } of TEXTS) assert.deepEqual(proposalOf(text), proposalOf(text));
  const nothing = { date: null, troopDelta: null, statedTotal: null, location: null, announcer: null };
  for (const odd of ['', '\0\0', '450', '« « «', '🇮🇶 '.repeat(50)]) assert.deepEqual(proposalOf(odd), nothing, odd);
});

test('an endless text is read to its end', { timeout: 60_000 }, () => {
  for (const run of ['450 soldats ', 'annoncé ', "l'envoi de ", 'a b ', '. A', '1 ', 'mardi ', 'Ashton Carter ', '\n'])
    proposalOf(run.repeat(20_000));
});
