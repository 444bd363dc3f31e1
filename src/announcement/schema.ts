import { z } from 'zod';
import type { Day } from './day.ts';
import { day, flag, group, MISSING, oneOf, prose, refusal, verbatim } from './field.ts';
import { statedTotal, troopDelta } from './figures.ts';

/** The form of an announcement's id, which is its file name without `.md`: its day, then words of `[a-z0-9]`. */
export const ANNOUNCEMENT_ID = /^\d{4}-\d{2}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The longest id, in letters: its files have names of at most 255 letters on most disks, and people copy its address. */
export const MAX_ID_LENGTH = 100;

/** The signs that RFC 3986 allows in an address: other programs read no other. */
const ADDRESS = /^[\w.~:/?#[\]@!$&'()*+,;=%-]+$/;

const address = (what: string) =>
  z
    .url({ protocol: /^https$/, error: refusal(what, 'une adresse qui commence par https://, ou retirez la clé') })
    .regex(ADDRESS, {
      error: 'a un signe qu’aucune adresse n’a ; écrivez-la comme la barre d’adresse d’un navigateur la donne à copier',
    })
    .meta({ pattern: `^https://${ADDRESS.source.slice(1)}` })
    .optional();

/** A SHA-256 digest, in hexadecimal: 64 digits. */
export const SHA256 = /^[0-9a-f]{64}$/;

const source = group('source: avec title, publisher et published dessous', {
  title: prose('le titre de la source').describe('Le titre de l’article.'),
  publisher: prose('le nom de l’éditeur, ou null si le texte ne l’imprime pas')
    .nullable()
    .describe('L’éditeur de l’article ; null s’il n’est pas indiqué.'),
  agency: prose('l’agence ou le média que la source crédite, ou retirez la clé')
    .optional()
    .describe('L’agence ou le média que l’article crédite pour son texte, jamais pour une photo.'),
  published: day('le jour de parution de l’article, ou null s’il n’est pas imprimé')
    .nullable()
    .describe('Le jour de parution ; null s’il n’est pas indiqué.'),
  url: address('une adresse https').describe('L’adresse de l’article.'),
  archive: address('l’adresse https d’une copie').describe('L’adresse d’une copie archivée de l’article.'),
  document: verbatim('un nom de fichier sans barre oblique, ou retirez la clé', { pattern: /^(?!\.{1,2}$)[^/\\]+$/ })
    .optional()
    .describe('Le nom du fichier dont le compte rendu est tiré.'),
  sha256: verbatim('l’empreinte SHA-256 de ce fichier : 64 chiffres de 0 à 9 et de a à f (sha256sum la donne)', {
    pattern: SHA256,
  })
    .optional()
    .describe('L’empreinte SHA-256 de ce fichier, qui permet de vérifier une copie ; va avec document.'),
})
  .refine(({ document, sha256 }) => document === undefined || sha256 !== undefined, {
    path: ['sha256'],
    error: `${MISSING} à côté de document ; écrivez l’empreinte SHA-256 de ce fichier, celle que donnent sha256sum ou npm run new`,
  })
  .refine(({ document, sha256 }) => document !== undefined || sha256 === undefined, {
    path: ['sha256'],
    error: 'est l’empreinte d’aucun fichier ; écrivez son nom dans document, ou retirez-la',
  })
  .meta({ dependentRequired: { document: ['sha256'], sha256: ['document'] } })
  .describe('L’article de presse.');

const correction = group('- date: et text:', {
  date: day('le jour de la correction').describe('Le jour de la correction.'),
  text: prose('ce qui a été corrigé, en français').describe('Ce qui a été corrigé.'),
}).describe('Une correction.');

const fields = {
  title: prose('le titre que ce site lui donne, de 10 à 120 signes', { min: 10, max: 120 }).describe(
    'Le titre que ce site donne à l’annonce.',
  ),
  summary: prose('une phrase, de 40 à 240 signes, pour les cartes et les flux', { min: 40, max: 240 }).describe(
    'Une phrase de résumé, pour les cartes et les flux.',
  ),
  date: day('le jour de l’annonce').describe('Le jour où l’annonce a été faite.'),
  dateBasis: oneOf(['stated', 'inferred'], 'stated si la source imprime le jour entier, inferred sinon').describe(
    'stated : la source imprime le jour entier ; inferred : une part en est déduite.',
  ),
  dateNote: prose('comment la date est déduite, en français')
    .optional()
    .describe('Comment la date a été déduite ; obligatoire si elle l’est, refusé sinon.'),
  announcer: prose('qui l’a dit, une personne ou une institution').describe(
    'Qui a fait l’annonce : une personne ou une institution.',
  ),
  announcerRole: prose('la fonction, par exemple « secrétaire à la Défense », ou retirez la clé')
    .optional()
    .describe('La fonction de la personne, ou la nature de l’institution.'),
  troopDelta,
  statedTotal,
  location: verbatim('l’identifiant d’un lieu de content/places.yaml').describe(
    'Où vont les troupes : l’identifiant d’un lieu de content/places.yaml.',
  ),
  locationNote: prose('ce que la source dit du lieu et que le lieu seul ne dit pas, en français, ou retirez la clé')
    .optional()
    .describe('Ce que la source dit du lieu et que le lieu seul ne dit pas.'),
  source,
  added: day('le jour où l’annonce est entrée sur ce site').describe('Le jour où l’annonce est entrée sur ce site.'),
  corrections: z
    .array(correction, { error: refusal('une liste', 'une liste de - date: et text:, ou retirez la clé') })
    .optional()
    .describe('Les corrections apportées depuis, de la plus ancienne à la plus récente.'),
  reports: verbatim('l’identifiant de l’annonce que cet article rapporte aussi, ou retirez la clé', {
    pattern: ANNOUNCEMENT_ID,
  })
    .optional()
    .describe('L’annonce, déjà réunie ici, que cet article rapporte aussi : elle n’est comptée qu’une fois.'),
  draft: flag('true pour que l’annonce ne paraisse pas encore, ou retirez la clé')
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
  .strictObject(fields, { error: refusal('un groupe de champs', 'des lignes clé: valeur') })
  .refine((data) => data.dateBasis !== 'inferred' || data.dateNote !== undefined, {
    path: ['dateNote'],
    error: `${MISSING} ; la date est déduite : écrivez, en français, comment`,
    when: right('dateBasis'),
  })
  .refine((data) => data.dateBasis !== 'stated' || data.dateNote === undefined, {
    path: ['dateNote'],
    error: 'est pour une date déduite ; retirez-la, ou écrivez dateBasis: inferred',
    when: right('dateBasis'),
  })
  .refine((data) => data.date <= data.added, {
    path: ['date'],
    error: ({ input }) => `est après le jour où l’annonce est entrée ici (${addedOf(input)}) ; corrigez l’un des deux`,
    when: right('date', 'added'),
  })
  .refine((data) => isSorted([data.added, ...(data.corrections ?? []).map(({ date }) => date)]), {
    path: ['corrections'],
    error:
      'ne sont pas dans l’ordre ; écrivez la plus ancienne en premier, aucune avant le jour où l’annonce est entrée ici',
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
