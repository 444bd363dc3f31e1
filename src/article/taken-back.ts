import type { Article } from '../pasted-text/article.ts';
import { asTags } from '../mentions/frames.ts';
import { tokensIn, type Mention } from '../mentions/numbers.ts';

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
