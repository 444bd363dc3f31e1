import { type Announcement } from '../announcement/announcement.ts';
import { sayDay } from '../french/day-words.ts';
import { agree, writeNumber, writeSigned } from '../french/typesetting.ts';
import { REASONS, type Gap, type Total as LedgerTotal, type Troops, type Why, type Finding } from './ledger.ts';

type Delta = Announcement['troopDelta'];
type Total = NonNullable<Announcement['statedTotal']>;
type Source = Announcement['source'];

const KINDS = { present: 'présents sur place', authorised: 'autorisés', unspecified: 'sans autre précision' } as const;

/** Names what is announced: « renfort » or « retrait ». */
export function nameDelta({ value }: Delta): string {
  return value > 0 ? 'renfort' : 'retrait';
}

/** Gives the noun that follows a number of troops: « militaire » or « militaires ». */
export function nameTroops(count: number): string {
  return agree(count, 'militaire', 'militaires');
}

/** Counts announcements: « 5 annonces ». */
export function sayCount(count: number): string {
  return `${writeNumber(count)} ${agree(count, 'annonce', 'annonces')}`;
}

/** Says whether a stated total includes what is announced: « renfort compris » or « avant ce renfort ». */
export function sayCounts({ counts }: Total, delta: Delta): string {
  return counts === 'after' ? `${nameDelta(delta)} compris` : `avant ce ${nameDelta(delta)}`;
}

/** Says what a stated total counts: « présents sur place », with what the source limits it to, if anything. */
export function sayKind({ kind, scope }: Total): string {
  return scope ? `${KINDS[kind]} (${scope})` : KINDS[kind];
}

/** Says who made an announcement, with the role if there is one. */
export function sayAnnouncer({ announcer, announcerRole }: Announcement): string {
  return announcerRole ? `${announcer}, ${announcerRole}` : announcer;
}

/** Credits an article: its publisher, « éditeur non précisé » where the text does not print it, and who it credits itself. */
export function creditSource({ publisher, agency }: Source): string {
  return [publisher ?? 'éditeur non précisé', ...(agency ? [`avec ${agency}`] : [])].join(', ');
}

/** Says when an article was published: « paru le 2 septembre 2014 », or that it does not print it. */
export function sayPublished({ published }: Source): string {
  return published ? `paru le ${sayDay(published)}` : 'date de parution non imprimée';
}

/** Says whether a total of the ledger is its source's or was computed: « déclaré » or « calculé ». */
export function sayBasis({ basis }: LedgerTotal): string {
  return basis === 'stated' ? 'déclaré' : 'calculé';
}

/** Writes a number of troops with « env. » if it is approximate. */
export function writeTroops({ value, approximate }: Troops): string {
  return `${approximate ? 'env. ' : ''}${writeNumber(value)}`;
}

/** The same with its sign, for what is announced. */
export function writeSignedTroops({ value, approximate }: Troops): string {
  return `${approximate ? 'env. ' : ''}${writeSigned(value)}`;
}

/** Says in two words why a gap is not computed, for a cell of a table. */
export const WHY_NO_GAP: Record<Why, string> = {
  noTotal: 'sans total',
  beyondIraq: 'non calculable',
  first: 'premier total',
  otherKind: 'autre décompte',
};

/** Says what the announcements do not explain, in words that accuse nobody. */
export function sayGap(gap: Gap): string {
  if (!gap.since) return `Écart non calculable\u00a0: ${REASONS[gap.why]}.`;
  if (gap.value === 0) return 'Aucun écart avec le total précédent.';
  const amount = `${gap.approximate ? 'd’environ' : 'de'} ${writeNumber(gap.value)}`;
  const scope = gap.otherScope ? ' Les deux totaux ne sont pas délimités de la même façon.' : '';
  return `Écart ${amount} avec le total précédent, non expliqué par les annonces réunies ici.${scope}`;
}

/** States what the ledger comes to, as a title. */
export function sayFinding(finding: Finding | null): string {
  if (!finding) return 'Les totaux déclarés, annonce par annonce';
  const { first, last, difference, explained } = finding;
  const range = `De ${writeTroops(first)} à ${writeTroops(last)} militaires`;
  const isShare = explained >= 0 && explained <= difference;
  const share = `les annonces réunies ici en expliquent ${writeNumber(explained)} sur ${writeNumber(difference)}`;
  const sums = `${writeSigned(explained)} selon les annonces réunies ici, ${writeSigned(difference - explained)} qu’elles n’expliquent pas`;
  return `${range}\u00a0: ${isShare ? share : sums}`;
}
