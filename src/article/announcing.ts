import type { Article, Sentence } from '../pasted-text/article.ts';
import type { Delta } from './figures.ts';
import { asTags } from '../mentions/frames.ts';
import { tokensIn, type Mention } from '../mentions/numbers.ts';

/** A verb of announcing in a sentence: « a annoncé », « a-t-il dit ». */
export interface Saying {
  from: number;
  to: number;
  /** « annoncé », « dévoilé »: what an announcement is made with, rather than « précisé ». */
  isAnnouncing: boolean;
  /** Told of before: « avait annoncé ». */
  isPast: boolean;
}

const ANNOUNCING =
  /^(?:annonc|déclar|indiqu|confirm|révél|dévoil|levé|rend|officialis|inform|communiqu|donnée|tranché|lâché|fai|dit$|d'après|selon)/iu;
const OF_IT =
  /(?<!\p{L})(?:l'(?:a|ont)|en (?:a|ont) fait|(?:cette|l'|cet) ?(?:annonce|information|décision)|la nouvelle|le chiffre|des renforts?|(?:l'envoi|le déploiement|un envoi|le départ|le retrait) d[eu])(?!\p{L})/iu;

/** The verbs of announcing of a sentence, in order. */
export function sayingsIn(sentence: Sentence): Saying[] {
  const tokens = tokensIn(sentence);
  return tokens.flatMap((token, index): Saying[] => {
    if (token.tag !== 'say') return [];
    const words = sentence.text.slice(token.from, token.to);
    const before = asTags(tokens.slice(Math.max(0, index - 4), index));
    return [{ from: token.from, to: token.to, isAnnouncing: ANNOUNCING.test(words), isPast: / had /.test(before) }];
  });
}

/**
 * The sentences that may say who announced a delta, and when, the most telling first: those that give its number with a verb of
 * announcing, those beside them that speak of it, then others that speak of sending or withdrawing.
 */
export function announcingSentences({ prose }: Article, delta: Delta): Sentence[] {
  const isSaying = (sentence: Sentence | undefined): sentence is Sentence =>
    sentence !== undefined && sayingsIn(sentence).some(({ isPast }) => !isPast);
  const own = [delta.best.sentence, ...delta.mentions.map(({ sentence }) => sentence)].filter(
    ({ isTitle }) => !isTitle,
  );
  const at = delta.best.sentence.proseAt;
  const beside = [prose[at + 1], prose[at - 1]].filter(isSaying);
  const ofIt = prose.filter((sentence) => isSaying(sentence) && OF_IT.test(sentence.text));
  const subjects = own
    .filter(({ text }) => /^\W*(?:Il|Elle)(?!\p{L})/u.test(text))
    .flatMap((one) => prose[one.proseAt - 1] ?? []);
  return [...new Set([...own, ...subjects, ...beside.filter(({ text }) => OF_IT.test(text)), ...beside, ...ofIt])];
}

/** How many sentences of prose are the head of an article. */
export const HEAD = 4;

const TELLS = / (?:say|decide) /;
const SAID_BEFORE = / had (?:(?!comma|stop|colon)\S+ ){0,3}(?:say|decide) /;
/** What leads back to the sentence before, or on to the next: « l'a annoncé mercredi », « cette annonce ». */
const TELLS_OF_IT =
  /(?:l'(?:a|ont)|en (?:a|ont) fait|(?:cette|l'|cet) ?(?:annonce|information|décision|envoi)|la nouvelle|le chiffre)(?!\p{L})/iu;

/** How surely a mention is announced: 3 with a verb of announcing, 2 at the head of the article, 1 elsewhere. */
export function evidenceOf({ prose }: Article, { sentence }: Mention): number {
  if (sentence.isTitle) return 1;
  const at = sentence.proseAt;
  const near = [prose[at - 1], prose[at + 1]].filter(
    (one): one is Sentence => one !== undefined && TELLS_OF_IT.test(one.text),
  );
  if ([sentence, ...near].some(tells)) return 3;
  return at < HEAD ? 2 : 1;
}

function tells(sentence: Sentence): boolean {
  const tags = asTags(tokensIn(sentence));
  return TELLS.test(tags) && !SAID_BEFORE.test(tags);
}
