import { Document, isScalar, Scalar, visit } from 'yaml';
import { slugWords } from '../french/slug.ts';
import { ANNOUNCEMENT_ID, announcementSchema } from '../announcement/schema.ts';

/** Words that a slug can do without. */
const STOP_WORDS = new Set(
  'a au aux avec ce ces d dans de des du en environ et l la le les leur leurs ou par plus pour pres que qui sa se ses son sous sur un une vers'.split(
    ' ',
  ),
);

const MAX_SLUG_WORDS = 5;

/**
 * The text of an announcement's file: the front matter in the order of the schema, days in quotes, then the account.
 * What it is given is written as it is, right or wrong.
 */
export function writeAnnouncementFile(frontmatter: Readonly<Record<string, unknown>>, account: string): string {
  const ordered = Object.keys(announcementSchema.shape).flatMap((key) =>
    frontmatter[key] === undefined ? [] : [[key, frontmatter[key]] as const],
  );
  const document = new Document(Object.fromEntries(ordered), { version: '1.2', schema: 'core' });
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
    Map(_, map) {
      map.items = map.items.filter(({ value }) => !isScalar(value) || value.value !== undefined);
    },
  });
  return `---\n${document.toString({ lineWidth: 0 })}---\n\n${account.trim()}\n`;
}

/** The id of an announcement of a day: the day, then the first telling words of its headline. */
export function idFromHeadline(day: string, headline: string): string {
  const telling = slugWords(headline)
    .filter((word) => !STOP_WORDS.has(word))
    .slice(0, MAX_SLUG_WORDS);
  const id = `${day}-${telling.join('-') || 'annonce'}`;
  return ANNOUNCEMENT_ID.test(id) ? id : `${day}-annonce`;
}

/** A text as Markdown that reads the same, whatever signs are in it. */
export function asMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&|~#$]/g, '\\$&').replace(/(?<=\b(?:https?|www|mailto))(?=[:.])/gi, '\\');
}
