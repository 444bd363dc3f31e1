/** A whole number found in a text: its value, and where it stands (`to` is just after its last character). */
export interface FoundNumber {
  value: number;
  from: number;
  to: number;
}

/**
 * The whole numbers of a French text, in digits (1500, 1 500, 1.500, 1’500) and in words (mille cinq cents, quatre-vingts,
 * nonante, un millier), in order. Days, years, hours, phone numbers, percentages, ranks and decimals are not among them.
 */
export function findNumbers(text: string): FoundNumber[] {
  const tokens = tokensOf(text);
  const found: FoundNumber[] = [];
  for (let at = 0; at < tokens.length;) {
    const read = readNumber(tokens, at);
    if (read) found.push({ value: read.value, from: tokens[at]!.from, to: tokens[read.next - 1]!.to });
    at = read?.next ?? at + 1;
  }
  return found;
}

const UNITS = Object.fromEntries(
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS: Record<string, number> = {
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
};
/** What a number before it counts: two millions, a hundred or so. */
const COUNTED: Record<string, number> = {
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
  millier: 1000,
  million: 1e6,
  milliard: 1e9,
};
const SINGULAR: Record<string, string> = { une: 'un', zero: 'zéro', vingts: 'vingt', cents: 'cent', mil: 'mille' };

const MONTH =
  '(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|(?:janv|févr|avr|juil|sept|oct|nov|déc)\\.)';
const YEAR = '(?:19|20)\\d\\d(?![\\d.,]?\\d|\\s\\d{3}(?!\\d))';

/** Written with digits or number words, and no number of things. */
const OTHERS = [
  `\\d{1,2}(?:er)?\\s${MONTH}(?:\\s${YEAR})?`,
  `${MONTH}\\s${YEAR}`,
  `(?:en|depuis|dès|avant|après|fin|début|an|années?|été|hiver|printemps|automne)\\s${YEAR}`,
  `${YEAR}\\s?[-–/]\\s?${YEAR}`,
  '\\d{1,4}(?<slash>[/-])\\d{1,2}\\k<slash>\\d{1,4}', // 02/09/2014, 2014-09-02
  '\\d{1,2}\\s?(?:h|:)(?:\\s?\\d\\d)?(?![\\p{L}\\d])', // 18:56, 17 h 30
  '(?:\\+\\d{1,3}\\s?)?(?:\\(0\\)\\s?)?\\d{1,2}(?:[\\s.-]\\d\\d){4}(?!\\d)', // 01 42 68 53 00
  '[\\d.,\\s]{0,15}\\d\\s?(?:%|‰|pour\\scent)',
  '(?:[\\p{L}-]{1,30}\\s)?pour\\scent',
  '[\\d.\\s]{0,15}\\d,\\d+(?!\\d|\\s(?:million|milliard)s?)', // 4.650,5
  '\\d+(?:\\.\\d+)*\\.\\d{1,2}(?!\\d)|\\d+\\.\\d{4,}', // 12.5
  '\\d*\\p{L}+\\d[\\p{L}\\d]*|\\d+\\p{L}[\\p{L}\\d]*', // F16, 2e, 60km
].join('|');
const IN_DIGITS = "\\d{1,3}(?:[ \\u00a0\\u202f'’]\\d{3})+(?!\\d)|\\d{1,3}(?:\\.\\d{3})+(?!\\d)|\\d+(?:,\\d+)?";
/** The words that numerals are made of. Other words need not be read: what stands between two numerals parts them. */
const WORDS = [
  ...Object.keys({ ...UNITS, ...TENS, ...SINGULAR }),
  'mille',
  'cent',
  'et',
  ...Object.keys(COUNTED).map((word) => `${word}s?`),
];
const TOKEN = new RegExp(
  `(?<![\\p{L}\\d])(?:(?<other>${OTHERS})|(?<digits>${IN_DIGITS})|(?<word>${WORDS.join('|')})(?!\\p{L}))`,
  'giu',
);

/** A numeral: a word of the lists above, or what digits say. `joined`: a space or a hyphen alone leads to it. */
interface Token {
  word: string;
  digits: number | null;
  joined: boolean;
  from: number;
  to: number;
}

/** What was read, and the token after it. */
interface Read {
  value: number;
  next: number;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = -1;
  for (const { 0: match, index, groups } of text.matchAll(TOKEN)) {
    const joined = end >= 0 && /^(?:\s+|\s?[-‐‑]\s?)$/.test(text.slice(end, index));
    const lower = groups?.['word']?.toLowerCase() ?? '';
    const word = SINGULAR[lower] ?? (COUNTED[lower.replace(/s$/, '')] ? lower.replace(/s$/, '') : lower);
    const digits = groups?.['digits']?.replace(/[\s.'’]/g, '').replace(',', '.');
    tokens.push({
      word,
      digits: digits === undefined ? null : Number(digits),
      joined,
      from: index,
      to: index + match.length,
    });
    end = index + match.length;
  }
  return tokens;
}

function readNumber(tokens: Token[], at: number): Read | null {
  const digits = tokens[at]?.digits ?? null;
  const first = digits === null ? belowMillion(tokens, at) : { value: digits, next: at + 1 };
  if (!first) return null;
  const counted = tokens[first.next];
  if (!counted?.joined) return first;
  if (digits !== null && counted.word === 'mille') return { value: digits * 1000, next: first.next + 1 };
  const worth = COUNTED[counted.word];
  if (worth === undefined) return first;
  const value = Math.round(first.value * worth);
  const rest = worth >= 1e6 && tokens[first.next + 1]?.joined ? readNumber(tokens, first.next + 1) : null;
  return rest && rest.value < worth ? { value: value + rest.value, next: rest.next } : { value, next: first.next + 1 };
}

function belowMillion(tokens: Token[], at: number): Read | null {
  const thousands = isWord(tokens, at, 'mille') ? { value: 1, next: at } : belowThousand(tokens, at);
  if (!thousands || thousands.value === 0 || !isWord(tokens, thousands.next, 'mille', thousands.next > at))
    return thousands;
  const value = thousands.value * 1000;
  const after = thousands.next + 1;
  if (isWord(tokens, after, 'et', true) && isWord(tokens, after + 1, 'un', true))
    return { value: value + 1, next: after + 2 };
  const rest = tokens[after]?.joined ? belowThousand(tokens, after) : null;
  return rest ? { value: value + rest.value, next: rest.next } : { value, next: after };
}

function belowThousand(tokens: Token[], at: number): Read | null {
  const hundreds = isWord(tokens, at, 'cent') ? { value: 1, next: at } : belowHundred(tokens, at);
  const isHundreds = hundreds && hundreds.value > 0 && hundreds.value < 20 && hundreds.value !== 10;
  if (!isHundreds || !isWord(tokens, hundreds.next, 'cent', hundreds.next > at)) return hundreds;
  const value = hundreds.value * 100;
  const rest = tokens[hundreds.next + 1]?.joined ? belowHundred(tokens, hundreds.next + 1) : null;
  return rest ? { value: value + rest.value, next: rest.next } : { value, next: hundreds.next + 1 };
}

function belowHundred(tokens: Token[], at: number): Read | null {
  const word = tokens[at]?.word ?? '';
  const isEighty = word === 'quatre' && isWord(tokens, at + 1, 'vingt', true);
  const tens = isEighty ? 80 : TENS[word];
  if (tens === undefined) return belowTwenty(tokens, at);
  const next = isEighty ? at + 2 : at + 1;
  const hasEt = isWord(tokens, next, 'et', true);
  const rest = belowTwenty(tokens, hasEt ? next + 1 : next);
  const fits =
    rest && rest.value > 0 && rest.value < (tens === 60 || isEighty ? 20 : 10) && (!hasEt || rest.value % 10 === 1);
  return fits && tokens[hasEt ? next + 1 : next]!.joined
    ? { value: tens + rest.value, next: rest.next }
    : { value: tens, next };
}

function belowTwenty(tokens: Token[], at: number): Read | null {
  const value = UNITS[tokens[at]?.word ?? ''];
  if (value === undefined) return null;
  const unit = UNITS[tokens[at + 1]?.word ?? ''] ?? 0;
  const isTeen = value === 10 && unit >= 7 && unit <= 9 && tokens[at + 1]!.joined;
  return isTeen ? { value: value + unit, next: at + 2 } : { value, next: at + 1 };
}

function isWord(tokens: Token[], at: number, word: string, joined = false): boolean {
  const token = tokens[at];
  return token?.word === word && (!joined || token.joined);
}
