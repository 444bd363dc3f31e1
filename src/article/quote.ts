import type { Change, Mention } from '../mentions/numbers.ts';

/** The words that carry a number, and the line of the pasted text where their sentence begins. */
export interface Quote {
  quote: string;
  line: number;
}

/** The most words that a quote has before its number, and after it. */
const MAX_WORDS_BEFORE = 5;
const MAX_WORDS_AFTER = 6;

/** Words that lead to the next ones: no quote ends on one. */
const LINK_WORD =
  /^(?:pour|en|qui|que|d[eu]s?|à|aux?|l[ea]s?|et|ou|sur|dans|par|afin|selon|dont|avec|contre|vers|une?|ce|ces|cette|sont|ont|est|a|y|se|s'|après|avant|leurs?|ses|son|sa|d'ici|où|pendant|lors|sous)$/i;

/** The words to quote for a number: its nuance, what it counts and, where it has no noun, the verb that leads to it. */
export function quoteOf(mention: Mention): Quote {
  const { tokens, first, end, sentence } = mention;
  let start = first;
  while (['about', 'only'].includes(tokens[start - 1]?.tag ?? '')) start--;
  const lead = leadOf(mention);
  const from = tokens[lead !== null && start - lead <= MAX_WORDS_BEFORE ? lead : start]!.from;
  return cut(mention, from, tokens[end - 1]!.to, sentence.text.length);
}

/** The words to quote for a change: both numbers, and the verb between them and what changes. */
export function quoteOfChange({ from, to }: Change): Quote {
  const { tokens } = from;
  let start = from.first - 1;
  while (
    start > 0 &&
    from.first - start < 8 &&
    !['pass', 'bring', 'bringDown', 'lower', 'bringDown', 'raise', 'outNoun'].includes(tokens[start]!.tag)
  )
    start--;
  return cut(to, tokens[start]!.from, tokens[to.end - 1]!.to, to.sentence.text.length);
}

/** Where the words of a total's frame begin before its number: « portera à », « s'ajouteront aux ». */
function leadOf({ tokens, first, frames, hasNoun }: Mention): number | null {
  const isTotal = frames.some(({ role, before }) => role === 'after' && before !== null);
  if (hasNoun && !isTotal) return null;
  const LEADS = [
    'bring',
    'pass',
    'reach',
    'raise',
    'lower',
    'bringDown',
    'willHave',
    'remain',
    'join',
    'rejoin',
    'against',
    'cut',
    'send',
    'have',
    'willBe',
  ];
  for (let at = first - 1; at >= 0 && first - at <= MAX_WORDS_BEFORE + 1; at--) {
    const { tag } = tokens[at]!;
    if (['comma', 'colon', 'stop', 'number'].includes(tag)) return null;
    if (LEADS.includes(tag)) return at;
  }
  return null;
}

/** The words from a place to some after a number: they stay within the clause, and on one side of a cut word. */
function cut({ sentence }: Mention, from: number, numberEnd: number, end: number): Quote {
  const { text, written, line, cuts } = sentence;
  const clause = text.slice(numberEnd, end).split(/[,;:!?)"(…–—]|\.(?:\s|$)/, 1)[0]!;
  const words = [...clause.matchAll(/\S+/g)].slice(0, MAX_WORDS_AFTER);
  while (LINK_WORD.test(words.at(-1)?.[0] ?? '')) words.pop();
  const last = words.at(-1);
  let to = last ? numberEnd + last.index + last[0].length : numberEnd;
  const cutBefore = cuts.findLast((at) => at > from && at < numberEnd);
  const cutAfter = cuts.find((at) => at >= numberEnd && at < to);
  const start = cutBefore === undefined ? from : wordAfter(text, cutBefore);
  if (cutAfter !== undefined) to = wordBefore(text, cutAfter, numberEnd);
  return { quote: written.slice(start, to).trim(), line };
}

function wordAfter(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}

function wordBefore(text: string, at: number, least: number): number {
  return Math.max(least, text.lastIndexOf(' ', at));
}
