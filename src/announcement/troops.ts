import { formatNumber, formatSigned, pluralize } from '../french/number-format.ts';

/** A number of troops, and whether any number it comes from is approximate. */
export interface Troops {
  value: number;
  approximate: boolean;
}

/** The sum of numbers of troops: approximate if one of them is. */
export function sumTroops(numbers: readonly Troops[]): Troops {
  return {
    value: numbers.reduce((sum, { value }) => sum + value, 0),
    approximate: numbers.some(({ approximate }) => approximate),
  };
}

/** A number of troops in French, with « env. » if it is approximate. */
export function formatTroops({ value, approximate }: Troops): string {
  return `${approximate ? 'env. ' : ''}${formatNumber(value)}`;
}

/** The same with its sign, for what is announced. */
export function formatSignedTroops({ value, approximate }: Troops): string {
  return `${approximate ? 'env. ' : ''}${formatSigned(value)}`;
}

/** The noun that follows a number of troops: « militaire » or « militaires ». */
export function nameTroops(count: number): string {
  return pluralize(count, 'militaire', 'militaires');
}
