import { addDays, type Day } from '../src/announcement/day.ts';
import { fill, OCCASIONS, PURPOSES } from './generated-sentences.ts';
import type { Seeded } from './seeded.ts';

interface GeneratedPlace {
  id: string;
  /** « à Bagdad » */
  in: string;
  isInIraq: boolean;
}

/** What is announced, where, and the words that say it. */
export interface Delta {
  value: number;
  /** The other end of a range. */
  upTo?: number;
  approximate: boolean;
  quote: string;
  place: GeneratedPlace;
  /** Does the ledger count it? */
  isCounted: boolean;
  /** « conseillers », « militaires » */
  noun: string;
}

/** Places of the gazetteer, and how often of a hundred. */
const PLACES: [often: number, place: GeneratedPlace][] = [
  [38, { id: 'irak', in: 'en Irak', isInIraq: true }],
  [18, { id: 'bagdad', in: 'à Bagdad', isInIraq: true }],
  [12, { id: 'mossoul', in: 'à Mossoul', isInIraq: true }],
  [10, { id: 'qayyarah', in: 'à la base aérienne de Qayyarah', isInIraq: true }],
  [15, { id: 'erbil', in: 'à Erbil', isInIraq: true }],
  [4, { id: 'koweit', in: 'au Koweït', isInIraq: false }],
  [3, { id: 'moyen-orient', in: 'au Moyen-Orient', isInIraq: false }],
];
const PLACES_BY_CHANCE = PLACES.flatMap(([often, place]) => Array.from({ length: often }, () => place));

/** Who announces; the persons are made up. */
export const ANNOUNCERS = [
  { name: 'La Maison Blanche', called: 'la Maison Blanche', role: 'présidence des États-Unis' },
  { name: 'Le Pentagone', called: 'le Pentagone', role: 'ministère américain de la Défense' },
  { name: 'Le commandement central', called: 'le commandement central', role: 'armée américaine au Moyen-Orient' },
  { name: 'Le département d’État', called: 'le département d’État', role: 'diplomatie américaine' },
  { name: 'La coalition internationale', called: 'la coalition internationale', role: undefined },
  { name: 'L’état-major interarmées', called: 'l’état-major interarmées', role: undefined },
  { name: 'Paul Hartwell', called: 'le colonel Paul Hartwell', role: 'porte-parole de la coalition' },
  { name: 'Ellen Marsh', called: 'la sous-secrétaire Ellen Marsh', role: 'sous-secrétaire à la Défense' },
] as const;

const NOUNS = [
  'militaires',
  'soldats',
  'conseillers',
  'formateurs',
  'instructeurs',
  'conseillers militaires',
  'hommes',
];

export function drawPlace(draw: Seeded): GeneratedPlace {
  return draw.pick(PLACES_BY_CHANCE);
}

/** Draws what is announced; a withdrawal takes `most` at most, and no value is one of `values`. */
export function drawDelta(
  { place, troops, most, values }: { place: GeneratedPlace; troops: number; most: number; values: Set<number> },
  draw: Seeded,
): Delta {
  let count = drawCount(draw);
  while (values.has(count)) count = drawCount(draw) + draw.below(10);
  const isWithdrawal = count <= most && draw.chance(troops > 7000 ? 0.6 : troops > 3500 ? 0.4 : 0.15);
  const noun = draw.pick(NOUNS);
  const approximate = count % 50 === 0 && draw.chance(0.2);
  const said = approximate ? `environ ${say(count, draw)}` : say(count, draw);
  if (count >= 100 && draw.chance(0.04)) {
    const sign = isWithdrawal ? -1 : 1;
    const range = { value: sign * count, upTo: sign * (count + 50), approximate: true };
    const words = `entre ${say(count, draw)} et ${group(count + 50, ' ')} ${noun} ${isWithdrawal ? 'de moins' : 'de plus'}`;
    return { ...range, quote: words, place, isCounted: place.isInIraq, noun };
  }
  const quote = isWithdrawal
    ? draw.pick([`un retrait ${of(said)} ${noun}`, `le départ ${of(said)} ${noun}`, `le rappel ${of(said)} ${noun}`])
    : draw.pick([`${said} ${noun} supplémentaires`, `${said} ${noun} de plus`, `${said} ${noun} en renfort`]);
  return { value: isWithdrawal ? -count : count, approximate, quote, place, isCounted: place.isInIraq, noun };
}

