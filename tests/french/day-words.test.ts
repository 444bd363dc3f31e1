import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { formatDay, formatDayOfYear, formatElapsed } from '../../src/french/day-words.ts';
import { isDay, monthsBetween, yearOf } from '../../src/announcement/day.ts';

test('a day is a real day of the calendar, written in full', () => {
  for (const day of ['2014-09-02', '2016-02-29', '1999-12-31', '2011-12-30']) assert.ok(isDay(day), day);
  for (const text of ['2026-02-30', '2015-02-29', '2014-13-01', '2014-9-2', '02/09/2014', '2014-09-02T00:00', ''])
    assert.ok(!isDay(text), text);
});

test('a day is said in French, the first of a month as 1er', () => {
  assert.equal(formatDay('2014-09-01'), '1er septembre 2014');
  assert.equal(formatDay('2014-09-02'), '2 septembre 2014');
  assert.equal(formatDay('2016-08-11'), '11 août 2016');
  assert.equal(formatDayOfYear('2016-09-28'), '28 septembre');
  assert.equal(yearOf('2016-09-28'), '2016');
});

test('elapsed time is said in days, then in years and months', () => {
  const spans: [from: string, to: string, said: string][] = [
    ['2016-07-11', '2016-07-11', 'le même jour'],
    ['2016-07-11', '2016-07-12', '1 jour'],
    ['2014-09-02', '2014-11-07', '66 jours'],
    ['2016-07-11', '2016-09-28', '79 jours'],
    ['2016-01-01', '2016-04-09', '99 jours'],
    ['2016-01-01', '2016-04-10', '3 mois'],
    ['2014-11-07', '2016-07-11', '1 an et 8 mois'],
    ['2016-09-28', '2019-12-31', '3 ans et 3 mois'],
    ['2014-02-28', '2016-02-28', '2 ans'],
  ];
  for (const [from, to, said] of spans) assert.equal(formatElapsed(from, to), said);
});

test('a month is a twelfth of a year', () => {
  assert.equal(Math.round(monthsBetween('2015-01-01', '2016-01-01') * 100) / 100, 11.99);
  assert.equal(monthsBetween('2015-01-01', '2015-01-01'), 0);
});

test('no time zone moves a day, even where the clock skipped it', () => {
  const module = (name: string) => JSON.stringify(new URL(`../../src/${name}`, import.meta.url).href);
  const script = `const { isDay } = await import(${module('announcement/day.ts')});
    const { formatDay, formatElapsed } = await import(${module('french/day-words.ts')});
    console.log([isDay('2011-12-30'), formatDay('2011-12-30'), formatDay('2014-09-01'), formatElapsed('2011-12-29', '2011-12-31'), formatElapsed('2014-11-07', '2016-07-11')].join('|'));`;
  for (const TZ of ['America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Apia', 'UTC']) {
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TZ } });
    assert.equal(String(said).trim(), 'true|30 décembre 2011|1er septembre 2014|2 jours|1 an et 8 mois', TZ);
  }
});
