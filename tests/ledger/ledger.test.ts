import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Announcement } from '../../src/announcement/announcement.ts';
import { sayGap, WHY_NO_GAP } from '../../src/ledger/ledger-words.ts';
import { drawLedger, sumGaps, findingOf, type LedgerLine } from '../../src/ledger/ledger.ts';
import { roundedSum } from '../../src/announcement/troops.ts';
import { announcement, GAZETTEER } from '../example.ts';

const delta = (value: number, approximate = false) => ({ value, approximate, quote: 'x' });
const total = (
  value: number,
  counts: 'before' | 'after',
  {
    approximate = false,
    kind = 'present' as 'present' | 'authorised' | 'unspecified',
    scope = undefined as string | undefined,
  } = {},
) => ({ value, approximate, counts, kind, ...(scope && { scope }), quote: 'x' });

/** The worked example: what the five articles state, and what must come out of it. */
const FIVE = [
  announcement({
    date: '2014-09-02',
    troopDelta: delta(350, true),
    statedTotal: total(820, 'after', { scope: 'depuis juin' }),
  }),
  announcement({
    date: '2014-11-07',
    troopDelta: delta(1500),
    statedTotal: total(1400, 'before', { approximate: true }),
  }),
  announcement({ date: '2016-07-11', troopDelta: delta(560), statedTotal: total(4650, 'after') }),
  announcement({ date: '2016-09-28', troopDelta: delta(600), statedTotal: total(5262, 'after') }),
  announcement({ date: '2019-12-31', troopDelta: delta(750, true), location: GAZETTEER.get('moyen-orient')! }),
];

const shown = (ledger: LedgerLine[]) =>
  ledger.map(({ before, after, gap }) => [
    before?.value,
    before?.basis,
    before?.approximate,
    after?.value,
    after?.basis,
    after?.approximate,
    gap.since ? [gap.since.date, gap.value, gap.approximate, gap.otherScope] : gap.why,
  ]);

test('the worked example comes out', () => {
  assert.deepEqual(shown(drawLedger(FIVE, GAZETTEER)), [
    [470, 'derived', true, 820, 'stated', false, 'first'],
    [1400, 'stated', true, 2900, 'derived', true, ['2014-09-02', 580, true, true]],
    [4090, 'derived', false, 4650, 'stated', false, ['2014-11-07', 1190, true, false]],
    [4662, 'derived', false, 5262, 'stated', false, ['2016-07-11', 12, false, false]],
    [undefined, undefined, undefined, undefined, undefined, undefined, 'noTotal'],
  ]);
  assert.deepEqual(
    drawLedger(FIVE, GAZETTEER).map(({ lastKnown }) => lastKnown?.date),
    [undefined, '2014-09-02', '2014-11-07', '2016-07-11', '2016-09-28'],
  );
});

test('the worked example sums up: of 4 442, the announcements explain 2 660', () => {
  const ledger = drawLedger(FIVE, GAZETTEER);
  const { first, last, difference, explained } = findingOf(ledger)!;
  assert.deepEqual([first.value, last.value, difference, explained], [820, 5262, 4442, 2660]);
  assert.deepEqual(sumGaps(ledger), { value: 1780, approximate: true });
});

test('fewer than two totals sum up to nothing', () => {
  assert.equal(findingOf(drawLedger(FIVE.slice(0, 1), GAZETTEER)), null);
  assert.equal(findingOf([]), null);
});

test('an announcement without total is carried into the next gap, a withdrawal with its sign', () => {
  const list = [
    announcement({ date: '2015-01-01', statedTotal: total(1000, 'after') }),
    announcement({ date: '2015-02-01', troopDelta: delta(300) }),
    announcement({ date: '2015-03-01', troopDelta: delta(-100, true) }),
    announcement({ date: '2015-04-01', troopDelta: delta(500), location: GAZETTEER.get('moyen-orient')! }),
    announcement({ date: '2015-05-01', statedTotal: total(1250, 'before') }),
  ];
  const { gap } = drawLedger(list, GAZETTEER).at(-1)!;
  assert.ok(gap.since);
  assert.deepEqual(
    [gap.since, gap.sinceTotal.value, gap.carried.value, gap.value, gap.approximate],
    [list[0], 1000, 200, 50, true],
  );
});

