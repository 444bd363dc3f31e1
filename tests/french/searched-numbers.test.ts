import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersIn, numberWord, withNumberWords, withoutSigns } from '../../src/french/searched-numbers.ts';

const written = (text: string) => numbersIn(text).map(({ sign, digits }) => sign + digits);

test('one number is read in whatever way it is grouped', () => {
  for (const text of ['1500', '1 500', '1\u00a0500', '1\u202f500', '1.500'])
    assert.deepEqual(written(text), ['1500'], text);
});

test('a sign is read with its number, and a dash between numbers or words is none', () => {
  assert.deepEqual(written('+560 −50 -50 –50 + 1\u202f500'), ['+560', '-50', '-50', '-50', '+1500']);
  assert.deepEqual(written('500-600, 2016-09-28'), ['500', '600', '2016', '9', '28']);
  assert.deepEqual(written('F-16, F16, 60km, 2e, 18h30, 3,5 et 12.5'), []);
});

test('groups of three digits make a number, and no others do', () => {
  assert.deepEqual(written('2016 560, 12 1500, 1 50, 12 000 000'), [
    '2016',
    '560',
    '12',
    '1500',
    '1',
    '50',
    '12000000',
  ]);
});

test('where a number stands is told with its sign and its spaces', () => {
  const text = 'porte à «\u00a0+1\u202f500\u00a0» soldats';
  assert.deepEqual(
    numbersIn(text).map(({ from, to }) => text.slice(from, to)),
    ['+1\u202f500'],
  );
});

test('a number becomes a word that no other number begins with', () => {
  assert.equal(withNumberWords('Mossoul +560, 1 500 fois'), 'Mossoul νplus560ν, ν1500ν fois');
  for (const digits of ['15', '150', '500', '15000'])
    assert.ok(!numberWord({ sign: '', digits: '1500' }).startsWith(numberWord({ sign: '', digits })), digits);
});

test('signs can be left out', () => {
  assert.equal(withoutSigns('−50 à Mossoul-Est, +1 500'), '50 à Mossoul-Est, 1 500');
});
