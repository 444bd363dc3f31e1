import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOrder } from '../../src/announcement/announcement.ts';
import { yearsOf } from '../../src/timeline/timeline.ts';
import type { Announcement } from '../../src/announcement/announcement.ts';
import { drawLedger } from '../../src/ledger/ledger.ts';
import { announcement, GAZETTEER } from '../example.ts';

const ledgerOf = (list: Announcement[]) => drawLedger(list, GAZETTEER);
const on = (date: string, id = `${date}-a`) => announcement({ date, id });

test('the order is day then id, whatever the order of the input', () => {
  const ordered = [
    on('2014-09-02'),
    on('2016-07-11', '2016-07-11-a'),
    on('2016-07-11', '2016-07-11-b'),
    on('2019-12-31'),
  ];
  const shuffled = [ordered[2]!, ordered[0]!, ordered[3]!, ordered[1]!];
  assert.deepEqual(inOrder(shuffled), ordered);
});

test('years follow each other, silent ones included', () => {
  const years = yearsOf(ledgerOf([on('2016-09-28'), on('2014-09-02'), on('2014-11-07')]));
  assert.deepEqual(
    years.map(({ year, entries }) => [year, entries.map(({ line }) => line.announcement.date)]),
    [
      ['2014', ['2014-09-02', '2014-11-07']],
      ['2015', []],
      ['2016', ['2016-09-28']],
    ],
  );
});

test('elapsed time is told from the announcement before, whatever its year', () => {
  const elapsed = yearsOf(
    ledgerOf([on('2014-09-02'), on('2014-11-07'), on('2016-07-11', '2016-07-11-a'), on('2016-07-11', '2016-07-11-b')]),
  )
    .flatMap(({ entries }) => entries)
    .map((entry) => entry.elapsed);
  assert.deepEqual(elapsed, [null, '66 jours plus tard', '1 an et 8 mois plus tard', 'le même jour']);
});

test('the lengths of the ruler add up to the time between the first announcement and the last', () => {
  const years = yearsOf(ledgerOf([on('2014-09-02'), on('2014-11-07'), on('2016-07-11'), on('2019-12-31')]));
  const months = years.reduce(
    (sum, { entries, monthsAfter }) =>
      sum + monthsAfter + entries.reduce((sum, { monthsBefore }) => sum + monthsBefore, 0),
    0,
  );
  assert.ok(Math.abs(months - 64) < 0.1, `${months} months from September 2014 to the end of 2019`);
  assert.equal(years.at(-1)?.monthsAfter, 0);
  assert.equal(years[0]?.entries[0]?.monthsBefore, 0);
});

test('no announcement makes no year', () => assert.deepEqual(yearsOf(ledgerOf([])), []));