test('what is carried is approximate for itself, not for the totals around it', () => {
  const list = [
    announcement({ date: '2015-01-01', statedTotal: total(1000, 'after', { approximate: true }) }),
    announcement({ date: '2015-02-01', troopDelta: delta(300) }),
    announcement({ date: '2015-03-01', statedTotal: total(1400, 'before') }),
  ];
  const { gap } = drawLedger(list, GAZETTEER).at(-1)!;
  assert.ok(gap.since);
  assert.deepEqual([gap.carried, gap.approximate], [{ value: 300, approximate: false }, true]);
});

test('kinds that do not compare make no gap, and the nearest comparable one is found behind them', () => {
  const list = [
    announcement({ date: '2015-01-01', statedTotal: total(1000, 'after') }),
    announcement({ date: '2015-02-01', statedTotal: total(3000, 'after', { kind: 'authorised' }) }),
    announcement({ date: '2015-03-01', statedTotal: total(1400, 'before') }),
  ];
  const [, second, third] = drawLedger(list, GAZETTEER);
  assert.deepEqual(second!.gap, { since: null, why: 'otherKind' });
  assert.ok(third!.gap.since);
  assert.deepEqual([third!.gap.since, third!.gap.carried.value, third!.gap.value], [list[0], 350, 1400 - (1000 + 350)]);
});

test('beyond Iraq nothing is derived', () => {
  const location = GAZETTEER.get('moyen-orient')!;
  const [after] = drawLedger([announcement({ location, statedTotal: total(60_000, 'after') })], GAZETTEER);
  assert.deepEqual(
    [after!.before, after!.after?.basis, after!.gap],
    [null, 'stated', { since: null, why: 'beyondIraq' }],
  );
  const [before] = drawLedger([announcement({ location, statedTotal: total(60_000, 'before') })], GAZETTEER);
  assert.deepEqual([before!.before?.basis, before!.after], ['stated', null]);
  const earlier = announcement({ date: '2014-01-01', statedTotal: total(1000, 'after') });
  const [, compared] = drawLedger([earlier, announcement({ location, statedTotal: total(1400, 'before') })], GAZETTEER);
  assert.deepEqual(compared!.gap.since && [compared!.gap.since, compared!.gap.value], [earlier, 400]);
});

test('a gap may be below zero, or nothing', () => {
  const list = [
    announcement({ date: '2015-01-01', statedTotal: total(1000, 'after') }),
    announcement({ date: '2015-02-01', statedTotal: total(900, 'before') }),
    announcement({ date: '2015-03-01', statedTotal: total(1250, 'before') }),
  ];
  assert.deepEqual(
    drawLedger(list, GAZETTEER).map(({ gap }) => gap.since && gap.value),
    [null, -100, 0],
  );
});

const kinds = fc.constantFrom('present', 'authorised', 'unspecified' as const);
const anyAnnouncement: fc.Arbitrary<Announcement> = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 3 }),
    delta: fc.integer({ min: -2000, max: 2000 }).filter((value) => value !== 0),
    approximate: fc.boolean(),
    total: fc.option(
      fc.record({
        value: fc.nat(9000),
        counts: fc.constantFrom('before', 'after' as const),
        kind: kinds,
        approximate: fc.boolean(),
      }),
    ),
    place: fc.constantFrom('irak', 'bagdad', 'moyen-orient'),
    suffix: fc.string({ unit: fc.constantFrom(...'abcdef'), minLength: 6, maxLength: 6 }),
  })
  .map(({ day, month, delta: value, approximate, total: stated, place, suffix }) => {
    const date = `2015-0${month}-${String(day).padStart(2, '0')}`;
    return announcement({
      id: `${date}-${suffix}`,
      date,
      troopDelta: delta(value, approximate),
      statedTotal:
        stated &&
        total(stated.value, stated.counts as 'before', {
          kind: stated.kind as 'present',
          approximate: stated.approximate,
        }),
      location: GAZETTEER.get(place)!,
    });
  });
const anyList = fc.uniqueArray(anyAnnouncement, { selector: ({ id }) => id, maxLength: 12 });

test('the order of the input never matters', () => {
  fc.assert(
    fc.property(anyList, fc.infiniteStream(fc.nat()), (list, keys) => {
      const shuffled = list
        .map((item) => ({ item, key: keys.next().value as number }))
        .toSorted((a, b) => a.key - b.key);
      assert.deepEqual(
        drawLedger(
          shuffled.map(({ item }) => item),
          GAZETTEER,
        ),
        drawLedger(list, GAZETTEER),
      );
    }),
  );
});

