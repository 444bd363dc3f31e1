import { z } from 'zod';
import type { Day } from './day.ts';
import { day, flag, group, oneOf, prose, refusal, verbatim } from './field.ts';
import { statedTotal, troopDelta } from './figures.ts';

/** The form of an announcement's id, which is its file name without `.md`: its day, then words of `[a-z0-9]`. */
export const ANNOUNCEMENT_ID = /^\d{4}-\d{2}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The signs that RFC 3986 allows in an address: other programs read no other. */
const ADDRESS = /^[\w.~:/?#[\]@!$&'()*+,;=%-]+$/;

const address = (what: string) =>
  z
    .url({ protocol: /^https$/, error: refusal(what, 'one that begins with https://, or leave the key out') })
    .regex(ADDRESS, {
      error: 'has a sign that no address has; write it as the address bar of a browser gives it to copy',
    })
    .meta({ pattern: `^https://${ADDRESS.source.slice(1)}` })
    .optional();

/** A SHA-256 digest, in hexadecimal: 64 digits. */
export const SHA256 = /^[0-9a-f]{64}$/;

const source = group('source: with title, publisher and published under it', {
  title: prose('the source’s own headline').describe('Le titre de l’article.'),
  publisher: prose('the name of the publisher, or null if the text does not print it')
    .nullable()
    .describe('L’éditeur de l’article ; null s’il n’est pas indiqué.'),
  agency: prose('the agency or medium that the source credits, or leave the key out')
    .optional()
    .describe('L’agence ou le média que l’article crédite pour son texte, jamais pour une photo.'),
  published: day('the day the article was published, or null if it is not printed')
    .nullable()
    .describe('Le jour de parution ; null s’il n’est pas indiqué.'),
  url: address('an https address').describe('L’adresse de l’article.'),
  archive: address('the https address of a copy').describe('L’adresse d’une copie archivée de l’article.'),
  document: verbatim('a file name without slash, or leave the key out', { pattern: /^(?!\.{1,2}$)[^/\\]+$/ })
    .optional()
    .describe('Le nom du fichier dont le compte rendu est tiré.'),
  sha256: verbatim('the SHA-256 digest of that file: 64 digits of 0-9 and a-f (sha256sum gives it)', {
    pattern: SHA256,
  })
    .optional()
    .describe('L’empreinte SHA-256 de ce fichier, qui permet de vérifier une copie ; va avec document.'),
})
  .refine(({ document, sha256 }) => document === undefined || sha256 !== undefined, {
    path: ['sha256'],
    error: 'is missing beside document; write the SHA-256 digest of that file, as sha256sum or npm run new gives it',
  })
  .refine(({ document, sha256 }) => document !== undefined || sha256 === undefined, {
    path: ['sha256'],
    error: 'is the digest of no file; write its name in document, or remove it',
  })
  .meta({ dependentRequired: { document: ['sha256'], sha256: ['document'] } })
  .describe('L’article de presse.');

const correction = group('- date: and text:', {
  date: day('the day of the correction').describe('Le jour de la correction.'),
  text: prose('what was corrected, in French').describe('Ce qui a été corrigé.'),
}).describe('Une correction.');

const fields = {
  title: prose('the site’s own headline, 10 to 120 characters', { min: 10, max: 120 }).describe(
    'Le titre que ce site donne à l’annonce.',
  ),
  summary: prose('one sentence for cards and feeds, 40 to 240 characters', { min: 40, max: 240 }).describe(
    'Une phrase de résumé, pour les cartes et les flux.',
  ),
  date: day('the day the announcement was made').describe('Le jour où l’annonce a été faite.'),
  dateBasis: oneOf(['stated', 'inferred'], 'stated if the source prints the whole day, inferred otherwise').describe(
    'stated : la source imprime le jour entier ; inferred : une part en est déduite.',
  ),
  dateNote: prose('how the date was deduced, in French')
    .optional()
    .describe('Comment la date a été déduite ; obligatoire si elle l’est, refusé sinon.'),
  announcer: prose('who said it, a person or an institution').describe(
    'Qui a fait l’annonce : une personne ou une institution.',
  ),
  announcerRole: prose('the role, for example "secrétaire à la Défense", or leave the key out')
    .optional()
    .describe('La fonction de la personne, ou la nature de l’institution.'),
  troopDelta,
  statedTotal,
  location: verbatim('the id of a place of content/places.yaml').describe(
    'Où vont les troupes : l’identifiant d’un lieu de content/places.yaml.',
  ),
  locationNote: prose(
    'what the source says of the place that the place alone does not, in French, or leave the key out',
  )
    .optional()
    .describe('Ce que la source dit du lieu et que le lieu seul ne dit pas.'),
  source,
  added: day('the day the entry came to this site').describe('Le jour où l’annonce est entrée sur ce site.'),
  corrections: z
    .array(correction, { error: refusal('a list', 'a list of - date: and text:, or leave the key out') })
    .optional()
    .describe('Les corrections apportées depuis, de la plus ancienne à la plus récente.'),
  reports: verbatim('the id of the announcement that this article tells of too, or leave the key out', {
    pattern: ANNOUNCEMENT_ID,
  })
    .optional()
    .describe('L’annonce, déjà réunie ici, que cet article rapporte aussi : elle n’est comptée qu’une fois.'),
  draft: flag('true to keep the entry out of the site, or leave the key out')
    .optional()
    .describe('Vrai : visible en développement seulement.'),
};

/** The rule of the note on a date, for other programs. JSON Schema has none that compares days. */
export const DATE_NOTE_RULE = {
  if: { properties: { dateBasis: { const: 'inferred' } } },
  then: { properties: { dateNote: true }, required: ['dateNote'] },
  else: { properties: { dateNote: false } },
};

/** The one schema of an announcement's frontmatter: strict, nothing coerced, each field with the sentence that describes it. */
export const announcementSchema = z
  .strictObject(fields, { error: refusal('a group of fields', 'key: value lines') })
  .refine((data) => data.dateBasis !== 'inferred' || data.dateNote !== undefined, {
    path: ['dateNote'],
    error: 'is missing; the date is inferred: write, in French, how it was deduced',
    when: right('dateBasis'),
  })
  .refine((data) => data.dateBasis !== 'stated' || data.dateNote === undefined, {
    path: ['dateNote'],
    error: 'is for an inferred date; remove it, or write dateBasis: inferred',
    when: right('dateBasis'),
  })
  .refine((data) => data.date <= data.added, {
    path: ['date'],
    error: ({ input }) => `is after the day the entry was added (${addedOf(input)}); correct one of the two`,
    when: right('date', 'added'),
  })
  .refine((data) => isSorted([data.added, ...(data.corrections ?? []).map(({ date }) => date)]), {
    path: ['corrections'],
    error: 'are not in order; write the oldest first, none before the day the entry was added',
    when: right('added', 'corrections'),
  })
  .meta(DATE_NOTE_RULE);

/** An announcement's frontmatter, as written. */
export type Frontmatter = z.infer<typeof announcementSchema>;

/** A rule on several fields runs once these are right by themselves, so that all problems come out in one run. */
function right(...keys: (keyof typeof fields)[]) {
  return ({ value }: { value: unknown }): boolean =>
    keys.every((key) => fields[key].safeParse((value as Record<string, unknown> | null)?.[key]).success);
}

function isSorted(days: Day[]): boolean {
  return days.every((day, index) => index === 0 || days[index - 1]! <= day);
}

function addedOf(input: unknown): string {
  return (input as Frontmatter).added;
}
