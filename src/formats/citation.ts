import type { Announcement } from '../announcement/announcement.ts';
import type { Site } from '../site.ts';
import type { Day } from '../announcement/day.ts';

/** What is cited, in the form of CSL-JSON: dates are `[[year, month, day]]`. */
export interface Citation {
  id: string;
  type: 'article-newspaper' | 'webpage';
  title: string;
  'container-title'?: string;
  author?: { literal: string }[];
  issued?: { 'date-parts': number[][] };
  URL?: string;
  /** The day it was consulted: this site read the article when it added the announcement. */
  accessed?: { 'date-parts': number[][] };
  note?: string;
  language: string;
}

/** What to cite of an announcement: its articles of the press, the first one first, then the page of this site. */
export function citationsOf(
  articles: readonly [Announcement, ...Announcement[]],
  page: string,
  site: Pick<Site, 'name' | 'language'>,
): Citation[] {
  const [{ id, title, added }] = articles;
  const { language } = site;
  return [
    ...articles.map((article) => citationOfSource(article, language)),
    {
      id,
      type: 'webpage',
      title,
      'container-title': site.name,
      author: [{ literal: site.name }],
      issued: datePartsOf(added),
      URL: page,
      language,
    },
  ];
}

function citationOfSource({ id, source, added }: Announcement, language: string): Citation {
  return {
    id: `${id}-source`,
    type: 'article-newspaper',
    title: source.title,
    ...(source.publisher && { 'container-title': source.publisher }),
    // Whom an article credits is no author of it.
    ...(source.agency && { note: `D’après ${source.agency}` }),
    ...(source.published && { issued: datePartsOf(source.published) }),
    ...(source.url && { URL: source.url, accessed: datePartsOf(added) }),
    language,
  };
}

/** Citations as CSL-JSON, one a line, for Zotero and its like. */
export function cslJson(citations: readonly Citation[]): string {
  return `[\n${citations.map((citation) => JSON.stringify(citation)).join(',\n')}\n]`;
}

/** Citations as BibTeX (biblatex, UTF-8): `@article` for the press, `@online` for a page of this site. */
export function bibTex(citations: readonly Citation[]): string {
  return citations.map(bibTexEntry).join('\n');
}

function bibTexEntry({ id, type, title, author, issued, URL: url, accessed, note, ...others }: Citation): string {
  const isArticle = type === 'article-newspaper';
  const container = others['container-title'];
  const fields: [name: string, value: string | undefined][] = [
    ['title', title && `{${escapeTex(title)}}`],
    ['author', author && `{${escapeTex(author[0]!.literal)}}`],
    [isArticle ? 'journaltitle' : 'organization', container && escapeTex(container)],
    ['date', issued && dayOf(issued)],
    ['url', url?.replace(/[\\{}]/g, encodeURIComponent)],
    ['urldate', accessed && dayOf(accessed)],
    ['note', note && escapeTex(note)],
    ['langid', 'french'],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@${isArticle ? 'article' : 'online'}{${id},\n${lines.join('')}}\n`;
}

function dayOf({ 'date-parts': [parts = []] }: { 'date-parts': number[][] }): Day {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function datePartsOf(day: Day): { 'date-parts': number[][] } {
  return { 'date-parts': [day.split('-').map(Number)] };
}

const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text with the signs that TeX takes for commands escaped. */
function escapeTex(text: string): string {
  return text.replace(/[\\~^{}&%$#_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
}