test('a derived number is never labelled stated, a stated one is the source’s, and each gap is between like kinds', () => {
  fc.assert(
    fc.property(anyList, (list) => {
      for (const { announcement, counted, before, after, gap } of drawLedger(list, GAZETTEER)) {
        const { statedTotal, troopDelta } = announcement;
        const [stated, derived] = statedTotal?.counts === 'before' ? [before, after] : [after, before];
        assert.equal(stated?.basis, statedTotal ? 'stated' : undefined);
        assert.equal(stated?.value, statedTotal?.value);
        assert.equal(derived?.basis, statedTotal && counted ? 'derived' : undefined);
        if (before && after) assert.equal(after.value - before.value, troopDelta.value);
        if (derived) assert.equal(derived.approximate, statedTotal!.approximate || troopDelta.approximate);
        if (gap.since) {
          assert.equal(gap.since.statedTotal?.kind, statedTotal?.kind);
          assert.equal(gap.sinceTotal.value + gap.carried.value + gap.value, before?.value);
        } else assert.ok(gap.why in WHY_NO_GAP);
      }
    }),
  );
});

test('an announcement that explains a gap exactly makes it zero', () => {
  fc.assert(
    fc.property(anyList, (list) => {
      const lines = drawLedger(list, GAZETTEER).filter(({ gap }) => gap.since && gap.value !== 0);
      for (const { announcement: explained, gap } of lines) {
        if (!gap.since || gap.since.date === explained.date) continue;
        const explanation = announcement({
          id: `${explained.date}-`,
          date: explained.date,
          troopDelta: delta(gap.value),
        });
        const line = drawLedger([...list, explanation], GAZETTEER).find(
          ({ announcement }) => announcement.id === explained.id,
        )!;
        assert.deepEqual(line.gap, {
          ...gap,
          carried: { ...gap.carried, value: gap.carried.value + gap.value },
          value: 0,
        });
      }
    }),
  );
});

test('ten thousand announcements are all in the ledger', () => {
  const many = Array.from({ length: 10_000 }, (_, n) =>
    announcement({ id: `2015-01-01-${n}`, date: '2015-01-01', statedTotal: total(n, 'after') }),
  );
  assert.equal(drawLedger(many, GAZETTEER).length, 10_000);
});

test('a sum is rounded as the roundest of its approximate terms; an exact one is not', () => {
  const about = (value: number) => ({ value, approximate: true });
  const exact = (value: number) => ({ value, approximate: false });
  assert.deepEqual(roundedSum([about(580), about(1190), exact(12)]), about(1780));
  assert.deepEqual(roundedSum([about(1500), about(580), exact(12)]), about(2100));
  assert.deepEqual(roundedSum([exact(580), exact(12)]), exact(592));
  assert.deepEqual(roundedSum([about(0), exact(7)]), about(7));
  assert.deepEqual(roundedSum([about(-300), exact(40)]), about(-300));
  assert.deepEqual(roundedSum([]), exact(0));
});

test('a gap is said with the two scopes if they differ, and as a rounding if it may be one', () => {
  const said = (list: Announcement[]) => sayGap(drawLedger(list, GAZETTEER).at(-1)!).replace(/[\u00a0\u202f]/g, ' ');
  const first = (changes = {}) => announcement({ date: '2016-07-11', statedTotal: total(4650, 'after', changes) });
  const second = (value: number, changes = {}) =>
    announcement({ date: '2016-09-28', statedTotal: total(value, 'before', changes) });
  const gap = (value: number) =>
    `Écart de ${value} avec le total précédent, non expliqué par les annonces réunies ici.`;
  assert.equal(said([first(), second(4662)]), `${gap(12)} Il peut tenir à un arrondi.`);
  assert.equal(said([first(), second(4683)]), gap(33));
  assert.equal(
    said([first({ scope: 'hors ambassade' }), second(4683)]),
    `${gap(33)} Les deux totaux n’ont pas le même périmètre : l’un compte les « hors ambassade », l’autre ne précise rien.`,
  );
  assert.match(
    said([first({ scope: 'présents' }), second(4683, { scope: 'formateurs' })]),
    /périmètre : « présents », puis « formateurs »\.$/,
  );
});
