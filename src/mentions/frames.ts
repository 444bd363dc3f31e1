import type { Tag } from './lexicon.ts';

/** What a number of troops may be: troops that come or leave, or a total that does or does not include them. */
export type Role = 'sent' | 'withdrawn' | 'after' | 'before';

/**
 * A French construction around a number N, and what it makes of it. It is written as the classes of the words before and after N,
 * with its own noun left out: `a|b` is one of two, `x?` may be there, `..4` is up to four words of one clause or of two that a
 * comma parts, `--4` up to four that none parts, `~4` up to four that say nothing of where troops go. None goes beyond another
 * number. A sentence begins with `start`.
 */
export interface Frame {
  role: Role;
  /** Whether the number needs its noun of troops beside it. */
  needsNoun: boolean;
  /** Of two frames of one number, the stronger tells. */
  strength: 1 | 2 | 3;
  example: string;
  before: RegExp | null;
  after: RegExp | null;
}

const WITHIN = '(?!(?:number|colon|stop) )\\S+ ';
const WITHIN_CLAUSE = '(?!(?:number|colon|stop|comma|that|but) )\\S+ ';
const STAYING = '(?!(?:number|colon|stop|comma|that|but|toward|more|send|go|rejoin) )\\S+ ';
const GAPS: Record<string, string> = { '..': WITHIN, '--': WITHIN_CLAUSE, '~': STAYING };

/** A pattern of tags, each followed by a space, from what is written in a frame. */
function patternOf(written: string): string {
  return written
    .split(' ')
    .filter((piece) => piece !== '')
    .map((piece) => {
      const gap = /^(\.\.|--|~)(\d+)$/.exec(piece);
      if (gap) return `(?:${GAPS[gap[1]!]}){0,${gap[2]}}`;
      return piece.endsWith('?') ? `(?:(?:${piece.slice(0, -1)}) )?` : `(?:${piece}) `;
    })
    .join('');
}

function frameOf(role: Role, strength: Frame['strength'], written: string, example: string): Frame {
  const [before = '', after = ''] = written.split(/(?<= |^)N!?(?= |$)/);
  return {
    role,
    strength,
    needsNoun: written.includes('N!'),
    example,
    before: before.trim() === '' ? null : new RegExp(`(?:^| )${patternOf(before)}$`),
    after: after.trim() === '' ? null : new RegExp(`^${patternOf(after)}`),
  };
}

const frames = (role: Role, ...list: [strength: Frame['strength'], written: string, example: string][]) =>
  list.map(([strength, written, example]) => frameOf(role, strength, written, example));

