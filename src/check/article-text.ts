import { quotationsOf } from '../announcement/proof.ts';
import type { Problem } from '../text-files/problem.ts';
import type { AnnouncementFile } from './announcement-file.ts';
import { missingWords, nearestWords } from './verbatim.ts';

/** The text of an article, and the SHA-256 digest of the file that it was read from, in hexadecimal. */
export interface ArticleText {
  text: string;
  sha256: string;
}

/** The texts of articles at hand, by the names of their files. */
export type ArticleTexts = ReadonlyMap<string, ArticleText>;

/** What readers see of the front matter that may quote the article. */
const QUOTING = ['title', 'summary', 'locationNote'] as const;

/** What a file says of its article and its text does not: another fingerprint, quotations that do not stand there word for word. */
export function wrongAgainstArticle(file: AnnouncementFile, articles: ArticleTexts): Problem[] {
  const { frontmatter, quotations, report, reportInBody } = file;
  const name = frontmatter?.source.document ?? '';
  const article = articles.get(name);
  if (!frontmatter || !article) return [];
  const { sha256 } = frontmatter.source;
  const otherText = `is ${sha256}, but the text at hand${named(name)} has ${article.sha256}; take the text that the entry was written from, or read the entry against this one and write its digest`;
  return [
    ...(sha256 !== undefined && sha256 !== article.sha256 ? report(['source', 'sha256'], otherText) : []),
    ...QUOTING.flatMap((key) =>
      quotationsOf(frontmatter[key] ?? '').flatMap((quotation) => {
        const wrong = notVerbatim(quotation, article, name);
        return wrong ? report([key], wrong) : [];
      }),
    ),
    ...quotations.flatMap(({ position, text }) => {
      const wrong = notVerbatim(text, article, name);
      return wrong ? [reportInBody(position, wrong)] : [];
    }),
  ];
}

function notVerbatim(quotation: string, { text }: ArticleText, name: string): string | null {
  const missing = missingWords(quotation, text);
  if (missing === null) return null;
  const nearest = nearestWords(missing, text);
  return `« ${missing} » does not stand in the article${named(name)}; the nearest words there are « ${nearest} »; quote them as they stand, with […] for what is left out`;
}

function named(document: string): string {
  return document && ` (${document})`;
}
