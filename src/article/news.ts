import { asTags } from '../mentions/frames.ts';
import { rolesOf, tokensIn, type Mention } from '../mentions/numbers.ts';
import type { Article } from '../pasted-text/article.ts';
import { HEAD } from './announcing.ts';
import { dateOf } from './date.ts';
import type { Delta } from './figures.ts';

/** How many sentences from a delta on may say that nothing is decided. */
const MAX_AFTER = 4;

/**
 * Whether an article may announce a delta: it gives its day, or tells of it in its title or at its head, unless it looks back at
 * others, or at that time.
 */
export function isNews(article: Article, delta: Delta, looksBack: boolean): boolean {
  if (isUndecided(article, delta) || delta.mentions.every(isHearsay)) return false;
  if (dateOf(article, delta).date !== null) return true;
  if (looksBack) return false;
  const { proseAt } = delta.best.sentence;
  const before = article.prose[proseAt - 1];
  const isBack = before !== undefined && / (?:formerly|month) /.test(asTags(tokensIn(before)));
  return delta.mentions.some(
    ({ sentence }) => sentence.isTitle || (sentence.proseAt < HEAD && !isBack && delta.evidence === 3),
  );
}

/** Whether an article tells of moves of before: « Washington avait envoyé N soldats en juin ». */
export function isHistory(mentions: readonly Mention[]): boolean {
  return mentions.some(
    (mention) => mention.doubts.has('past') && rolesOf(mention).some((role) => role === 'sent' || role === 'withdrawn'),
  );
}

/** A main clause in the conditional, which tells what others say: « Le Pentagone réduirait ses effectifs à N ». */
function isHearsay({ sentence, tokens, first }: Mention): boolean {
  const lead = sentence.text.slice(0, tokens[first]!.from);
  const conditional = /(?<!\p{L})(?!\p{L}*trait(?!\p{L}))\p{L}+rai(?:t|ent)(?!\p{L})/u.exec(lead);
  return conditional !== null && !/(?<!\p{L})(?:que |qu'|si |s'il)/iu.test(lead.slice(0, conditional.index));
}

/** Says that what an article tells is no decision yet. */
const UNDECIDED =
  /(?<!\p{L})(?:aucune décision|pas (?:encore )?(?:pris|arrêté) (?:de |sa )décision|(?:doit|doivent|devra|devront|reste) encore être (?:approuv|valid|autoris|sign)\p{L}+|rien (?:n'est|n'a été) (?:décidé|arrêté|tranché)|n'a (?:encore )?rien décidé|rien à annoncer|rien ne dit que?|ne confirme(?:nt)? pas|n'(?:a|ont) pas (?:été )?(?:confirmé|commenté|fait de commentaire)\p{L}*|(?:il ne s'agit|ce n'est) (?:donc )?pas d'un (?:retrait|renfort|déploiement|envoi))(?!\p{L})/iu;

/** Whether the sentences around a delta say that nothing is decided. */
function isUndecided({ prose }: Article, { best: { sentence } }: Delta): boolean {
  const at = Math.max(0, sentence.proseAt);
  return prose.slice(Math.max(0, at - 1), at + MAX_AFTER).some(({ text }) => UNDECIDED.test(text));
}

/** The words of a correction that lead to the number that was wrong. */
const WRONG_BEFORE =
  /nous (?:avons|avions) (?:écrit|indiqué|annoncé|publié)|(?:version (?:précédente|antérieure)|première version|initialement|par erreur|erroné|à tort)/iu;

/** The values that an article takes back: « bien lire 190 et non 290 », « nous avons écrit que… ». */
export function takenBackIn(mentions: readonly Mention[]): Set<number> {
  const wrong = mentions.filter(
    ({ sentence, doubts, tokens, first }) =>
      WRONG_BEFORE.test(sentence.text.slice(0, tokens[first]!.from)) ||
      (doubts.has('denied') && INSTEAD.test(asTags(tokens.slice(Math.max(0, first - 6), first)))),
  );
  return new Set(wrong.map(({ value }) => value));
}

const INSTEAD = / instead (?:(?:det|of|about) )*$/;
const DENIES = / deny (?:(?!stop)\S+ ){0,12}(?:send|sendNoun|moved|deployed|cut|outNoun) /;

/** Whether an article is a denial: its title or its first sentence says so. */
export function isDenial({ titles, prose }: Article): boolean {
  return [...titles.slice(0, 3), ...prose.slice(0, 1)].some((sentence) => DENIES.test(asTags(tokensIn(sentence))));
}
