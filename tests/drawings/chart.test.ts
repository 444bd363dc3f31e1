import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Announcement } from '../../src/announcement/announcement.ts';
import { drawTall, drawWide } from '../../src/drawings/chart.ts';
import type { Drawing } from '../../src/drawings/drawing.ts';
import type { Text } from '../../src/drawings/labels.ts';
import { drawLedger, findingOf } from '../../src/ledger/ledger.ts';
import { linesAround } from '../../src/timeline/paging.ts';
import { drawMini } from '../../src/drawings/mini-chart.ts';
import { sayFinding } from '../../src/ledger/ledger-words.ts';
import { announcement, GAZETTEER } from '../example.ts';

const delta = (value: number, approximate = false) => ({ value, approximate, quote: 'x' });
const total = (value: number, counts: 'before' | 'after', approximate = false) => ({
  value,
  approximate,
  counts,
  kind: 'present' as const,
  quote: 'x',
});

const FIVE = [
  announcement({ date: '2014-09-02', troopDelta: delta(350, true), statedTotal: total(820, 'after') }),
  announcement({ date: '2014-11-07', troopDelta: delta(1500), statedTotal: total(1400, 'before', true) }),
  announcement({ date: '2016-07-11', troopDelta: delta(560), statedTotal: total(4650, 'after') }),
  announcement({ date: '2016-09-28', troopDelta: delta(600), statedTotal: total(5262, 'after') }),
  announcement({ date: '2019-12-31', troopDelta: delta(750, true), location: GAZETTEER.get('moyen-orient')! }),
];

/** Announcements without regularity: reinforcements and withdrawals, gaps, several a day, without total, beyond Iraq. */
function many(count: number): Announcement[] {
  let level = 3000;
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  return Array.from({ length: count }, (_, index) => {
    const date = `${2014 + Math.floor((index * 6) / count)}-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`;
    const value = (random(3) === 0 ? -1 : 1) * (50 + random(500));
    level = Math.max(level + value + random(200) - 100, 1000);
    return announcement({
      id: `${date}-${index}`,
      date,
      troopDelta: delta(value, random(2) === 0),
      statedTotal: random(6) === 0 ? null : total(level, 'after', random(2) === 0),
      location: GAZETTEER.get(random(8) === 0 ? 'moyen-orient' : 'irak')!,
    });
  });
}

const ledgerOf = (list: Announcement[]) => drawLedger(list, GAZETTEER);

/** The box of a text at a width, measured as no face is wider: 8.4 pixels a bold letter, 6.9 another, half of it a space or a point. */
function boxOf({ x, y, dx, anchor, runs }: Text, width: number) {
  const text = runs.map((run) => run.text).join(' ');
  const letter = (look: string) => (['stated', 'announced', 'gap'].includes(look) ? 8.4 : 6.9);
  const wide = runs.reduce(
    (sum, run) => sum + (run.text.length - 0.45 * (run.text.match(/[\s.,]/g)?.length ?? 0)) * letter(run.look),
    (runs.length - 1) * 4,
  );
  const left = (x / 100) * width + dx - (anchor === 'start' ? 0 : anchor === 'end' ? wide : wide / 2);
  return { left, right: left + wide, top: y - 12, bottom: y + 3, text };
}

