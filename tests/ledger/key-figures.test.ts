import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Announcement } from '../../src/announcement/announcement.ts';
import { drawLedger } from '../../src/ledger/ledger.ts';
import { keyFigures } from '../../src/ledger/key-figures.ts';
import { announcement, GAZETTEER } from '../example.ts';

const delta = (value: number, approximate = false) => ({ value, approximate, quote: 'x' });
const total = (value: number) => ({ value, approximate: false, counts: 'after', kind: 'present', quote: 'x' }) as const;
const figuresOf = (list: Announcement[]) => keyFigures(drawLedger(list, GAZETTEER));
const region = GAZETTEER.get('moyen-orient')!;

test('reinforcements to Iraq add up, those to a wider region apart', () => {
  const figures = figuresOf([
    announcement({ troopDelta: delta(350, true) }),
    announcement({ troopDelta: delta(1500), location: GAZETTEER.get('irak')! }),
    announcement({ troopDelta: delta(-200) }),
    announcement({ troopDelta: delta(750), location: region }),
  ]);
  assert.partialDeepStrictEqual(figures.toIraq, { announcements: 3, value: 1850, approximate: true });
  assert.partialDeepStrictEqual(figures.elsewhere, { announcements: 1, value: 750, approximate: false });
});

test('the sum meets the chart: what its first total holds already, and what its title counts', () => {
  const first = announcement({ troopDelta: delta(350, true), statedTotal: total(820) });
  const second = announcement({ date: '2016-01-01', troopDelta: delta(560), statedTotal: total(4650) });
  const { inFirstTotal, withdrawals } = figuresOf([first, second]);
  assert.equal(inFirstTotal?.value, 350);
  assert.equal(inFirstTotal?.total.value, 820);
  assert.equal(withdrawals, 0);
  const leaving = announcement({ date: '2015-01-01', troopDelta: delta(-200) });
  const later = announcement({ date: '2017-01-01', troopDelta: delta(600) });
  for (const other of [leaving, later]) assert.equal(figuresOf([first, second, other]).inFirstTotal, null);
  assert.equal(figuresOf([first, leaving, second]).withdrawals, 1);
});

test('what goes to one place beyond Iraq has its name, whatever copies of it there are', () => {
  const beyond = (date: string, location: Announcement['location']) =>
    announcement({ date, location: { ...location } });
  const place = (...list: Announcement[]) => figuresOf(list).elsewhere.place?.id ?? null;
  assert.equal(place(beyond('2019-01-01', region), beyond('2019-02-01', region)), 'moyen-orient');
  const other = { ...region, id: 'golfe', within: null };
  assert.equal(place(beyond('2019-01-01', region), beyond('2019-02-01', other)), null);
});

test('an approximate withdrawal does not make the sum of reinforcements approximate', () => {
  const { toIraq } = figuresOf([announcement(), announcement({ troopDelta: delta(-200, true) })]);
  assert.partialDeepStrictEqual(toIraq, { announcements: 2, value: 350, approximate: false });
});

test('the highest stated total is the earliest of equals', () => {
  const list = [
    announcement({ date: '2014-01-01', statedTotal: total(820) }),
    announcement({ date: '2015-01-01', statedTotal: total(5262) }),
    announcement({ date: '2016-01-01', statedTotal: total(5262) }),
    announcement({ date: '2017-01-01' }),
  ];
  assert.equal(figuresOf(list).highest, list[1]);
});

test('nothing states no total and adds up to nothing', () => {
  const none = { announcements: 0, place: null, value: 0, approximate: false };
  assert.deepEqual(figuresOf([]), {
    toIraq: none,
    elsewhere: none,
    inFirstTotal: null,
    withdrawals: 0,
    highest: null,
    gaps: { value: 0, approximate: false },
  });
});
