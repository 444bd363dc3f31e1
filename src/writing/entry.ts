import type { Day } from '../announcement/day.ts';
import { valueAt } from '../announcement/schema-fields.ts';
import { asMarkdown } from '../formats/announcement-markdown.ts';
import { firstAccount, type Draft } from '../article/first-draft.ts';
import { answerTo, withAnswer, type Answers, type Known } from '../answers/answers.ts';
import type { Checked } from '../check/content.ts';
import { FIELDS, withValue } from '../answers/fields.ts';
import { draftFrom, NO_TEXT, openArticle, type Opened } from '../answers/opening.ts';
import { settle } from '../answers/settle.ts';
import type { KnownSite } from './known-site.ts';

/** A pasted text: the name of its file and the digest of it where it is one. */
export interface PastedText {
  text: string;
  document: string | null;
  sha256: string;
}

/** What is being written, all that a browser keeps of it. */
export interface Entry {
  pasted: PastedText | null;
  answers: Answers;
  /** The account in Markdown, once somebody changed it; null while it is the one that the quotes make. */
  account: string | null;
  /** The announcement that is corrected, as it was; null for a new one. */
  opened: Checked | null;
  /** What was corrected, for its readers. */
  correction: string;
}

/** A new announcement, of which nothing is known. */
export function startEntry(today: Day): Entry {
  return { pasted: null, answers: { draft: { added: today }, given: [] }, account: null, opened: null, correction: '' };
}

/** An announcement that is there, to be corrected: each value as it stands. Throws if there is none of that id. */
export function openEntry(id: string, { content }: KnownSite): Entry {
  const found = content.announcements.find((one) => one.id === id);
  if (!found) throw new Error(`L’annonce ${id} n’est pas sur ce site.`);
  const answers = { draft: found.data, given: FIELDS.map(({ key }) => key), slug: id.slice('0000-00-00-'.length) };
  return { pasted: null, answers, account: found.body.trim(), opened: found, correction: '' };
}

/** What is known beside the answers of an entry. */
export function knownTo(entry: Entry, { content, taken }: KnownSite, opened: Opened, today: Day): Known {
  const isOther = ({ id }: { id: string }) => id !== entry.opened?.id;
  return {
    today,
    places: content.gazetteer,
    announcements: content.announcements.filter(isOther),
    taken: new Set([...taken].filter((id) => id !== entry.opened?.id)),
    ...opened,
  };
}

/** What the text of an entry says; nothing without one, or if it is none that can be read. */
export function openedText({ pasted }: Entry, { content }: KnownSite): Opened {
  if (!pasted) return NO_TEXT;
  const opened = openArticle(pasted, { places: content.gazetteer, announcements: content.announcements });
  return typeof opened === 'string' ? NO_TEXT : opened;
}

/** The entry with a text that was opened: what the text says, and what a person answered before. */
export function withText(entry: Entry, pasted: PastedText, known: Known): Entry {
  if (entry.opened !== null) return { ...entry, pasted };
  const { answers } = entry;
  const first: Answers = {
    draft: { ...draftFrom(known, pasted.document), added: known.today },
    given: [],
    ...(answers.place && { place: answers.place }),
  };
  const given = answers.given.reduce((all, key) => withAnswer(all, key, givenOf(key, answers)), first);
  return { ...entry, pasted, answers: settle(given, known) };
}

/** The value of a field as it was given: of a range, both ends. */
function givenOf(key: string, answers: Answers): unknown {
  const value = answerTo(key, answers);
  const upTo = key.endsWith('.value') ? valueAt(answers.draft, key.replace('.value', '.upTo')) : undefined;
  return upTo === undefined ? value : { value, upTo };
}

/** The entry with an answer more. */
export function withGiven(entry: Entry, key: string, value: unknown, known: Known): Entry {
  return { ...entry, answers: settle(withAnswer(entry.answers, key, value), known) };
}

/** The account as it stands, in Markdown. */
export function accountOf({ account, answers }: Entry): string {
  return account ?? firstAccount(answers.draft);
}

/** The entry with words of the article quoted at the end of its account. */
export function withQuotation(entry: Entry, words: string): Entry {
  const bare = words.replace(/^[\s«"]+|[\s»"]+$/g, '');
  return { ...entry, account: `${accountOf(entry).trimEnd()} « ${asMarkdown(bare)} »` };
}

/** What an article may not say: none until it is answered, so that the page can be shown. */
const MAY_BE_NONE = ['statedTotal.value', 'source.publisher', 'source.published'];

/** The front matter of an entry: its draft, with its correction where there is one. */
export function frontMatterOf({ answers, correction }: Entry, today: Day): Draft {
  const isOpen = (key: string) => answerTo(key, answers) === undefined && !answers.given.includes(key);
  const draft = MAY_BE_NONE.filter(isOpen).reduce((one, key) => withValue(one, key, null), answers.draft);
  const text = correction.trim();
  return text === '' ? draft : { ...draft, corrections: [...(draft.corrections ?? []), { date: today, text }] };
}
