import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aloud } from '../../src/french/aloud.ts';

test('a number is heard as one, and « env. » as a word', () => {
  assert.equal(
    aloud('env.\u00a0+1\u202f500, de 12\u202f000\u202f000 à env. 820'),
    'environ +1 500, de 12 000 000 à environ 820',
  );
});

test('other no-break spaces stay', () => {
  const said = '«\u00a0350\u00a0», 2016\u00a0: 9\u202f; 5\u00a0262\u202f!';
  assert.equal(aloud(said), '«\u00a0350\u00a0», 2016\u00a0: 9\u202f; 5 262\u202f!');
});
