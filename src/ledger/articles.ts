import { nameDelta } from '../announcement/announcement-words.ts';
import { compare, type Announcement } from '../announcement/announcement.ts';
import { formatSignedTroops, formatTroops, type Troops } from '../announcement/troops.ts';
import { formatNumber, pluralize } from '../french/number-format.ts';
import { totalsOf, type LedgerLine } from './ledger.ts';

// Several articles may tell of one announcement: what they agree on, and from how many origins they come.

type Told = Pick<LedgerLine, 'announcement' | 'reports'>;
type StatedTotal = NonNullable<Announcement['statedTotal']>;

/** Whether an article says the same as the first one of an announcement; null of the totals if one of the two states none. */
export interface Agreement {
  troopDelta: boolean;
  statedTotal: boolean | null;
  location: boolean;
}

/** The articles of an announcement: the first, which is counted, then its reports in chronological order. */
export function articlesOf({ announcement, reports }: Told): [Announcement, ...Announcement[]] {
  return [announcement, ...reports.map((line) => line.announcement)];
}

/** The lines of all articles in chronological order, day then id: those of the ledger, and those of its reports among them. */
export function linesOfArticles(ledger: readonly LedgerLine[]): LedgerLine[] {
  const lines = ledger.flatMap((line) => [line, ...line.reports]);
  return lines.toSorted(({ announcement: a }, { announcement: b }) => compare(a.date, b.date) || compare(a.id, b.id));
}

/** Whether two articles of one announcement say the same of it. « Environ 350 » and « 350 » are the same. */
export function agreementOf(first: Announcement, other: Announcement): Agreement {
  return {
    troopDelta: isSame(first.troopDelta, other.troopDelta),
    statedTotal: first.statedTotal && other.statedTotal ? haveSameTotal(first, other) : null,
    location: first.location.id === other.location.id,
  };
}

/**
 * The number of origins of some articles: those that credit one agency, and what that agency published itself, are one; any
 * other article is its own.
 */
export function countOrigins(articles: readonly Announcement[]): number {
  const agencies = new Set(articles.map(({ source }) => source.agency));
  const originOf = ({ id, source: { agency, publisher } }: Announcement) =>
    agency ?? (publisher !== null && agencies.has(publisher) ? publisher : `article ${id}`);
  return new Set(articles.map(originOf)).size;
}

/** How many articles, from how many origins if those are fewer: « 3 articles, 2 origines ». */
export function sayArticles(line: Told): string {
  const articles = articlesOf(line);
  const origins = countOrigins(articles);
  const count = `${formatNumber(articles.length)} ${pluralize(articles.length, 'article', 'articles')}`;
  return origins === articles.length
    ? count
    : `${count}, ${formatNumber(origins)} ${pluralize(origins, 'origine', 'origines')}`;
}

/** What the articles agree on and where they differ: « mêmes renforts ; totaux différents : env. 1 400 et 1 600 ». */
export function sayAgreement(line: Told): string {
  const articles = articlesOf(line);
  return [sayDeltas(articles), sayTotals(articles), sayPlaces(articles)].filter((part) => part !== '').join('\u202f; ');
}

function sayDeltas(articles: readonly Announcement[]): string {
  const deltas = distinct(articles, ({ troopDelta: one }, { troopDelta: other }) => isSame(one, other));
  const noun = nameDelta(articles[0]!.troopDelta);
  const isNumberSame = deltas.length === 1;
  if (isNumberSame) return noun === 'retrait' ? 'même retrait' : 'mêmes renforts';
  return `${noun}s différents\u00a0: ${list(deltas.map(({ troopDelta }) => formatSignedTroops(troopDelta)))}`;
}

function sayTotals(articles: readonly Announcement[]): string {
  const stated = articles.filter(hasTotal);
  if (stated.length === 0) return 'aucun total';
  if (stated.length === 1) return 'un seul donne un total';
  const totals = distinct(stated, haveSameTotal);
  if (totals.length === 1) return stated.length === articles.length ? 'même total' : 'même total où il est donné';
  const sides = new Set(totals.map(({ statedTotal }) => statedTotal.counts));
  const when = { before: ' avant', after: ' après' };
  const said = totals.map(
    ({ statedTotal: total }) => `${formatTroops(total)}${sides.size > 1 ? when[total.counts] : ''}`,
  );
  return `totaux différents\u00a0: ${list(said)}`;
}

function sayPlaces(articles: readonly Announcement[]): string {
  const places = distinct(articles, ({ location: one }, { location: other }) => one.id === other.id);
  return places.length === 1 ? '' : `lieux différents\u00a0: ${list(places.map(({ location }) => location.name))}`;
}

function hasTotal(article: Announcement): article is Announcement & { statedTotal: StatedTotal } {
  return article.statedTotal !== null;
}

/** Whether two totals come to the same: one before an announcement and one after it, once what the first says is counted. */
function haveSameTotal(first: Announcement, other: Announcement): boolean {
  const [own, its] = [first.statedTotal!, other.statedTotal!];
  const isOneKind = own.kind === its.kind || own.kind === 'unspecified' || its.kind === 'unspecified';
  const onItsSide = own.counts === its.counts ? own : totalsOf(first, true)[its.counts]!;
  return isOneKind && (own.counts === its.counts ? isSame(own, its) : onItsSide.value === its.value);
}

function isSame(one: Troops, other: Troops): boolean {
  return one.value === other.value && one.upTo === other.upTo;
}

/** The items that are not the same as one before them. */
function distinct<Item>(items: readonly Item[], areSame: (one: Item, other: Item) => boolean): Item[] {
  return items.reduce<Item[]>((kept, item) => (kept.some((one) => areSame(one, item)) ? kept : [...kept, item]), []);
}

const list = (items: readonly string[]) => new Intl.ListFormat('fr').format(items);
