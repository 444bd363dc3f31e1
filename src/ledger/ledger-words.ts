import { formatTroops, nameTroops, sayOfTroops, sayTroops, withoutRange } from '../announcement/troops.ts';
import { formatDay } from '../french/day-words.ts';
import { formatNumber, formatSigned, pluralize } from '../french/number-format.ts';
import type { Announcement } from '../announcement/announcement.ts';
import type { KeyFigures } from './key-figures.ts';
import type { ComputedGap, Finding, LedgerLine, Total, Why } from './ledger.ts';

/** Whether a total is its source's or was computed: « déclaré » or « calculé ». */
export function sayBasis({ basis }: Total): string {
  return basis === 'stated' ? 'déclaré' : 'calculé';
}

/** Whose a total is, where the reader does not see how it was computed. */
export function sayOrigin({ basis }: Total): string {
  return basis === 'stated' ? 'déclaré' : 'calculé par ce site';
}

/** How the total that a source does not state was computed from the one that it does: « calculé : 5 262 − 600 ». */
export function sayDerivation({ troopDelta, statedTotal }: Announcement): string {
  const isReversed = statedTotal?.counts === 'after';
  const isAdded = isReversed ? troopDelta.value < 0 : troopDelta.value > 0;
  return `calculé\u00a0: ${formatNumber(statedTotal?.value ?? 0)} ${isAdded ? '+' : '−'} ${formatNumber(Math.abs(troopDelta.value))}`;
}

/** Why a gap is not computed. */
export const WHY_NO_GAP: Record<Why, string> = {
  noTotal: 'la source ne donne aucun total',
  beyondIraq: 'la destination dépasse l’Irak, et le total donné ne dit rien d’avant l’annonce',
  first: 'aucun total antérieur n’est réuni ici',
  otherKind: 'les totaux antérieurs réunis ici ne comptent pas la même chose',
  reported: 'l’annonce est comptée une fois, selon un autre article',
};

/** The same in two words, for a cell of a table. */
export const WHY_NO_GAP_IN_SHORT: Record<Why, string> = {
  noTotal: 'sans total',
  beyondIraq: 'non calculable',
  first: 'premier total',
  otherKind: 'autre décompte',
  reported: 'comptée ailleurs',
};

/** What the announcements do not explain, in words that accuse nobody. */
export function sayGap({ announcement, gap }: Pick<LedgerLine, 'announcement' | 'gap'>): string {
  if (!gap.since && gap.why === 'reported') return 'Annonce comptée une fois, selon un autre article.';
  if (!gap.since) return `Écart non calculable\u00a0: ${WHY_NO_GAP[gap.why]}.`;
  if (gap.value === 0) return 'Aucun écart avec le total précédent.';
  const scope = gap.otherScope ? ` ${sayScopes(gap, announcement.statedTotal)}` : '';
  const rounding = mayBeRounding(gap, announcement.statedTotal) ? ' Il peut tenir à un arrondi.' : '';
  return `Écart ${sayOfTroops(gap)} avec le total précédent, non expliqué par les annonces réunies ici.${rounding}${scope}`;
}

type StatedTotal = Announcement['statedTotal'];

/** What the two totals that are compared are limited to, if not to the same. */
function sayScopes({ since }: ComputedGap, own: StatedTotal): string {
  const [before, after] = [since.statedTotal?.scope, own?.scope];
  const differ = 'Les deux totaux n’ont pas le même périmètre\u00a0:';
  if (before && after) return `${differ} «\u00a0${before}\u00a0», puis «\u00a0${after}\u00a0».`;
  return `${differ} l’un compte les «\u00a0${before ?? after}\u00a0», l’autre ne précise rien.`;
}

/** Whether a gap is smaller than half of what one of the stated totals that it rests on may have been rounded to. */
function mayBeRounding({ since, value }: ComputedGap, own: StatedTotal): boolean {
  const totals = [since.statedTotal?.value ?? 0, own?.value ?? 0];
  return [50, 100, 500].some((grain) => Math.abs(value) < grain / 2 && totals.some((total) => total % grain === 0));
}

/** What the ledger comes to, as a title. */
export function sayFinding(finding: Finding | null): string {
  if (!finding) return 'Les totaux déclarés, annonce par annonce';
  const { first, last, difference, explained } = finding;
  const range = `De ${formatTroops(withoutRange(first))} à ${formatTroops(withoutRange(last))} militaires`;
  const isShare = explained >= 0 && explained <= difference;
  const share = `sur\u00a0${formatNumber(difference)}\u00a0de\u00a0plus, ${formatNumber(explained)} figurent dans ces annonces`;
  const sums = `${formatSigned(explained)} selon ces annonces, ${formatSigned(difference - explained)} qu’elles n’expliquent pas`;
  return `${range}\u00a0: ${isShare ? share : sums}`;
}

/** What the number of announcements counts: « annonces, dont 4 pour l’Irak et 1 pour le Moyen-Orient ». */
export function sayCounted({ toIraq, elsewhere }: KeyFigures): string {
  const noun = pluralize(toIraq.announcements + elsewhere.announcements, 'annonce', 'annonces');
  if (elsewhere.announcements === 0) return noun;
  const [iraq, others] = [toIraq, elsewhere].map(({ announcements }) => formatNumber(announcements));
  return `${noun}, dont ${iraq} pour l’Irak et ${others} ${sayElsewhere(elsewhere)}`;
}

/** What the sum of the reinforcements counts, how it meets the chart, and what is kept apart from it. */
export function sayReinforcements({ toIraq, elsewhere, inFirstTotal, withdrawals }: KeyFigures): string {
  const announced = `${nameTroops(toIraq.value)} de renfort ${pluralize(toIraq.value, 'annoncé', 'annoncés')} pour l’Irak`;
  const included = inFirstTotal
    ? `, dont ${formatNumber(inFirstTotal.value)} déjà compris dans le total de ${formatNumber(inFirstTotal.total.value)} où commence le graphique`
    : '';
  const kept = withdrawals > 0 ? ', retraits non déduits' : '';
  const apart = elsewhere.value > 0 ? `\u202f; à part, ${sayTroops(elsewhere)} ${sayElsewhere(elsewhere)}` : '';
  return `${announced}${included}. C’est un cumul${kept}, pas l’effectif présent${apart}`;
}

/** Where the announcements go that do not go to Iraq: « pour le Moyen-Orient » if it is one place. */
function sayElsewhere({ place }: KeyFigures['elsewhere']): string {
  return place ? place.towards.replace(/^vers(?=\s)/, 'pour') : 'hors d’Irak';
}

/** The chart told at its first gap: a total, what is announced beside it, the last total before; null if there is none. */
export function sayExample(ledger: readonly LedgerLine[]): string | null {
  for (const { announcement, before, gap } of ledger) {
    if (!before || !gap.since || gap.value <= 0 || gap.carried.value !== 0) continue;
    const { date, troopDelta } = announcement;
    const size = { ...troopDelta, value: Math.abs(troopDelta.value) };
    const troops = `${sayTroops(size)} ${nameTroops(size.value)}`;
    const change = troopDelta.value < 0 ? `retire ${troops} sur` : `ajoute ${troops} à`;
    const earlier = `Le dernier total connu, du ${formatDay(gap.since.date)}, était ${sayOfTroops(gap.sinceTotal)}`;
    return `Le ${formatDay(date)}, l’annonce ${change} ${sayTroops(withoutRange(before))}. ${earlier}\u00a0: l’écart, ${sayOfTroops(gap)}, n’est expliqué par aucune annonce réunie ici.`;
  }
  return null;
}
