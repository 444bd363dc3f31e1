import { aloud } from '../french/aloud.ts';
import { formatDay } from '../french/day-words.ts';
import { countInWords, formatNumber, pluralize } from '../french/number-format.ts';
import { capitalise } from '../french/typesetting.ts';
import type { Announcement } from './announcement.ts';

type Delta = Pick<Announcement['troopDelta'], 'value'>;
type StatedTotal = NonNullable<Announcement['statedTotal']>;
type Source = Announcement['source'];

const KINDS = { present: 'présents sur place', authorised: 'autorisés', unspecified: 'sans autre précision' } as const;

/** What is announced, in a word: « renfort » or « retrait ». */
export function nameDelta({ value }: Delta): string {
  return value > 0 ? 'renfort' : 'retrait';
}

/** What the place of an announcement is to its troops: « Destination », or « Lieu » of a withdrawal. */
export function nameLocation({ value }: Delta): string {
  return value > 0 ? 'Destination' : 'Lieu';
}

/** A number of announcements: « 5 annonces ». */
export function sayCount(count: number): string {
  return `${formatNumber(count)} ${pluralize(count, 'annonce', 'annonces')}`;
}

/** What the timeline is made of, so many announcements read in so many articles: « Cinq annonces lues dans cinq articles de presse : … ». */
export function sayExtent(count: number, read: number): string {
  if (count === 0) return 'Aucune annonce n’est encore réunie ici.';
  const announcements = `${capitalise(countInWords(count))} ${pluralize(count, 'annonce', 'annonces')}`;
  const articles = read === 1 ? 'un article' : `${countInWords(read)} articles`;
  const each = count === 1 ? 'ce qu’elle' : 'ce que chacune';
  return `${announcements}, lues dans ${articles} de presse\u00a0: ${each} ajoute, et les totaux qui l’accompagnent.`;
}

/** Whether a stated total includes what is announced: « renfort compris » or « avant ce renfort ». */
export function sayInclusion({ counts }: StatedTotal, delta: Delta): string {
  return counts === 'after' ? `${nameDelta(delta)} compris` : `avant ce ${nameDelta(delta)}`;
}

/** What a stated total counts: « présents sur place », with what the source limits it to, if anything. */
export function sayKind({ kind, scope }: StatedTotal): string {
  return scope ? `${KINDS[kind]} (${scope})` : KINDS[kind];
}

/** The name of a link from a figure, as it is written, to the words that prove it, for those who hear it. */
export function nameProof(figure: string): string {
  return `${aloud(figure)}\u00a0: voir le passage cité`;
}

/** A headline with its day, for where nothing else gives it: « 2 septembre 2014 : 350 militaires de plus… ». */
export function datedTitle({ date, title }: Pick<Announcement, 'date' | 'title'>): string {
  return `${formatDay(date)}\u00a0: ${title}`;
}

/** Who made an announcement, with the role if there is one. */
export function sayAnnouncer({ announcer, announcerRole }: Announcement): string {
  return announcerRole ? `${announcer}, ${announcerRole}` : announcer;
}

/** The same in the course of a sentence: « selon la Maison Blanche ». */
export function sayAnnouncerWithin(announcement: Announcement): string {
  return sayAnnouncer(announcement).replace(/^(?:Les?|La)(?=\s)|^L(?=’)/, (article) => article.toLowerCase());
}

/** The credit of an article: its publisher, « éditeur non précisé » where the text does not print it, and whom it credits. */
export function creditSource({ publisher, agency }: Source): string {
  return [publisher ?? 'éditeur non précisé', ...(agency ? [`d’après ${agency}`] : [])].join(', ');
}

/** When an article was published: « paru le 2 septembre 2014 », or that it does not print it. */
export function sayPublished({ published }: Source): string {
  return published ? `paru le ${formatDay(published)}` : 'date de parution non indiquée';
}

/** An article as a sentence cites it: its headline between « », its credit, and when it was published. */
export function citeSource(source: Source): string {
  return `«\u00a0${source.title}\u00a0», ${creditSource(source)}, ${sayPublished(source)}`;
}
