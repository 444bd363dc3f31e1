import { asTags } from './frames.ts';
import type { Mention } from './numbers.ts';

/** Between two numbers that a conjunction joins: « l'envoi de N soldats en Arabie saoudite et de N autres au Koweït ». */
const JOINED =
  /^ (?:(?!number|stop|colon|comma|that|say|aux|have|remain)\S+ ){0,8}(?:comma )?and (?:of |det |about )*$/;

/** The same mentions: one that says nothing of itself is what the one it is joined to is, sent or withdrawn. */
export function withCoordinated(mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention, index) => {
    const before = mentions[index - 1];
    if (before?.sentence !== mention.sentence || mention.frames.length > 0) return mention;
    const between = asTags(mention.tokens.slice(before.nounEnd, mention.first));
    if (!JOINED.test(between)) return mention;
    return { ...mention, frames: before.frames.filter(({ role }) => role === 'sent' || role === 'withdrawn') };
  });
}
