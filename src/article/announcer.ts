import type { Article, Sentence } from '../pasted-text/article.ts';
import { announcingSentences, sayingsIn } from './announcing.ts';
import type { Delta } from './figures.ts';
import { isSubject, speakerOf } from './subject.ts';
import { others, type Quoted } from '../pasted-text/quoted.ts';
import { peopleOf, speakersIn, type Speaker } from '../mentions/speakers.ts';

/** Who announced, and the role that the article gives to a person. */
export interface ReadAnnouncer extends Quoted<string> {
  role: string | null;
}

/**
 * Who announced a delta: the subject of the verb of announcing in the sentence that gives it, or beside it; null with those who
 * rival where it is not surely told.
 */
export function announcerOf(
  article: Article,
  delta: Delta,
): { announcer: ReadAnnouncer | null; rivals: Quoted<string>[] } {
  const people = peopleOf(article);
  const named: Quoted<string>[] = [];
  const sentences = announcingSentences(article, delta);
  for (const sentence of sentences)
    named.push(...speakersIn(sentence, people).map((speaker) => quoted(sentence, speaker)));
  const told = sentences.slice(0, 4).flatMap((sentence) => {
    const found = subjectOf(article, sentence, people, delta);
    return found
      ? [{ where: found[0], speaker: found[1], isAnnouncing: sayingsIn(sentence).some((one) => one.isAnnouncing) }]
      : [];
  });
  const [first] = told;
  // « A annoncé… B précise le nombre »: where another sentence announces, who gives the number may not be who announces.
  const isRivalled = told.some(({ speaker, isAnnouncing }) => isAnnouncing && speaker.name !== first?.speaker.name);
  if (first && (first.isAnnouncing || !isRivalled)) {
    const { where, speaker } = first;
    const isSure = speaker.kind !== 'vague' || /^(?:Les (?:États|Etats)-Unis|Washington)$/.test(speaker.name);
    const announcer = isSure ? { ...quoted(where, speaker), role: speaker.role } : null;
    return { announcer, rivals: others(named, announcer?.value) };
  }
  const decider = told.length === 0 ? deciderOf(delta.best.sentence, people) : null;
  const announcer = decider && { ...quoted(delta.best.sentence, decider), role: decider.role };
  return { announcer, rivals: others(named, announcer?.value) };
}

/** Leads to who announced: « selon le Pentagone », « l'annonce est venue vendredi du Pentagone ». */
const CREDITS =
  /(?:\(|selon |d'après |(?:annonce|information|nouvelle|décision) (?:est venue|émane|a été \p{L}+)[^.;:]{0,40}\s(?:de|du|par))\s?(?:le |la |l')?$/iu;

/** Who decides what nobody else is said to announce: « La Maison Blanche a autorisé vendredi l'envoi de N soldats ». */
function deciderOf(sentence: Sentence, people: ReadonlyMap<string, Speaker>): Speaker | null {
  const { text } = sentence;
  const found = speakersIn(sentence, people).filter(
    (one) => one.kind !== 'vague' && isSubject(text, one) && DECIDES.test(text.slice(one.to)),
  );
  return found.length === 1 ? found[0]! : null;
}
const DECIDES = /^,? (?:a|vient d['e]) ?(?:autoris|ordonn|approuv|décid|valid|donné son (?:accord|feu vert|aval))/u;

function quoted({ line, written }: Sentence, { name, from, to }: Speaker): Quoted<string> {
  return { value: name, line, quote: written.slice(from, to) };
}

/** Who speaks in a sentence, by its verb of announcing, and the sentence that names them. */
function subjectOf(
  article: Article,
  sentence: Sentence,
  people: ReadonlyMap<string, Speaker>,
  delta: Delta,
): [Sentence, Speaker] | null {
  const speakers = speakersIn(sentence, people);
  const { text } = sentence;
  const sayings = sayingsIn(sentence).filter(({ isPast }) => !isPast);
  const announcing = sayings.filter(({ isAnnouncing }) => isAnnouncing);
  // « C'est X qui a tranché, et Y qui l'a annoncé ».
  const strongest = announcing.filter(({ from, to }) => /^annon[cç]/i.test(text.slice(from, to)));
  const ordered = announcing.length > 0 ? [...strongest, ...announcing] : sayings;
  for (const saying of ordered) {
    const found = speakerOf(saying, text, speakers);
    if (found === 'before') {
      // « Le Pentagone va envoyer 150 artilleurs, a-t-il annoncé ».
      const [own] = speakers;
      if (own && own.from < MAX_LEAD && own.kind !== 'vague' && isSubject(text, own) && !text.includes('"'))
        return [sentence, own];
      const earlier = antecedent(article, sentence, people);
      if (earlier) return earlier;
    } else if (found) return [sentence, found];
  }
  // « … de l'ambassade (Pentagone) », « selon le Pentagone ».
  const credited = speakers.filter((one) => CREDITS.test(text.slice(0, one.from)));
  if (credited.length === 1 && sentence === delta.best.sentence) return [sentence, credited[0]!];
  return null;
}

/** How far into its sentence its subject may begin. */
const MAX_LEAD = 40;

/** Who « il » or « elle » is: the last person who is a subject in the sentences before, if there is but one. */
function antecedent(
  { sentences }: Article,
  sentence: Sentence,
  people: ReadonlyMap<string, Speaker>,
): [Sentence, Speaker] | null {
  const { at } = sentence;
  for (const earlier of sentences.slice(Math.max(0, at - 3), at + 1).toReversed()) {
    if (earlier === sentence) continue;
    const named = speakersIn(earlier, people).filter((one) => one.kind === 'person' && isSubject(earlier.text, one));
    // Who begins the sentence is its subject, whoever else it names: « Ashton Carter a rencontré lundi le Premier ministre ».
    if (named[0] && named[0].from < MAX_LEAD && !named[0].isForeign) return [earlier, named[0]];
    const names = new Set(named.map(({ name }) => name));
    if (names.size === 1) return [earlier, named[0]!];
    if (names.size > 1) return null;
  }
  return null;
}
