import { findNumbers } from '../french/numerals.ts';
import { LEXICON, type Tag } from './lexicon.ts';

/** A word of a sentence, or a few that go together, a number or a sign, with what it tells. */
export interface Token {
  tag: Tag;
  from: number;
  to: number;
  /** Of a number. */
  value?: number;
}

/** Fewer than these, what is counted is days, countries, aircraft, seldom troops. */
export const MIN_TROOPS = 10;

const CLASSES = Object.entries(LEXICON).map(([tag, words]) => `(?<${tag}>${words})`);
const WORD = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${CLASSES.join('|')})(?:(?<=')|(?![\p{L}\p{N}]))|(?<colon>[:;])|(?<stop>[.!?…](?=\s|$))|(?<comma>[,()–—/]|\s-\s)|(?<word>[\p{L}\p{N}]+(?:[-'.][\p{L}\p{N}]+)*'?)`,
  'giu',
);

/** The tokens of a sentence on a plain keyboard, in order: quotation marks are none. */
export function tokensOf(text: string): Token[] {
  const numbers = findNumbers(text).filter(({ value }) => value >= MIN_TROOPS);
  const tokens: Token[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const { 0: words, index, groups } = match;
    for (let number = numbers[0]; number && number.from < index + words.length; number = numbers[0]) {
      tokens.push({ tag: 'number', ...number });
      WORD.lastIndex = number.to;
      numbers.shift();
    }
    if (index < (tokens.at(-1)?.to ?? 0)) continue;
    const tag = Object.keys(groups!).find((name) => groups![name] !== undefined) as Tag;
    tokens.push({ tag, from: index, to: index + words.length });
  }
  return tokens;
}
