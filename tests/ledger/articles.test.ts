import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Announcement } from '../../src/announcement/announcement.ts';
import { stepsOf, apartOf } from '../../src/ledger/chart-steps.ts';
import { agreementOf, articlesOf, countOrigins, sayAgreement, sayArticles } from '../../src/ledger/articles.ts';
import { keyFigures } from '../../src/ledger/key-figures.ts';
import { drawLedger, type LedgerLine } from '../../src/ledger/ledger.ts';
import { anyArticles, credits, figure, total } from '../any-articles.ts';
import { announcement, GAZETTEER } from '../example.ts';

const FIRST = '2014-11-07-premier';
const printed = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const first = announcement({
  id: FIRST,
  date: '2014-11-07',
  troopDelta: figure(1500),
  statedTotal: total(1400),
  source: { title: 'A', publisher: 'Une agence', published: null },
});
let count = 0;
const report = (changes: Partial<Announcement> = {}) =>
  announcement({ ...first, id: `2014-11-07-report-${(count += 1)}`, reports: FIRST, ...changes });
const lineOf = (...reports: Announcement[]): LedgerLine => drawLedger([...reports, first], GAZETTEER)[0]!;
const said = (...reports: Announcement[]) => printed(sayAgreement(lineOf(...reports)));

test('what articles agree on and where they differ is told in French', () => {
  const cases: [reports: Announcement[], told: string][] = [
    [[report()], 'mêmes renforts ; même total'],
    [[report({ statedTotal: total(1600) })], 'mêmes renforts ; totaux différents : env. 1 400 et env. 1 600'],
    [[report({ statedTotal: null })], 'mêmes renforts ; un seul donne un total'],
    [[report(), report({ statedTotal: null })], 'mêmes renforts ; même total où il est donné'],
    [
      [report({ troopDelta: figure(1400, 1500) }), report({ location: GAZETTEER.get('irak')! })],
      'renforts différents : +1 500 et de +1 400 à +1 500 ; même total ; lieux différents : bagdad et irak',
    ],
    [
      [report({ statedTotal: total(1600) }), report({ statedTotal: total(3200, 'after') })],
      'mêmes renforts ; totaux différents : env. 1 400 avant, env. 1 600 avant et env. 3 200 après',
    ],
  ];
  for (const [reports, told] of cases) assert.equal(said(...reports), told);
  const none = announcement({ id: FIRST, date: '2014-11-07', troopDelta: figure(-200) });
  const line = drawLedger([none, { ...none, id: '2014-11-07-b', reports: FIRST }], GAZETTEER)[0]!;
  assert.equal(printed(sayAgreement(line)), 'même retrait ; aucun total');
});

test('a total before an announcement and one after it agree if what is announced lies between', () => {
  assert.equal(agreementOf(first, report({ statedTotal: total(2900, 'after') })).statedTotal, true);
  assert.equal(agreementOf(first, report({ statedTotal: total(2900, 'before') })).statedTotal, false);
  assert.equal(agreementOf(first, report({ statedTotal: total(1400, 'before', { upTo: 1500 }) })).statedTotal, false);
  assert.equal(
    agreementOf(first, report({ statedTotal: total(1400, 'before', { kind: 'authorised' }) })).statedTotal,
    false,
  );
  assert.equal(
    agreementOf(first, report({ statedTotal: total(1400, 'before', { kind: 'unspecified' }) })).statedTotal,
    true,
  );
  assert.equal(agreementOf(first, report({ statedTotal: null })).statedTotal, null);
  assert.equal(agreementOf(first, report({ troopDelta: { ...figure(1500), approximate: true } })).troopDelta, true);
});

test('articles that credit one agency are one origin, with what it published itself', () => {
  const agency = credits('Une agence');
  assert.equal(countOrigins([first, report(agency), report(agency)]), 1);
  assert.equal(countOrigins([first, report(agency), report(credits('Une autre'))]), 2);
  assert.equal(countOrigins([first, report(credits()), report(credits())]), 3);
  assert.equal(printed(sayArticles(lineOf(report(agency), report(credits())))), '3 articles, 2 origines');
  assert.equal(printed(sayArticles(lineOf(report(credits())))), '2 articles');
  assert.equal(printed(sayArticles(lineOf(report(agency)))), '2 articles, 1 origine');
});

const counted = (ledger: readonly LedgerLine[]) => ledger.map((line) => ({ ...line, reports: [] }));

test('other articles change no number of the ledger, the chart or the key figures', () => {
  fc.assert(
    fc.property(anyArticles, (groups) => {
      const [alone, together] = [groups.map(([own]) => own!), groups.flat()].map((list) => drawLedger(list, GAZETTEER));
      assert.deepEqual(counted(together!), alone);
      assert.deepEqual(keyFigures(counted(together!)), keyFigures(alone!));
      assert.deepEqual(keyFigures(together!), keyFigures(alone!));
      assert.deepEqual(stepsOf(together!), stepsOf(alone!));
      assert.deepEqual(apartOf(together!), apartOf(alone!));
      assert.equal(together!.flatMap((line) => articlesOf(line)).length, groups.flat().length);
    }),
  );
});

test('the order of the files never matters, to the articles of an announcement either', () => {
  fc.assert(
    fc.property(anyArticles, (groups) => {
      const list = groups.flat();
      assert.deepEqual(drawLedger(list.toReversed(), GAZETTEER), drawLedger(list, GAZETTEER));
    }),
  );
});

test('what rests on a range is approximate', () => {
  fc.assert(
    fc.property(anyArticles, (groups) => {
      for (const { announcement: own, before, after, gap } of drawLedger(groups.flat(), GAZETTEER)) {
        if (own.troopDelta.upTo === undefined) continue;
        for (const side of [before, after]) if (side?.basis === 'derived') assert.ok(side.approximate);
        if (gap.since && own.statedTotal?.counts === 'after') assert.ok(gap.approximate);
      }
    }),
  );
});
