/** A whole number written in digits: its sign if it has one, its digits alone, and where it stands, its sign included. */
export interface WrittenNumber {
  sign: '' | '+' | '-';
  digits: string;
  from: number;
  to: number;
}

/** 560, 1500, 1 500 (with whatever space), 1.500, +560, −50. Not in F-16, 60km or 2e, nor a part of 3,5. */
const NUMBER =
  /(?:(?<![\p{L}\p{N}])(?<sign>[+\u2212\u2013-])\s?)?(?<![\p{L}\p{N}]|\p{L}[-\u2010-\u2013]|\d[.,])(?<digits>\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?!\d)|\d+)(?![\p{L}\p{N}]|[.,]\d)/gu;

/** No French text has this letter, a Greek nu: an index finds by the beginnings of words, and 15 is no beginning of ν1500ν. */
const EDGE = '\u03bd';

/** The whole numbers of a text that are written in digits, in order. */
export function numbersIn(text: string): WrittenNumber[] {
  return [...text.matchAll(NUMBER)].map(({ 0: match, index, groups }) => ({
    sign: groups!['sign'] === undefined ? '' : groups!['sign'] === '+' ? '+' : '-',
    digits: groups!['digits']!.replace(/\D/g, '').replace(/^0+(?=\d)/, ''),
    from: index,
    to: index + match.length,
  }));
}

/** A number as a word of the index, which finds this number and no other: `ν1500ν`, `νplus560ν`. */
export function numberWord({ sign, digits }: Pick<WrittenNumber, 'sign' | 'digits'>): string {
  return `${EDGE}${{ '': '', '+': 'plus', '-': 'moins' }[sign]}${digits}${EDGE}`;
}

/** A text with its numbers as words of the index. */
export function withNumberWords(text: string): string {
  const numbers = numbersIn(text);
  const ends = [0, ...numbers.map(({ to }) => to)];
  return [
    ...numbers.map((number, at) => text.slice(ends[at], number.from) + numberWord(number)),
    text.slice(ends.at(-1)),
  ].join('');
}

/** A text whose numbers have lost their signs. */
export function withoutSigns(text: string): string {
  return text.replace(NUMBER, '$<digits>');
}