/** Draws what a source says of the total, if it says something, from the true ones on both sides of the announcement. */
export function drawTotal({ value, place }: Delta, troops: { before: number; after: number }, draw: Seeded) {
  if (draw.chance(place.isInIraq ? 0.06 : 0.5)) return null;
  const counts = place.isInIraq && draw.chance(0.35) ? 'before' : 'after';
  const kind = draw.pick([...Array<'present'>(17).fill('present'), 'authorised', 'authorised', 'unspecified'] as const);
  const total = troops[counts] + (kind === 'authorised' ? 1000 : 0);
  const approximate = total % 100 === 0 && draw.chance(0.5);
  const said = approximate ? `environ ${say(total, draw)}` : say(total, draw);
  const verb = value > 0 ? 'ce renfort portera' : 'ce retrait ramènera';
  const ways = {
    authorised: {
      before: `le plafond autorisé est de ${said} militaires`,
      after: `le plafond passe à ${said} militaires`,
    },
    present: {
      before: `${said} soldats américains sont déployés en Irak`,
      after: `${verb} à ${said} le nombre de soldats`,
    },
    unspecified: {
      before: `le contingent compte ${said} militaires`,
      after: `${verb} le contingent à ${said} militaires`,
    },
  };
  const scope = kind === 'present' && draw.chance(0.05) ? { scope: 'hors personnel de l’ambassade' } : {};
  return {
    value: total,
    approximate,
    counts,
    kind,
    ...scope,
    quote: ways[kind][counts].replace(/de environ/, 'd’environ'),
  };
}

/** Draws an article: titles and papers are made up. */
export function drawSource(date: Day, what: string, draw: Seeded) {
  const published = draw.pick([date, date, addDays(date, 1), null]);
  const file = draw.below(1_000_000);
  return {
    title: draw.pick([`Irak : ${what}`, `Washington : ${what}`, `Armée américaine, ${what}`, `Coalition : ${what}`]),
    publisher: draw.pick([
      'Le Courrier du matin',
      'La Dépêche d’Orient',
      'L’Observateur des armées',
      'Radio Delta',
      null,
    ]),
    ...(draw.chance(0.3) && { agency: draw.pick(['Agence Hexagone', 'Agence Levant']) }),
    published,
    ...(draw.chance(0.3) && { url: `https://exemple.org/articles/${file}` }),
    ...(draw.chance(0.5) && { document: `article-${file}.txt`, sha256: String(file).repeat(64).slice(0, 64) }),
  };
}

/** « renfort de 450 soldats », « retrait d’environ 400 soldats » */
export function nameDelta({ value, approximate, noun }: Delta): string {
  const count = `${approximate ? 'environ ' : ''}${group(Math.abs(value), ' ')}`;
  return `${value > 0 ? 'renfort' : 'retrait'} ${of(count)} ${noun}`;
}

export function sayHeadline(delta: Delta, place: GeneratedPlace, draw: Seeded): string {
  const { value, approximate, noun } = delta;
  const count = `${approximate ? 'Environ ' : ''}${group(Math.abs(value), ' ')} ${noun}`;
  const why = fill(draw.pick(value > 0 ? PURPOSES : OCCASIONS), draw);
  const Named = nameDelta(delta).replace(/^r/, 'R');
  const coming = [`${count} de plus ${place.in} ${why}`, `${count} envoyés ${place.in} ${why}`, `${Named} ${place.in}`];
  const leaving = [`${Named} déployés ${place.in}`, `${count} quittent leur poste ${place.in} ${why}`];
  return draw.pick(value > 0 ? coming : leaving);
}

export function saySummary({ value, place }: Delta, { called }: { called: string }, draw: Seeded): string {
  const why = fill(draw.pick(value > 0 ? PURPOSES : OCCASIONS), draw);
  const Who = called.replace(/^./, (letter) => letter.toUpperCase());
  const ways =
    value > 0 ? ['renforce le contingent', 'envoie des troupes'] : ['réduit le contingent', 'rappelle des troupes'];
  const end = draw.pick([
    'sans dire jusqu’à quand',
    'et promet un point dans un mois',
    'après des semaines de rumeurs',
  ]);
  return `${Who} ${draw.pick(ways)} ${place.in} ${why}, ${end}.`;
}

function drawCount(draw: Seeded): number {
  if (draw.chance(0.6)) return 50 * (1 + draw.below(14));
  if (draw.chance(0.15)) return 100 * (8 + draw.below(9));
  return 10 * (3 + draw.below(60)) + draw.pick([0, 5, draw.below(10)]);
}

const HUNDREDS = ['', 'cent', 'deux cents', 'trois cents', 'quatre cents', 'cinq cents', 'six cents', 'sept cents'];

/** Writes a number in one of the ways of the press. */
function say(value: number, draw: Seeded): string {
  if (value % 100 === 0 && HUNDREDS[value / 100] && draw.chance(0.15)) return HUNDREDS[value / 100]!;
  return group(value, draw.pick([' ', ' ', ' ', '.']));
}

function group(value: number, separator: string): string {
  return String(value).replace(/(?<=\d)(?=\d{3}$)/, separator);
}

function of(said: string): string {
  return /^[eéo]/.test(said) ? `d’${said}` : `de ${said}`;
}
