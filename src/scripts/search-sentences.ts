import { typeset } from '../french/typesetting.ts';
import { pluralize, formatNumber } from '../french/number-format.ts';

/** What a search is told by: how many articles were found, for which words, and whether filters may leave others out. */
export interface Told {
  count: number;
  typed: string;
  /** What was searched for: other words than those typed if nothing has these. */
  words: string;
  isFiltered: boolean;
}

/** What was found, in a sentence or two. */
export function sayFound({ count, typed, words, isFiltered }: Told): string {
  const forTyped = typed === '' ? '' : ` pour ${quote(typed)}`;
  const filters = isFiltered ? ' avec ces filtres' : '';
  const found = `${formatNumber(count)} ${pluralize(count, 'résultat', 'résultats')}`;
  if (words === typed) return count === 0 ? `Aucun résultat${forTyped}${filters}` : `${found}${forTyped}`;
  if (count === 0) return `Aucun résultat${forTyped}, ni pour ${quote(words)}${filters}`;
  return `Aucun résultat${forTyped}. Pour ${quote(words)}\u00a0: ${found}`;
}

/** Words between « ». */
export function quote(words: string): string {
  return `«\u00a0${typeset(words)}\u00a0»`;
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
