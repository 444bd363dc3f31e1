import type { Token } from './tokens.ts';

/** Why a number is no figure of the announcement. */
export type Doubt = 'dead' | 'part' | 'past' | 'planned' | 'denied' | 'rumoured' | 'foreign' | 'ceiling';

const DOUBTS: readonly [doubt: Doubt, side: 'left' | 'right', pattern: RegExp][] = [
  ['dead', 'left', / dead (?:(?!number|colon|stop|comma)\S+ ){0,3}$/],
  ['dead', 'right', /^(?:(?!number|colon|stop|comma)\S+ ){0,5}dead /],
  ['part', 'left', / among (?:(?!number|colon|stop|comma)\S+ ){0,4}$/],
  ['part', 'left', / replace (?:(?!number|colon|stop|comma)\S+ ){0,6}$/],
  ['ceiling', 'left', / limit (?:(?!number|colon|stop|bring|pass|raise|lower)\S+ ){0,6}$/],
  ['past', 'left', / (?:had|formerly) (?:(?!number|colon|stop|but|now)\S+ ){0,14}$/],
  ['past', 'right', /^(?:(?!number|colon|stop|comma|but|that)\S+ ){0,9}had /],
  ['past', 'right', /^(?:(?!number|colon|stop|comma|but|willBe|send|go)\S+ ){0,8}formerly /],
  [
    'past',
    'left',
    / (?:month|since) (?:(?!number|colon|stop)\S+ ){0,4}(?:aux|had) (?:(?!number|colon|stop)\S+ ){0,8}$/,
  ],
  ['past', 'left', / aux (?:(?!number|colon|stop)\S+ ){0,3}(?:month|since) (?:(?!number|colon|stop)\S+ ){0,8}$/],
  ['past', 'right', /^(?:(?!number|colon|stop)\S+ ){0,12}since /],
  ['past', 'left', / (?:month|since|formerly) (?:comma )?(?:det )?$/],
  ['past', 'right', /^(?:(?!number|colon|stop|comma)\S+ ){0,4}told (?:month|formerly|link) /],
  ['past', 'left', / perfect (?:(?!number|colon|stop)\S+ ){0,10}$/],
  ['planned', 'left', / plan (?:(?!number|colon|stop|but|say|decide)\S+ ){0,16}$/],
  ['planned', 'right', /^(?:(?!number|colon|stop|comma)\S+ ){0,6}plan /],
  ['denied', 'left', / deny (?:(?!number|colon|stop|but)\S+ ){0,10}$/],
  [
    'denied',
    'left',
    / ne (?:(?!number|colon|stop|comma|but|only)\S+ ){0,3}not (?:(?!number|colon|stop|but|comma)\S+ ){0,8}$/,
  ],
  ['denied', 'right', /^(?:(?!number|colon|stop|comma|that)\S+ ){0,4}ne (?:(?!number|stop|comma|only)\S+ ){1,2}not /],
  ['denied', 'left', / instead (?:(?:det|of|about) )*$/],
  [
    'rumoured',
    'left',
    / according (?:(?!number|colon|stop)\S+ ){0,5}(?:press|official) (?:(?!number|colon|stop|but)\S+ ){0,8}$/,
  ],
  [
    'rumoured',
    'right',
    /^(?:(?!colon|stop)\S+ ){0,18}comma (?:aux )?say (?:(?!number|colon|stop|comma|to|in)\S+ ){0,3}press /,
  ],
  ['rumoured', 'left', / press (?:(?!number|colon|stop|comma|but|that|say)\S+ ){0,8}$/],
];

/** Leads to troops that leave the country that is named after them. */
const LEAVING = / (?:cut|outNoun|departure) (?:(?!number|colon|stop)\S+ ){0,8}$/;

/** A number in its sentence: its tokens, the tags on each side of it, and what its noun says. */
interface Surroundings {
  tokens: readonly Token[];
  first: number;
  left: string;
  right: string;
  isAmerican: boolean;
  isForeign: boolean;
  isFrom: boolean;
}

/** Why a number is no figure of the announcement, by what surrounds it; empty if nothing says so. */
export function doubtsOf({ tokens, first, left, right, isAmerican, isForeign, isFrom }: Surroundings): Set<Doubt> {
  const doubts = new Set<Doubt>();
  for (const [doubt, side, pattern] of DOUBTS) if (pattern.test(side === 'left' ? left : right)) doubts.add(doubt);
  // « Le Pentagone a indiqué que le président avait autorisé l'envoi »: what is told is not of before.
  if (
    doubts.has('past') &&
    / (?:aux|is) (?:\S+ ){0,2}say (?:(?!number|colon|stop)\S+ ){0,6}that (?:(?!number|colon|stop|formerly|now|month)\S+ ){0,14}$/.test(
      left,
    ) &&
    !/formerly/.test(left)
  )
    doubts.delete('past');
  if (/ soFar (?:comma )?(?:(?!number|colon|stop)\S+ ){0,3}$/.test(left)) doubts.delete('past');
  const isTheirs = isForeign && !(isFrom && (isAmerican || LEAVING.test(left)));
  if (isTheirs || (!isForeign && !isAmerican && senderOf(tokens, first) === 'foreign')) doubts.add('foreign');
  return doubts;
}

/** Whose troops the last subject before a number makes them; null if no subject says. */
function senderOf(tokens: readonly Token[], first: number): 'us' | 'foreign' | null {
  for (let at = first - 1; at >= 0; at--) {
    const { tag } = tokens[at]!;
    if (tag === 'us' || tag === 'usAdj') return 'us';
    if ((tag === 'foreign' || tag === 'iraq') && isSubject(tokens, at)) return 'foreign';
    if (tag === 'stop') return null;
  }
  return null;
}

/** Whether a name is a subject or an agent: at the start of a clause, or after « par » or « que », its article aside. */
function isSubject(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  const isNamed = (tag: string | undefined) => ['det', 'troops', 'word', 'group', 'near'].includes(tag ?? '');
  // « le ministre français », « l'armée irakienne »: an adjective after its noun.
  for (let steps = 0; steps < 3 && isNamed(tokens[before]?.tag); steps++) {
    before--;
    if (tokens[before + 1]?.tag === 'det') break;
  }
  const tag = tokens[before]?.tag;
  // « former les forces irakiennes et kurdes ».
  if (tag === 'and' && ['foreign', 'iraq'].includes(tokens[before - 1]?.tag ?? '')) return false;
  return tag === undefined || ['comma', 'colon', 'that', 'by', 'but', 'and', 'stop', 'not'].includes(tag);
}
