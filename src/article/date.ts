import { addDays, daysBetween, weekdayOf, type Day } from '../announcement/day.ts';
import { bareDaysIn, datesIn, type PrintedDay } from '../french/printed-days.ts';
import type { Article, Sentence } from '../pasted-text/article.ts';
import { publicationOf } from '../pasted-text/publication.ts';
import { wholeDay } from '../pasted-text/whole-day.ts';
import { announcingSentences, sayingsIn } from './announcing.ts';
import type { Delta } from './figures.ts';
import type { Quoted } from '../pasted-text/quoted.ts';

/** The day of an announcement: `stated` if the article prints it whole where it tells of it, `inferred` if a part was deduced. */
export interface ReadDate extends Quoted<Day> {
  basis: 'stated' | 'inferred';
}

/** An article tells what was announced these last days; an older day is of something else. */
const MAX_DAYS_BEFORE_PUBLICATION = 8;

/** How far from a verb of announcing, in characters, its day may stand. */
const MAX_GAP = 110;

/** The announcement was made before the day that its sentence prints. */
const ON_THE_EVE = /annoncée?s? (?:la veille|l'avant-veille)(?!\p{L})/iu;

/** Leads to who says it, where no verb does. */
const CREDIT = /(?<!\p{L})(?:selon|d'après)(?!\p{L})/giu;

/** What leads to the day of something else: « depuis le », « l'attentat du », « avant le », « d'ici au ». */
const OF_ELSE =
  /(?:(?<!\p{L})(?:du|depuis(?: le)?|avant(?: le)?|après le|jusqu'au|d'ici(?: au)?|au|dès le|à compter du|à partir du|avaient?[^,]{0,40}|(?:notre )?édition d[eu]|mise à jour \(?|lendemain d[eu'][^,]{0,30})|(?:\d|et) le)\s*$/iu;

/** What the article tells as it happens: the day is that of its publication. */
const AS_IT_HAPPENS =
  /(?<!\p{L})(?:il y a (?:moins d'une|une|quelques|deux) (?:heures?|minutes)|à l'instant|urgent|flash|vient d'annoncer)(?!\p{L})/iu;
const ENTRY_OF_LIVE = /^\W*\d{1,2}\s?[h:]\s?\d\d\s?[-–—:.]?\s/u;
const PRESENT = /(?<!\p{L})(?:annonce|dévoile|confirme|dépêche|envoie|déploie|ordonne|retire)(?:nt)?(?!\p{L})/iu;

/**
 * The day on which a delta was announced, by the words that announce it and the day of publication; null with what rivals where
 * they do not agree, or say too little. `isOld`: it was announced long before the article, which announces something else.
 */
export function dateOf(
  article: Article,
  delta: Delta,
): { date: ReadDate | null; rivals: Quoted<Day>[]; isOld: boolean } {
  const published = publicationOf(article);
  const rivals: Quoted<Day>[] = published ? [published] : [];
  for (const sentence of [...announcingSentences(article, delta), ...leadingTo(article, delta)]) {
    const printed = daysOf(sentence);
    if (ON_THE_EVE.test(sentence.text)) return { date: null, rivals, isOld: false };
    if (printed.length === 0) continue;
    const found = printed.flatMap((day) =>
      possibleDays(day, published?.value ?? null, article).map((value) => read(value, day, sentence)),
    );
    const values = new Set(found.map(({ value }) => value));
    if (values.size === 1)
      return { date: found[0]!, rivals: rivals.filter(({ value }) => value !== found[0]!.value), isOld: false };
    const isOld =
      sentence === delta.best.sentence && published !== null && printed.every(({ month }) => month !== null);
    return { date: null, rivals: [...found, ...rivals], isOld };
  }
  if (published && isAsItHappens(article, delta))
    return { date: { ...published, basis: 'inferred' }, rivals: [], isOld: false };
  return { date: null, rivals, isOld: false };
}

/** A sentence that leads to the announcement by its day: « Mardi, une marche de plus a été gravie. », « Du nouveau hier ? ». */
const LEADS_IN =
  /^\W*(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier)(?: (?:soir|matin))?,|ce (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))|(?<!\p{L})(?:du nouveau|annonce|nouvelle)(?!\p{L})/iu;
/** A sentence of another event, on its own day. */
const EVENT =
  /(?<!\p{L})(?:attaqu|attentat|tuée?s?|mort|explos|frapp|tir|repris|reprise|libér|tomb|chute|manifest|abattu|bless|vot|élu|rencontr|entret|reç)/iu;

/** The sentences before an announcement that may give its day: the last ones, and the one that names who « il » is. */
function leadingTo({ prose }: Article, { best: { sentence } }: Delta): Sentence[] {
  const before = prose.slice(Math.max(0, sentence.proseAt - 4), Math.max(0, sentence.proseAt)).toReversed();
  const isOfPronoun = /(?:-t-(?:il|elle)|(?<!\p{L})(?:il|elle) (?:en )?a)(?!\p{L})/iu.test(sentence.text);
  return before.filter(({ text }, index) => (index === 0 && isOfPronoun) || (LEADS_IN.test(text) && !EVENT.test(text)));
}

function read(value: Day, day: PrintedDay, sentence: Sentence): ReadDate {
  const quote = sentence.written.slice(day.from, day.to);
  return { value, line: sentence.line, quote, basis: day.year === null ? 'inferred' : 'stated' };
}

/** The days of a sentence that may be the announcement's: the nearest to its verb, those that are of nothing else. */
function daysOf(sentence: Sentence): PrintedDay[] {
  const { text } = sentence;
  const dateline = /^.{0,60}?(?:\)|[-–—])\s+(?=\S)/u.exec(text)?.[0].length ?? 0;
  const dates = datesIn(text);
  const days = [...dates, ...bareDaysIn(text, dates)].filter(({ from }) => {
    const lead = text.slice(0, from).replace(/(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s$/iu, '');
    return !OF_ELSE.test(lead) && (from >= dateline || from === 0);
  });
  const sayings = sayingsIn(sentence).filter(({ isPast }) => !isPast);
  const announcing = sayings.filter(({ isAnnouncing }) => isAnnouncing);
  const credits = [...text.matchAll(CREDIT)].map(({ 0: words, index }) => ({ from: index, to: index + words.length }));
  const verbs = [announcing, sayings, credits].find(({ length }) => length > 0) ?? [];
  const gapOf = ({ from, to }: PrintedDay) =>
    Math.min(
      ...verbs.map((verb) => (from >= verb.to ? from - verb.to : Math.max(0, verb.from - to))),
      verbs.length > 0 ? Infinity : from,
    );
  const near = days.filter((day) => gapOf(day) <= MAX_GAP).toSorted((a, b) => gapOf(a) - gapOf(b));
  const [first] = near;
  // « mardi 18 avril » is one; « vendredi » beside « le 30 juin » are two. A whole date says more than a weekday near it.
  return first ? [first] : [];
}

/** The days of the calendar that a printed day may be. */
export function possibleDays(day: PrintedDay, published: Day | null, article: Article): Day[] {
  if (day.year !== null) {
    const whole = wholeDay(day);
    return whole && isRecent(whole, published) && fits(day, whole) ? [whole] : [];
  }
  if (day.ago !== null) return published ? [addDays(published, -day.ago)] : [];
  if (day.month === null) {
    if (!published || day.weekday === null) return [];
    return [addDays(published, -((weekdayOf(published) - day.weekday + 7) % 7))];
  }
  const years = published ? yearsBefore(published) : yearsPrinted(article);
  const possible = years
    .flatMap((year) => wholeDay(day, year) ?? [])
    .filter((one) => fits(day, one) && isRecent(one, published));
  return published || possible.length === 1 ? possible.slice(-1) : [];
}

function fits({ weekday }: PrintedDay, day: Day): boolean {
  return weekday === null || weekdayOf(day) === weekday;
}

function isRecent(day: Day, published: Day | null): boolean {
  if (published === null) return true;
  const days = daysBetween(day, published);
  return days >= 0 && days <= MAX_DAYS_BEFORE_PUBLICATION;
}

function yearsBefore(published: Day): number[] {
  const year = Number(published.slice(0, 4));
  return [year - 1, year];
}

/** The years of the operation and a few after it. */
const YEARS = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021];

/** The years that an undated article may be of: those of the addresses of its pictures, or else of the operation. */
function yearsPrinted({ paragraphs }: Article): number[] {
  const years = paragraphs.flatMap(({ text }) =>
    [...text.matchAll(/\/(20\d\d)\/\d\d\/\d\d\//g)].map(([, year]) => Number(year)),
  );
  return years.length > 0 ? [...new Set(years)] : YEARS;
}

function isAsItHappens({ sentences, prose, paragraphs }: Article, { best: { sentence } }: Delta): boolean {
  const { at } = sentence;
  // An entry of a live that lasts one day.
  const days = new Set(paragraphs.flatMap(({ text }) => datesIn(text).flatMap((printed) => wholeDay(printed) ?? [])));
  if (ENTRY_OF_LIVE.test(sentence.text) && PRESENT.test(sentence.text) && days.size === 1) return true;
  const near = [sentences[at - 1], sentence].filter((one) => one !== undefined);
  const isShort = prose.length < 3;
  return near.some(({ text }) => AS_IT_HAPPENS.test(text)) || (isShort && PRESENT.test(sentence.text));
}