function overlapsIn(drawing: Drawing, width: number): string[] {
  const boxes = [...drawing.texts, ...drawing.marks.flatMap(({ label }) => label?.texts ?? [])].map((text) =>
    boxOf(text, width),
  );
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text} at ${width}`),
  );
}

test('the five are drawn to scale, steps and gaps', () => {
  const { marks, gaps, lines } = drawWide(ledgerOf(FIVE))!;
  const base = lines.find(({ look }) => look === 'base')!.y1;
  const unit = (base - marks[3]!.dots[1]!.y) / 5262;
  assert.deepEqual(
    marks.slice(0, 4).map(({ dots }) => dots.map(({ y, basis }) => [Math.round((base - y) / unit), basis])),
    [
      [
        [470, 'derived'],
        [820, 'stated'],
      ],
      [
        [1400, 'stated'],
        [2900, 'derived'],
      ],
      [
        [4090, 'derived'],
        [4650, 'stated'],
      ],
      [
        [4662, 'derived'],
        [5262, 'stated'],
      ],
    ],
  );
  assert.deepEqual(
    gaps.slice(0, 2).map(({ height }) => Math.round(height / unit)),
    [580, 1190],
  );
  const days = marks.map(({ bar }) => bar.x);
  assert.equal(Math.round(((days[1]! - days[0]!) / (days[2]! - days[1]!)) * 612), 66, '66 days, then 612');
  assert.ok(Math.abs(marks[4]!.bar.height / unit - 750) < 1, 'what is apart has the same scale');
});

test('the tall drawing says the same, time downwards', () => {
  const { marks, gaps } = drawTall(ledgerOf(FIVE))!;
  const widths = marks.map(({ bar }) => bar.width);
  assert.deepEqual(
    widths.slice(0, 4).map((width) => Math.round((width / widths[1]!) * 1500)),
    [350, 1500, 560, 600],
  );
  assert.deepEqual(
    gaps.slice(0, 2).map(({ width }) => Math.round((width / widths[1]!) * 1500)),
    [580, 1190],
  );
});

test('every step of the five has its words, every gap its number, every silence its length', () => {
  for (const drawing of [drawWide(ledgerOf(FIVE))!, drawTall(ledgerOf(FIVE))!]) {
    const said = (texts: Text[], look: string) =>
      texts.flatMap(({ runs }) => runs.filter((run) => run.look === look).map(({ text }) => text));
    const words = drawing.marks.slice(0, 4).map(({ label }) => label?.texts ?? []);
    assert.deepEqual(
      words.map((texts) => said(texts, 'announced')),
      [['env.\u00a0+350'], ['+1\u202f500'], ['+560'], ['+600']],
    );
    assert.deepEqual([...words.flat(), ...drawing.texts].flatMap((text) => said([text], 'stated')).toSorted(), [
      '4\u202f650',
      '5\u202f262',
      '820',
      'env.\u00a01\u202f400',
    ]);
    const gaps = said(drawing.texts, 'gap').join('\u00a0').replaceAll('écart ', '');
    assert.deepEqual(
      ['env.\u00a01\u202f190', 'env.\u00a0580', '12'].filter((gap) => !gaps.includes(gap)),
      [],
    );
    assert.deepEqual(said(drawing.texts, 'silence'), ['1 an et 8 mois', '3 ans et 3 mois']);
  }
});

for (const count of [5, 30, 300])
  test(`no label overlaps another, with ${count} announcements, at any width`, () => {
    const ledger = ledgerOf(count === 5 ? FIVE : many(count));
    for (let width = 704; width <= 1200; width += 16) assert.deepEqual(overlapsIn(drawWide(ledger)!, width), []);
    for (let width = 288; width <= 703; width += 5) assert.deepEqual(overlapsIn(drawTall(ledger)!, width), []);
    for (let width = 240; width <= 720; width += 8)
      for (const [index, { announcement }] of ledger.slice(0, 10).entries())
        assert.deepEqual(overlapsIn(drawMini(linesAround(ledger, index), announcement.id)!, width), []);
  });

test('too many to be told apart: a step a year, which adds up all the same', () => {
  const ledger = ledgerOf(many(300));
  const steps = drawWide(ledger)!.marks.flatMap(({ step }) => ('after' in step ? [step] : []));
  assert.deepEqual(
    steps.map(({ id, isYear }) => [id, isYear]),
    ['2014', '2015', '2016', '2017', '2018', '2019'].map((year) => [year, true]),
  );
  steps.forEach((step, index) => {
    const opening = steps[index - 1]?.after.value ?? step.before.value - (step.gap?.value ?? 0);
    assert.equal(opening + (step.gap?.value ?? 0) + step.delta.value, step.after.value, step.name);
  });
  const { marks } = drawWide(ledger)!;
  const words = marks.flatMap(({ label }) => label?.texts ?? []).flatMap(({ runs }) => runs.map(({ look }) => look));
  assert.ok(!words.includes('derived') && marks.every(({ dots }) => dots.length <= 1), 'a year begins with no total');
  assert.ok(marks.filter(({ dots }) => dots.length === 0).length <= 6, 'what is apart is summed by year too');
});

test('thirty announcements are all there, one mark each', () => {
  assert.equal(drawWide(ledgerOf(many(30)))!.marks.length, 30);
  assert.equal(drawTall(ledgerOf(many(30)))!.marks.length, 30);
});

test('nothing to draw draws nothing', () => {
  assert.equal(drawWide([]), null);
  assert.equal(drawTall(ledgerOf(FIVE.slice(4))), null);
  assert.equal(drawMini([], 'x'), null);
});

test('the title states what comes out', () => {
  const say = (list: Announcement[]) => sayFinding(findingOf(ledgerOf(list))).replace(/[\u00a0\u202f]/g, ' ');
  assert.equal(say(FIVE), 'De 820 à 5 262 militaires : sur 4 442 de plus, 2 660 figurent dans ces annonces');
  assert.equal(say(FIVE.slice(0, 1)), 'Les totaux déclarés, annonce par annonce');
  const fall = [
    FIVE[3]!,
    announcement({ date: '2017-01-01', troopDelta: delta(-500), statedTotal: total(4000, 'after') }),
  ];
  assert.equal(say(fall), 'De 5 262 à 4 000 militaires : −500 selon ces annonces, −762 qu’elles n’expliquent pas');
});
