import { z } from 'zod';
import { readAccount } from '../announcement/account.ts';
import { parseMarkdown } from '../text-files/markdown.ts';
import { prose, refusal, verbatim } from '../announcement/field.ts';
import { slugWords } from '../french/slug.ts';
import { readMarkdownFile } from '../text-files/front-matter.ts';
import { refusalsOf, type Problem } from '../text-files/problem.ts';
import { problemAt, type ContentFile } from '../text-files/source-text.ts';
import type { Redirect } from './redirects-file.ts';
import { PATHS } from '../site.ts';
import { ANCHORS, wrongLink, type Addresses } from './addresses.ts';

const unfilled = 'ou null tant qu’on ne le sait pas';

/** Who answers for the site, as the front matter of `content/about.md` says it; null is what is still to be filled in. */
export const publisherSchema = z.strictObject(
  {
    publisher: prose(`qui édite le site, une personne ou une organisation, ${unfilled}`)
      .nullable()
      .describe('Qui édite le site : une personne ou une organisation, avec son statut.'),
    director: prose(`le nom de la directrice ou du directeur de la publication, ${unfilled}`)
      .nullable()
      .describe('Le nom de la directrice ou du directeur de la publication.'),
    address: prose(`l’adresse postale de l’éditeur, ${unfilled}`)
      .nullable()
      .describe('L’adresse postale de l’éditeur, et son téléphone.'),
    host: prose(`le nom et l’adresse de l’hébergeur, ${unfilled}`)
      .nullable()
      .describe('Le nom, l’adresse et le téléphone de l’hébergeur.'),
    contact: verbatim(
      `une adresse électronique, ou une adresse https où {page} tient lieu de celle de la page, ${unfilled}`,
      {
        pattern: /^(?:[^\s@:/]+@[^\s@:/]+\.[a-z]{2,}|https:\/\/[\w.~:/?#[\]@!$&'()*+,;=%{}-]+)$/i,
      },
    )
      .nullable()
      .describe('Où signaler une erreur.'),
    repository: z
      .url({ protocol: /^https$/, error: refusal('une adresse https', `l’adresse https du projet, ${unfilled}`) })
      .nullable()
      .describe('L’adresse du dépôt du projet.'),
  },
  { error: refusal('un groupe de champs', 'des lignes clé: valeur') },
);

/** What a site must say before it is published. */
const TO_FILL_IN = ['publisher', 'director', 'address', 'host', 'contact'] as const;

/** Who answers for the site. */
export type Publisher = z.infer<typeof publisherSchema>;

/** `content/about.md` once read: who answers for the site, and the text of its page, in Markdown. */
export interface About {
  publisher: Publisher;
  text: string;
}

/** The same as a file: with what is wrong in it by itself, its anchors, and what looks at its links. */
export interface AboutFile {
  about: About | null;
  anchors: string[];
  problems: Problem[];
  /** The links that lead nowhere, not even by a redirect. */
  wrongLinks(addresses: Addresses, redirects: readonly Redirect[]): Problem[];
}

/** The anchor of a heading of the page. */
export function anchorOf(heading: string): string {
  return slugWords(heading).join('-');
}

/** Reads `content/about.md`; null if there is none. Never throws: whatever is wrong is among its problems. */
export function readAbout(file: ContentFile | null): AboutFile {
  if (!file) return { about: null, anchors: [], problems: [MISSING], wrongLinks: () => [] };
  const { problems, isWhole, data, body, report, reportInBody } = readMarkdownFile(file);
  if (!isWhole) return { about: null, anchors: [], problems, wrongLinks: () => [] };
  const account = readAccount(parseMarkdown(body));
  const parsed = publisherSchema.safeParse(data ?? {});
  const wrong = [
    ...problems,
    ...(parsed.error ? refusalsOf(publisherSchema, parsed.error) : []).flatMap(({ path, message, part }) =>
      report(path, message, { part }),
    ),
    ...account.problems.map(({ position, message }) => reportInBody(position, message)),
  ];
  const sections = account.headings.filter(({ depth }) => depth === 2);
  const anchors = sections.map(({ text }) => anchorOf(text));
  for (const [index, { position, text }] of sections.entries())
    if ([...ANCHORS.about, ...anchors.slice(0, index), ''].includes(anchors[index]!))
      wrong.push(
        reportInBody(position, `l’intertitre « ${text} » est déjà sur la page, ou n’a pas de lettre ; changez-le`),
      );
  const isWithoutTitle = !account.isBlank && !/^\s*## /.test(body);
  if (isWithoutTitle)
    wrong.push(reportInBody({ line: 1, column: 1 }, 'le texte n’a pas de titre ; commencez-le par ## et des mots'));
  const left = TO_FILL_IN.filter((key) => parsed.data?.[key] === null);
  const [first, ...others] = left;
  const message = `est null${others.length > 0 ? `, comme ${others.join(', ')}` : ''} ; à remplir avant de publier : /a-propos/ dit que cela manque`;
  return {
    about: parsed.data && wrong.length === 0 ? { publisher: parsed.data, text: body } : null,
    anchors,
    problems: [...wrong, ...(first ? report([first], message, { severity: 'warning' }) : [])],
    wrongLinks: (addresses, redirects) =>
      account.links.flatMap(({ url, position }) => {
        const isMoved = redirects.some(({ from }) => from === url.replace(/#.*/, ''));
        const wrongUrl = isMoved ? null : wrongLink(url, { path: `/${PATHS.about}`, headings: 0 }, addresses);
        return wrongUrl ? [reportInBody(position, wrongUrl)] : [];
      }),
  };
}

const MISSING = problemAt(
  { path: 'content/about.md', text: '' },
  { line: 1, column: 1 },
  { message: 'n’est pas là ; reprenez-le du projet, et écrivez-y qui répond du site', severity: 'warning' },
);
