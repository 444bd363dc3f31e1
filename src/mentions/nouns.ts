import type { Token } from './tokens.ts';

/** What a number counts. */
export interface Noun {
  end: number;
  isTroops: boolean;
  isAmerican: boolean;
  isForeign: boolean;
  /** Only the country that they are in or come from makes them foreign: « 2 000 soldats de Syrie ». */
  isFrom: boolean;
  /** The tags of its adjectives that frames may need. */
  tags: string;
}

/** What a number counts: its noun and adjectives, « nouveaux conseillers militaires américains »; null if it is no troops. */
export function nounAfter(tokens: readonly Token[], start: number): Noun | null {
  let at = start;
  const noun: Noun = { end: start, isTroops: false, isAmerican: false, isForeign: false, isFrom: false, tags: '' };
  while (at - start < 3 && ['near', 'more', 'of', 'det'].includes(tokens[at]?.tag ?? '')) at++;
  const head = tokens[at]?.tag;
  const next = tokens[at + 1]?.tag;
  const after = tokens[at + 2]?.tag;
  const isUnknownTroops = head === 'word' && (next === 'troops' || (next === 'word' && after === 'troops'));
  if (head === 'troops' || head === 'usAdj' || head === 'foreign' || isUnknownTroops) {
    noun.isTroops = true;
    const lead = tokens.slice(start, at).filter(({ tag }) => tag === 'more');
    for (at = isUnknownTroops ? at + 1 : at; ; at++) {
      const { tag } = tokens[at] ?? { tag: 'stop' };
      if (tag === 'usAdj') noun.isAmerican = true;
      else if (tag === 'foreign') {
        noun.isFrom = !noun.isForeign && tokens[at - 1]?.tag === 'of';
        noun.isForeign = true;
      } else if (tag === 'and' && ['troops', 'foreign'].includes(tokens[at + 1]?.tag ?? '')) continue;
      else if (tag === 'of' && tokens[at + 1]?.tag === 'det' && tokens[at + 2]?.tag === 'foreign') continue;
      else if (tag === 'of' && tokens[at + 1]?.tag === 'foreign') continue;
      else if (tag === 'det' && tokens[at + 1]?.tag === 'foreign' && tokens[at - 1]?.tag === 'of') continue;
      else if (tag !== 'troops') break;
    }
    return { ...noun, end: at, tags: lead.length > 0 ? 'more ' : '' };
  }
  // Without its noun: « 3 880 », « les 280 autres regagnant », « porter à 820 le nombre ». A word of nothing else is another noun.
  const own = tokens[start]?.tag;
  if (own === 'word' || (own === 'of' && head === 'word') || (own === 'near' && head === 'word') || own === 'stock')
    return null;
  if (['group', 'dead', 'sendNoun', 'press'].includes(head ?? '') && at > start) return null;
  return noun;
}
