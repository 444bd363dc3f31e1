import { formatNumber, formatSigned, pluralize } from '../french/number-format.ts';

/** A number of troops, and whether any number it comes from is approximate. */
export interface Troops {
  value: number;
  /** The other end, farther from zero, where a source gives a range: it is shown; `value` is what is counted. */
  upTo?: number | undefined;
  approximate: boolean;
}

/** The numbers as they are counted, without the other end of a range. */
export function withoutRange<Number extends Troops>({ upTo: _, ...number }: Number): Omit<Number, 'upTo'> {
  return number;
}

/** The sum of numbers of troops: approximate if one of them is. */
export function sumTroops(numbers: readonly Troops[]): Troops {
  return {
    value: numbers.reduce((sum, { value }) => sum + value, 0),
    approximate: numbers.some(({ approximate }) => approximate),
  };
}

/**
 * The same sum for readers: one that is approximate is rounded as the roundest of its approximate terms, since it is known no
 * better than they are (« environ 580 » and « environ 1 190 » make « environ 1 780 » with 12, not 1 782).
 */
export function roundedSum(numbers: readonly Troops[]): Troops {
  const { value, approximate } = sumTroops(numbers);
  const grains = numbers.filter((one) => one.approximate && one.value !== 0).map((one) => grainOf(one.value));
  const grain = Math.max(1, ...grains);
  return { value: Math.round(value / grain) * grain, approximate };
}

/** The largest power of ten that a number is made of: 10 for 580, 100 for 1 500. */
function grainOf(value: number): number {
  return value % 10 === 0 ? 10 * grainOf(value / 10) : 1;
}

/** A number of troops in French, with « env. » if it is approximate; a range as « de 500 à 600 ». */
export function formatTroops(troops: Troops): string {
  return formatWith(formatNumber, troops);
}

/** The same in a sentence: « environ 470 ». */
export function sayTroops({ value, upTo, approximate }: Troops): string {
  if (upTo !== undefined) return `${formatNumber(value)} à ${formatNumber(upTo)}`;
  return `${approximate ? 'environ ' : ''}${formatNumber(value)}`;
}

/** The same after « de »: « d’environ 470 », « de 470 », « de 500 à 600 ». */
export function sayOfTroops(troops: Troops): string {
  return `${troops.approximate && troops.upTo === undefined ? 'd’' : 'de '}${sayTroops(troops)}`;
}

/** The same with its sign, for what is announced. */
export function formatSignedTroops(troops: Troops): string {
  return formatWith(formatSigned, troops);
}

function formatWith(format: (value: number) => string, { value, upTo, approximate }: Troops): string {
  if (upTo !== undefined) return `de ${format(value)} à ${format(upTo)}`;
  return `${approximate ? 'env.\u00a0' : ''}${format(value)}`;
}

/** The noun that follows a number of troops: « militaire » or « militaires ». */
export function nameTroops(count: number): string {
  return pluralize(count, 'militaire', 'militaires');
}
