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
  assert.deepEqual(figures.toIraq, { announcements: 3, value: 1850, approximate: true });
  assert.deepEqual(figures.elsewhere, { announcements: 1, value: 750, approximate: false });
});

test('an approximate withdrawal does not make the sum of reinforcements approximate', () => {
  const { toIraq } = figuresOf([announcement(), announcement({ troopDelta: delta(-200, true) })]);
  assert.deepEqual(toIraq, { announcements: 2, value: 350, approximate: false });
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
  const none = { announcements: 0, value: 0, approximate: false };
  assert.deepEqual(figuresOf([]), {
    toIraq: none,
    elsewhere: none,
    highest: null,
    gaps: { value: 0, approximate: false },
  });
});
