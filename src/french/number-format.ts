const MINUS = '\u2212';

const grouped = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });

/** The same few numbers are written again and again. */
const formatted = new Map<number, string>();

/** A whole number as French writes it: narrow no-break spaces between thousands, and a true minus sign. */
export function formatNumber(value: number): string {
  const text = formatted.get(value) ?? grouped.format(value).replace('-', MINUS);
  formatted.set(value, text);
  return text;
}

/** A whole number with its sign: + for a reinforcement, − for a withdrawal, none for zero. */
export function formatSigned(value: number): string {
  return value > 0 ? `+${formatNumber(value)}` : formatNumber(value);
}

const IN_WORDS =
  'aucune une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ');

/** A count of feminine things at the beginning of a sentence: in words up to sixteen, in digits beyond. */
export function countInWords(count: number): string {
  return IN_WORDS[count] ?? formatNumber(count);
}

/** The singular for −1, 0 and 1 and the plural beyond, as French does. */
export function pluralize(count: number, singular: string, plural: string): string {
  return Math.abs(count) < 2 ? singular : plural;
}
