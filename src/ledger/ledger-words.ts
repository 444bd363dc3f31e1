import { nameTroops, formatTroops } from '../announcement/troops.ts';
import { formatNumber, formatSigned, pluralize } from '../french/number-format.ts';
import type { Announcement } from '../announcement/announcement.ts';
import type { KeyFigures } from './key-figures.ts';
import type { Finding, Gap, Total, Why } from './ledger.ts';

/** Whether a total is its source's or was computed: « déclaré » or « calculé ». */
export function sayBasis({ basis }: Total): string {
  return basis === 'stated' ? 'déclaré' : 'calculé';
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
};

/** The same in two words, for a cell of a table. */
export const WHY_NO_GAP_IN_SHORT: Record<Why, string> = {
  noTotal: 'sans total',
  beyondIraq: 'non calculable',
  first: 'premier total',
  otherKind: 'autre décompte',
};

/** What the announcements do not explain, in words that accuse nobody. */
export function sayGap(gap: Gap): string {
  if (!gap.since) return `Écart non calculable\u00a0: ${WHY_NO_GAP[gap.why]}.`;
  if (gap.value === 0) return 'Aucun écart avec le total précédent.';
  const amount = `${gap.approximate ? 'd’environ' : 'de'} ${formatNumber(gap.value)}`;
  const scope = gap.otherScope ? ' Les deux totaux ne sont pas délimités de la même façon.' : '';
  return `Écart ${amount} avec le total précédent, non expliqué par les annonces réunies ici.${scope}`;
}

/** What the ledger comes to, as a title. */
export function sayFinding(finding: Finding | null): string {
  if (!finding) return 'Les totaux déclarés, annonce par annonce';
  const { first, last, difference, explained } = finding;
  const range = `De ${formatTroops(first)} à ${formatTroops(last)} militaires`;
  const isShare = explained >= 0 && explained <= difference;
  const share = `les annonces réunies ici en expliquent ${formatNumber(explained)} sur ${formatNumber(difference)}`;
  const sums = `${formatSigned(explained)} selon les annonces réunies ici, ${formatSigned(difference - explained)} qu’elles n’expliquent pas`;
  return `${range}\u00a0: ${isShare ? share : sums}`;
}

/** What the number of announcements counts: « annonces, dont 4 vers l’Irak et 1 vers une région plus large ». */
export function sayCounted({ toIraq, elsewhere }: KeyFigures): string {
  const noun = pluralize(toIraq.announcements + elsewhere.announcements, 'annonce', 'annonces');
  if (elsewhere.announcements === 0) return noun;
  const [iraq, others] = [toIraq, elsewhere].map(({ announcements }) => formatNumber(announcements));
  return `${noun}, dont ${iraq} vers l’Irak et ${others} vers une région plus large`;
}

/** What the sum of the reinforcements counts, and what is kept apart from it. */
export function sayReinforcements({ toIraq, elsewhere }: KeyFigures): string {
  const announced = `${nameTroops(toIraq.value)} de renfort ${pluralize(toIraq.value, 'annoncé', 'annoncés')} vers l’Irak`;
  const about = elsewhere.approximate ? 'environ ' : '';
  const apart = elsewhere.value > 0 ? `, et ${about}${formatNumber(elsewhere.value)} vers une région plus large` : '';
  return `${announced}${apart}\u202f; somme des annonces, retraits non déduits`;
}
