import { formatDay } from '../src/french/day-words.ts';
import { weekdayOf, type Day } from '../src/announcement/day.ts';
import { CONTEXT, DEPARTURE, fill, MISSION, ON_TOTAL, REACTION } from './generated-sentences.ts';
import type { Seeded } from './seeded.ts';

/** What an account must say: who, when, where, and the words that carry the two figures. */
export interface Told {
  /** « le Pentagone » */
  who: string;
  date: Day;
  /** « à Bagdad » */
  where: string;
  isWithdrawal: boolean;
  deltaQuote: string;
  /** Null if no total is stated. */
  totalQuote: string | null;
}

const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];

/** Gives an account in Markdown, 150 to 250 words or so, in which the two quotes stand between « ». */
export function generateAccount(told: Told, draw: Seeded): string {
  const sentences = (pool: readonly string[], count: number) => someOf(pool, count, draw).map((one) => fill(one, draw));
  const second = sentences(told.isWithdrawal ? DEPARTURE : MISSION, 3);
  const context = sentences(CONTEXT, 3 + draw.below(2));
  const reactions = sentences(REACTION, 2);
  const [first = '', ...others] = second;
  const paragraphs = [
    [opening(told, draw), first],
    others,
    [saysTotal(told, draw), ...sentences(ON_TOTAL, 1)],
    ...(draw.chance(0.06) ? [['## Sur le terrain']] : []),
    context,
    reactions,
    ...(draw.chance(0.05) ? [[draw.pick(LINKS)]] : []),
  ];
  return paragraphs.map((one) => one.join(' ')).join('\n\n');
}

/** Some accounts have a little more Markdown than paragraphs. */
const LINKS = [
  'Les règles du décompte sont [dites à part](/methode/).',
  'À lire aussi :\n\n- la chronologie des mois précédents ;\n- le [communiqué](https://exemple.org/communique), en anglais.',
];

function opening({ who, date, where, isWithdrawal, deltaQuote }: Told, draw: Seeded): string {
  const day = `le ${WEEKDAYS[weekdayOf(date)]} ${formatDay(date)}`;
  const Who = capital(who);
  const coming = [
    `${Who} annonce, ${day}, l’envoi de renforts ${where} : « ${deltaQuote} », selon les mots du communiqué.`,
    `C’est ${day} que ${who} rend la décision publique : « ${deltaQuote} » vont servir ${where}.`,
    `De nouveaux renforts partent pour servir ${where}. ${Who} les chiffre, ${day} : « ${deltaQuote} ».`,
    `Dans un point de presse tenu ${day}, ${who} fait état de « ${deltaQuote} » attendus ${where}.`,
  ];
  const leaving = [
    `${Who} annonce, ${day}, « ${deltaQuote} » jusqu’ici en poste ${where}.`,
    `C’est ${day} que ${who} rend publique une réduction des effectifs ${where} : « ${deltaQuote} ».`,
    `Les effectifs baissent ${where}. ${Who} confirme, ${day}, « ${deltaQuote} ».`,
  ];
  return draw.pick(isWithdrawal ? leaving : coming);
}

function saysTotal({ totalQuote }: Told, draw: Seeded): string {
  if (totalQuote === null) return 'L’article ne donne aucun total.';
  const ways = [
    `Un chiffre d’ensemble accompagne l’annonce : « ${totalQuote} ».`,
    `L’article donne la mesure de l’effort : « ${totalQuote} ».`,
    `Plus bas, on lit : « ${totalQuote} », sans autre détail.`,
    `Selon la dépêche, « ${totalQuote} ».`,
  ];
  return draw.pick(ways);
}

/** Different ones of a list, in a drawn order. */
function someOf<One>(list: readonly One[], count: number, draw: Seeded): One[] {
  const left = [...list];
  return Array.from({ length: count }, () => left.splice(draw.below(left.length), 1)[0]!);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
