import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDay } from '../../src/french/day-words.ts';
import { printsDay, readDay } from '../../src/french/written-day.ts';

test('a day is read as French writes and types it', () => {
  for (const typed of [
    '18/04/2016',
    '18.4.2016',
    '18-04-2016',
    '18 / 04 / 2016',
    '2016-04-18',
    '18 avril 2016',
    ' 18\u00a0AVRIL 2016 ',
    '18 avr. 2016',
    'lundi 18 avril 2016',
    'le 18 avril 2016',
    'le lundi 18 avril 2016',
  ])
    assert.equal(readDay(typed), '2016-04-18', typed);
  assert.equal(readDay('1er avril 2016'), '2016-04-01');
  assert.equal(readDay('1 aout 2016'), '2016-08-01');
  assert.equal(readDay('3 février 2016'), readDay('3 fevr 2016'));
  assert.equal(readDay('31/06/2016'), '2016-06-31', 'of no calendar: the schema says so');
});

test('what leaves a part of the day out, or says more, is no day', () => {
  for (const typed of [
    '18 avril',
    '18/04/16',
    'avril 2016',
    '18 jui 2016',
    '18 avril 2016 ou 2017',
    'vers le 18 avril 2016',
  ])
    assert.equal(readDay(typed), null, typed);
  assert.equal(readDay('18/04/2016, 19/04/2016'), null);
});

test('a text prints a whole day, or leaves a part of it out', () => {
  for (const text of ['Publié le 18/04/2016 à 20h12', 'BAGDAD, 18\u202favril 2016 (AFP)', 'ce lundi 18\navril 2016.'])
    assert.ok(printsDay(text, '2016-04-18'), text);
  for (const text of ['lundi 18 avril', 'le 8 avril 2016', '118 avril 2016', '18 avril 20160'])
    assert.ok(!printsDay(text, '2016-04-18'), text);
});

test('each day of a year is read again from its French', () => {
  for (let day = 0; day < 366; day += 1) {
    const date = new Date(Date.UTC(2016, 0, 1 + day)).toISOString().slice(0, 10);
    assert.equal(readDay(formatDay(date)), date);
    assert.ok(printsDay(`Paris, ${formatDay(date)}.`, date));
  }
});