/** The constructions of the French press. */
export const FRAMES: readonly Frame[] = [
  ...frames(
    'sent',
    [2, 'sendNoun ..8 of det? N', "l'envoi à Bagdad d'un groupe de N soldats"],
    [3, 'departure --6 of N ..6 toward', 'le départ prochain de N soldats pour Bagdad'],
    [3, 'joinedBy det? N', 'ils seront rejoints par N soldats'],
    [3, 'departure --4 toward --4 of det? N', "le départ immédiat pour l'Irak de N soldats"],
    [2, 'send --7 N!', 'Washington va déployer en Irak N soldats'],
    [2, 'send ..14 and N!', 'Washington enverra une batterie, des radars et N soldats'],
    [2, 'send|sendNoun|go ..10 group ..8 namely N!', "le déploiement d'un bataillon, soit N soldats"],
    [2, 'N! among ..12 say det? sendNoun', "N soldats dont le ministre a annoncé l'envoi"],
    [2, 'N! --3 be --1 arrived', 'N soldats sont arrivés'],
    [2, 'host --2 N!', "l'Irak va accueillir N soldats"],
    [2, 'raise ..6 of N', 'augmenter ses effectifs de N hommes'],
    [2, 'sendNoun|group --3 comprise det? N', 'ce renfort comprend N hommes'],
    [2, 'count --2 sendNoun to N', 'il a chiffré ce déploiement à N soldats'],
    [2, 'N! --3 more', 'N soldats américains de plus'],
    [2, 'more|near N!', 'de nouveaux N soldats'],
    [2, 'N! ..9 willBe|aux ..3 moved|deployed', 'N militaires vont être envoyés en Irak'],
    [2, 'N! ..8 go|rejoin', "N soldats partiront pour l'Irak"],
    [1, 'N! --2 moved', 'N soldats envoyés en Irak'],
  ),
  ...frames(
    'withdrawn',
    [3, 'outNoun ..8 of det? N', "le retrait d'Irak de N soldats"],
    [3, 'departure of iraq|foreign --3 of det? N', "le départ d'Irak de N soldats"],
    [2, 'departure --3 of det? N --3 of iraq|foreign', "le départ de N soldats d'Irak"],
    [3, 'cut --5 N', "Washington retirera d'Irak N soldats"],
    [3, 'lower ..6 of N', 'réduire ses effectifs de N hommes'],
    [3, 'N ..8 leave', "N soldats vont quitter l'Irak"],
    [3, 'N --3 less', 'N soldats de moins'],
  ),
  ...frames(
    'after',
    [3, 'bring ..9 to N', 'ce renfort portera à N le nombre de soldats'],
    [3, 'pass ..9 to N', 'le contingent passera à N hommes'],
    [3, 'raise|lower|bringDown ..9 to N', 'ramener le contingent à N hommes'],
    [3, 'reach --4 N', 'le contingent atteindra N hommes'],
    [3, 'withThem ..8 N', 'avec ce renfort, N soldats seront sur place'],
    [3, 'N ..9 withThem', 'N soldats, une fois ces renforts arrivés'],
    [3, 'willHave --5 N', 'les États-Unis compteront alors N hommes'],
    [3, 'willBe then|henceforth? where? det? N', 'ils seront alors N'],
    [3, 'total ..7 N', 'au total, ce sont N soldats qui seront présents'],
    [3, 'N --7 total', 'N soldats en tout'],
    [3, 'be|have then|henceforth N', 'ils sont désormais N'],
    [3, 'N! word henceforth|then', 'N soldats y assureront désormais la garde'],
    [3, 'remain --5 N', "il n'en restera que N"],
    [3, 'N ~7 remain', 'N soldats resteront en Irak'],
    [3, 'N! --7 willBe --3 then --2 deployed|placed', 'N soldats seront alors présents'],
    [2, 'N! --7 willBe --2 placed', 'N soldats seront présents en Irak'],
  ),
  ...frames(
    'before',
    [3, 'join ..2 to|det|of N', "ils s'ajouteront aux N soldats sur place"],
    [3, 'join N', 'outre N soldats déjà là'],
    [3, 'rejoin|raise det N', 'ils rejoindront les N soldats sur place'],
    [3, 'against det? N', 'contre N actuellement'],
    [3, 'now|already --6 N', "il y a aujourd'hui N soldats"],
    [3, 'stock ..8 namely N!', 'les effectifs sur place, soit N soldats'],
    [3, 'soFar comma? --3 N', "jusqu'ici, N soldats y servaient"],
    [3, 'start now comma --4 N', "Aujourd'hui, N soldats y servent"],
    [3, 'now --2 colon --1 N', "qui y servent aujourd'hui : N"],
    [3, 'N ~9 now|already', 'N soldats y sont actuellement déployés'],
    [3, 'have --4 N', 'Washington compte N soldats en Irak'],
    [2, 'N! --8 be --2 placed|deployed', 'N soldats sont déployés en Irak'],
    [2, 'N! --5 placed --3 in', 'N soldats stationnés en Irak'],
    [1, 'stock --4 of N', 'une présence de N hommes'],
  ),
];

/** The frames that stand around a number, by the tags on its left and on its right, each followed by a space. */
export function framesAround(left: string, right: string, hasNoun: boolean): Frame[] {
  return FRAMES.filter(
    ({ before, after, needsNoun }) =>
      (hasNoun || !needsNoun) && (before?.test(left) ?? true) && (after?.test(right) ?? true),
  );
}

/** Tags as the frames read them. */
export function asTags(tags: readonly { tag: Tag }[]): string {
  return ` ${tags.map(({ tag }) => `${tag} `).join('')}`;
}
