import { typeset } from '../french/typesetting.ts';
import { pluralize, formatNumber } from '../french/number-format.ts';

/** How many announcements were found, for which words as they were typed, and whether filters may leave others out. */
export function sayFound(count: number, typed: string, isFiltered: boolean): string {
  const forWords = typed === '' ? '' : ` pour «\u00a0${typeset(typed)}\u00a0»`;
  if (count === 0) return `Aucune annonce${forWords}${isFiltered ? ' avec ces filtres' : ''}`;
  return `${formatNumber(count)} ${pluralize(count, 'annonce', 'annonces')}${forWords}`;
}

/** How many of the announcements found are not shown yet. */
export function sayMore(count: number): string {
  return `Plus de résultats (${formatNumber(count)})`;
}

/** Why nothing can be searched. */
export function sayNoEngine(isDevelopment: boolean): string {
  if (isDevelopment) return 'La recherche n’est disponible que sur le site construit.';
  return 'La recherche n’a pas pu être chargée. Essayez de nouveau, ou parcourez les annonces.';
}
