import type { Draft } from '../article/first-draft.ts';
import { keysOf } from '../announcement/schema-fields.ts';

/** A field that is taken or asked of who adds an announcement. */
export interface Field {
  flag: string;
  /** Its dotted key in the front matter; `slug` is the words of the file's name, after its day. */
  key: string;
  /** What readers see it called, where they see it. */
  label: string;
  /** What to write, after « écrivez ». */
  expected: string;
  /**
   * When it is asked: `always`, a proposal too; where it is still `open`, without a right value; from the `review` only; `never`.
   */
  asked: 'always' | 'open' | 'review' | 'never';
}

const WHOLE = 'un nombre entier';
const WORDS = 'les mots de l’article qui portent ce nombre, quinze au plus, sans les guillemets';
const ABOUT = 'oui si l’article dit « environ », « près de » ou l’équivalent, non sinon';
const DAY = 'un jour, par exemple 18/04/2016 ou 18 avril 2016';

const row = (flag: string, key: string, asked: Field['asked'], label: string, expected: string): Field => ({
  flag,
  key,
  label,
  expected,
  asked,
});

/** The fields, in the order in which they are asked. */
export const FIELDS: readonly Field[] = [
  row('date', 'date', 'always', 'Date de l’annonce', `${DAY}, pas après aujourd’hui`),
  row('date-basis', 'dateBasis', 'open', 'Date indiquée ou déduite', 'stated (indiquée) ou inferred (déduite)'),
  row('date-note', 'dateNote', 'open', 'Comment la date est déduite', 'en une phrase, ce dont le jour est déduit'),
  row(
    'reports',
    'reports',
    'always',
    'Annonce déjà réunie ici',
    'le nom de celle de ce jour que l’article rapporte aussi',
  ),
  row('announcer', 'announcer', 'always', 'Annoncé par', 'une personne ou une institution'),
  row('role', 'announcerRole', 'review', 'Fonction', 'une fonction, par exemple « secrétaire à la Défense », ou rien'),
  row(
    'delta',
    'troopDelta.value',
    'always',
    'Renfort ou retrait annoncé',
    `${WHOLE} autre que 0, négatif pour un retrait, par exemple 350, ou une fourchette, « 500 à 600 »`,
  ),
  row('up-to', 'troopDelta.upTo', 'review', 'Autre borne du renfort', `${WHOLE}, plus loin de zéro que la première`),
  row('quote', 'troopDelta.quote', 'open', 'Mots qui portent le renfort', WORDS),
  row('approximate', 'troopDelta.approximate', 'open', 'Renfort approximatif', ABOUT),
  row(
    'total',
    'statedTotal.value',
    'always',
    'Total déclaré',
    `${WHOLE}, par exemple 820, ou « aucun » si l’article n’en donne pas`,
  ),
  row('total-up-to', 'statedTotal.upTo', 'review', 'Autre borne du total', `${WHOLE}, plus grand que la première`),
  row('total-quote', 'statedTotal.quote', 'open', 'Mots qui portent le total', WORDS),
  row('total-approximate', 'statedTotal.approximate', 'open', 'Total approximatif', ABOUT),
  row('counts', 'statedTotal.counts', 'open', 'Total d’avant ou d’après l’annonce', 'before (avant) ou after (après)'),
  row('kind', 'statedTotal.kind', 'open', 'Ce que compte le total', 'present, authorised ou unspecified'),
  row('scope', 'statedTotal.scope', 'review', 'Ce à quoi le total se limite', 'ce que l’article en dit, ou rien'),
  row('location', 'location', 'always', 'Destination', 'un lieu de content/places.yaml'),
  row('location-note', 'locationNote', 'review', 'Précision sur le lieu', 'ce que l’article en dit de plus, ou rien'),
  row('title', 'title', 'open', 'Titre de l’annonce', 'le titre que ce site lui donne, de 10 à 120 signes'),
  row('summary', 'summary', 'open', 'Résumé', 'une phrase, de 40 à 240 signes'),
  row('source-title', 'source.title', 'always', 'Titre de l’article', 'le titre de l’article, tel qu’il y figure'),
  row('publisher', 'source.publisher', 'open', 'Éditeur', 'son nom, ou « aucun » si l’article ne l’imprime pas'),
  row('agency', 'source.agency', 'review', 'Agence créditée', 'son nom, ou rien'),
  row('published', 'source.published', 'open', 'Date de parution', `${DAY}, ou « aucun » si elle n’est pas imprimée`),
  row('url', 'source.url', 'open', 'Adresse de l’article', 'une adresse qui commence par https://, ou rien'),
  row('archive', 'source.archive', 'review', 'Copie archivée', 'une adresse qui commence par https://, ou rien'),
  row('document', 'source.document', 'never', 'Fichier du texte', 'un nom de fichier'),
  row('sha256', 'source.sha256', 'never', 'Empreinte du texte', 'les 64 chiffres que donne sha256sum'),
  row('added', 'added', 'never', 'Ajoutée ici', DAY),
  row('draft', 'draft', 'review', 'Brouillon', 'oui pour qu’elle ne paraisse pas encore, non sinon'),
  row('slug', 'slug', 'open', 'Adresse permanente', 'quelques mots de a à z et des chiffres, joints par des traits'),
];

/** A field by its key. */
export function fieldOf(key: string): Field {
  return FIELDS.find((field) => field.key === key)!;
}

/** A draft with a field set, or without it; a group that was not there has its fields in the order of the schema. */
export function withValue(draft: Draft, key: string, value: unknown): Draft {
  const [head, rest] = key.split('.');
  if (key === 'statedTotal.value' && value === null) return { ...draft, statedTotal: null };
  if (rest === undefined) return { ...draft, [head!]: value };
  const group = { ...(draft as Record<string, object | null>)[head!], [rest]: value } as Record<string, unknown>;
  const ordered = keysOf(head!).flatMap((one) => (group[one] === undefined ? [] : [[one, group[one]] as const]));
  return { ...draft, [head!]: Object.fromEntries(ordered) };
}
