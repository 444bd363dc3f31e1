import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readContent } from '../../src/check/content.ts';
import { drawLedger } from '../../src/ledger/ledger.ts';
import { generateAnnouncements, withWord } from '../generated-content.ts';

const COUNT = 300;
const generated = generateAnnouncements(COUNT);
const places = { path: 'content/places.yaml', bytes: readFileSync('content/places.yaml') };

function check(files: Record<string, string>) {
  const announcements = Object.entries(files).map(([name, text]) => ({
    path: `content/announcements/${name}`,
    bytes: Buffer.from(text),
  }));
  return readContent({ announcements, places, redirects: null, published: null, publicFiles: [] });
}

const { announcements, gazetteer, problems } = check(generated);
const data = announcements.map((announcement) => announcement.data);

test('the same options give the same bytes, another seed others', () => {
  assert.equal(Object.keys(generated).length, COUNT);
  assert.deepEqual(generateAnnouncements(COUNT), generated);
  assert.notDeepEqual(generateAnnouncements(COUNT, { seed: 2 }), generated);
});

test('the check accepts them whatever the seed, and warns of few', () => {
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  assert.ok(warnings.length < COUNT / 5, `${warnings.length} warnings`);
  for (const seed of [1, 2, 3]) {
    const options = { seed, from: '2015-01-01', to: '2016-06-30' };
    const told = seed === 1 ? problems : check(generateAnnouncements(COUNT, options)).problems;
    assert.deepEqual(
      told.filter(({ severity }) => severity === 'error'),
      [],
    );
  }
});

test('all kinds of announcements are among them', () => {
  const days = data.map(({ date }) => date);
  const figures = announcements.map(({ id, data: one }) => ({ ...one, id, location: gazetteer.get(one.location)! }));
  const gaps = drawLedger(figures, gazetteer).flatMap(({ gap }) => (gap.since ? [gap.value] : []));
  const counts = {
    withdrawals: data.filter(({ troopDelta }) => troopDelta.value < 0).length,
    withoutTotal: data.filter(({ statedTotal }) => !statedTotal).length,
    before: data.filter(({ statedTotal }) => statedTotal?.counts === 'before').length,
    after: data.filter(({ statedTotal }) => statedTotal?.counts === 'after').length,
    inferred: data.filter(({ dateNote }) => dateNote).length,
    corrected: data.filter(({ corrections }) => corrections).length,
    ranges: data.filter(({ troopDelta }) => troopDelta.upTo !== undefined).length,
    reports: data.filter(({ reports }) => reports).length,
    sameDay: days.length - new Set(days).size,
    gaps: gaps.filter((value) => value !== 0).length,
    explained: gaps.filter((value) => value === 0).length,
  };
  for (const [kind, count] of Object.entries(counts)) assert.ok(count > 2, `${kind}: ${count}`);
  assert.ok(counts.explained > counts.gaps, JSON.stringify(counts));
  assert.ok(new Set(data.map(({ announcer }) => announcer)).size > 4);
  assert.equal(new Set(data.map(({ location }) => location)).size, gazetteer.size);
});

test('accounts are of 150 to 250 words, and one may hold a word of its own', () => {
  for (const { id, body } of announcements) {
    const words = body.match(/[\p{L}\d]+(?:’[\p{L}]+)?/gu)?.length ?? 0;
    assert.ok(words >= 140 && words <= 260, `${id}: ${words} words`);
  }
  const [name, text] = Object.entries(generated)[7]!;
  const files = { ...generated, [name]: withWord(text, 'Zibeline') };
  assert.deepEqual(check(files).problems, problems);
  assert.equal(Object.values(files).filter((one) => one.includes('Zibeline')).length, 1);
});
