import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findNumbers } from '../../src/french/numerals.ts';

const UNITS =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const TENS = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'septante', 'huitante', 'nonante'];

/** Writes 0 to 9 999 in full, as grammars teach: in France, or where septante and nonante are said. */
function spell(n: number, isFrance: boolean): string {
  if (n < 20) return UNITS[n]!;
  if (n < 100) {
    const [tens, unit] = [Math.floor(n / 10), n % 10];
    if (isFrance && (tens === 7 || tens === 9)) {
      const below = n - (tens - 1) * 10;
      return tens === 7 ? `soixante${below === 11 ? ' et ' : '-'}${UNITS[below]}` : `quatre-vingt-${UNITS[below]}`;
    }
    if (isFrance && tens === 8) return unit === 0 ? 'quatre-vingts' : `quatre-vingt-${UNITS[unit]}`;
    return unit === 0 ? TENS[tens]! : `${TENS[tens]}${unit === 1 ? ' et ' : '-'}${UNITS[unit]}`;
  }
  if (n < 1000) {
    const [hundreds, rest] = [Math.floor(n / 100), n % 100];
    const head = hundreds === 1 ? 'cent' : `${UNITS[hundreds]} cent${rest === 0 ? 's' : ''}`;
    return rest === 0 ? head : `${head} ${spell(rest, isFrance)}`;
  }
  const [thousands, rest] = [Math.floor(n / 1000), n % 1000];
  const head = thousands === 1 ? 'mille' : `${spell(thousands, isFrance)} mille`;
  return rest === 0 ? head : `${head} ${spell(rest, isFrance)}`;
}

const values = (text: string) => findNumbers(text).map(({ value }) => value);

test('every number from 0 to 9 999 reads back, traditional or 1990 spelling, in France, Belgium and Switzerland', () => {
  for (let n = 0; n < 10_000; n += 1)
    for (const written of [spell(n, true), spell(n, false)])
      for (const text of [written, written.replaceAll(' ', '-'), `Les ${written.toUpperCase()} soldats`])
        assert.deepEqual(values(text), [n], text);
});

test('every number from 0 to 9 999 reads back from its digits, however they are grouped', () => {
  for (let n = 0; n < 10_000; n += 1) {
    const grouped =
      n < 1000
        ? []
        : [' ', '\u00a0', '\u202f', '.'].map(
            (space) => `${Math.floor(n / 1000)}${space}${String(n % 1000).padStart(3, '0')}`,
          );
    for (const text of [String(n), ...grouped]) assert.deepEqual(values(`envoie ${text} hommes`), [n], text);
  }
});

const READ: [text: string, values: number[]][] = [
  ['deux cent mille hommes', [200_000]],
  ['cent deux mille hommes', [102_000]],
  ['quinze cents soldats', [1500]],
  ['un millier de soldats', [1000]],
  ['une centaine de conseillers', [100]],
  ['deux centaines, trois milliers', [200, 3000]],
  ['une cinquantaine d’hommes', [50]],
  ['2 millions d’habitants', [2_000_000]],
  ['1,5 million d’euros', [1_500_000]],
  ['un million deux cent mille', [1_200_000]],
  ['5 mille hommes', [5000]],
  ['12 000 000', [12_000_000]],
  ['huitante-trois, octante, nonante-neuf, septante et un', [83, 80, 99, 71]],
  ['mille et un soldats', [1001]],
  ['de 300 à 400', [300, 400]],
  ['deux trois', [2, 3]],
  ['vingt, trente', [20, 30]],
  ['cent et deux cents', [100, 200]],
  ['quatre vingt', [80]],
  ['dix et onze', [10, 11]],
  ['des centaines de soldats, des milliers de réfugiés', []],
  ['Le 7 novembre 2014, 1 500 hommes', [1500]],
  ['2014 soldats', [2014]],
  ['en 2014 et depuis 2003', []],
  ['en septembre 2016, 600 hommes', [600]],
  ['2 000 soldats en 2015', [2000]],
  ['en 2 015 jours', [2015]],
  ['le 1er juin, le 2e jour, la 3ème fois', []],
  ['02/09/2014 09:46', []],
  ['2014-11-08 à 17h30', []],
  ['appelez le 01 42 68 53 00', []],
  ['+33 1 42 68 53 00', []],
  ['4.650,5', []],
  ['12.5 ou 3,14', []],
  ['50 % et cinquante pour cent', []],
  ['un F16, un M1A1, à 60km', [1, 1]],
  ['5.262 soldats', [5262]],
  ['Environ 1\u202f400 soldats', [1400]],
  ['350', [350]],
  ['', []],
];

test('French is read as French, traps included', () => {
  for (const [text, expected] of READ) assert.deepEqual(values(text), expected, text);
});

test('a number is found where it stands', () => {
  const text = 'portera à mille cinq cents le nombre';
  assert.deepEqual(
    findNumbers(text).map(({ from, to }) => text.slice(from, to)),
    ['mille cinq cents'],
  );
});
