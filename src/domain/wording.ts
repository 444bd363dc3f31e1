import { type Announcement } from './announcement.ts';
import { sayDay } from './day.ts';
import { agree } from './french.ts';

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
