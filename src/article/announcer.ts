import type { Article, Sentence } from '../pasted-text/article.ts';
import { announcingSentences, sayingsIn, type Saying } from './announcing.ts';
import type { Delta } from './figures.ts';
import { others, type Quoted } from '../pasted-text/quoted.ts';
import { peopleOf, ROLE_NOUN, speakersIn, type Speaker } from '../mentions/speakers.ts';

/** Who announced, and the role that the article gives to a person. */
export interface ReadAnnouncer extends Quoted<string> {
  role: string | null;
}

/** Between a verb of announcing and the one who speaks, who follows it: days, places, adverbs. */
const TO_SUBJECT =
  /^[\s,]*(?:(?:dans|lors|au cours|devant|en|à|au|par|de|du|sur|via|ce|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tard|soir|matin|\d|à l'AFP|officiellement|également|aussi|publiquement)[^,"]{0,50}?\s)?(?:,[^,]{0,60},\s)?(?:(?:le|la|les|l'|un|une|des|son|sa|M\.|Mme)\s?)?/iu;
/** Before a verb that its subject follows. */
const INVERTED =
  /(?:[,"–—)]\s*(?:(?:l'|nous |m'|leur |lui )?(?:a|ont|avait|vient de|viennent de|aurait)\s)?(?:(?:également|aussi|encore|ensuite|lui|elle|ainsi)\s)?|(?:comme l'|ce qu'|ce que l')(?:a|ont)\s)$/iu;
/** A verb that its subject follows, a person by a role: « a indiqué mardi à Stuttgart le secrétaire à la Défense ». */
const LEADS_TO_ROLE = new RegExp(
  String.raw`^[^,.;:"]{0,60}?(?<![\p{L}])(?:le|la|l'|un|une|son|sa)\s?(?:haut\s|nouveau\s)?${ROLE_NOUN}`,
  'u',
);
/** A pronoun that speaks: « a-t-il dit », « Il y a révélé ». */
const PRONOUN =
  /(?:-t-(?:il|elle|on)|(?<!\p{L})(?:il|elle|celui-ci|celle-ci)(?: (?:y|en|lui|leur|nous|l'))? ?(?:a|avait|vient de|vient d')?)\s*$/iu;
/** The verb of another clause: « Les États-Unis ramèneront leur contingent à 3 000 hommes, a annoncé… ». */
const OWN_VERB =
  /(?<!\p{L})(?:\p{L}{2,}(?:ra|ront|rait|raient)|v(?:a|ont) \p{L}+r|envoie(?:nt)?|déploie(?:nt)?|dépêche(?:nt)?|(?:a|ont|est|sont) (?!annoncé|indiqué|déclaré|précisé|confirmé|fait|dit)\p{L}+(?:é|i|u)e?s?)(?!\p{L})/u;
/** What stands between a verb and its object, or another clause, not between a verb and its subject. */
const NO_SUBJECT =
  /[.;:]|,\s(?:alors|tandis|dont|qui|où)|(?<!\p{L})(?:que|qu'|l'envoi|envoyer|déploiement|retrait|départ|renforts?|soldats|militaires|conseillers|hommes)(?!\p{L})/iu;

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
  return { announcer: null, rivals: others(named) };
}

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
  for (const saying of [strongest, announcing, sayings].find(({ length }) => length > 0) ?? []) {
    const found = speakerOf(saying, text, speakers);
    if (found === 'before') {
      const earlier = antecedent(article, sentence, people);
      if (earlier) return earlier;
    } else if (found) return [sentence, found];
  }
  // « … de l'ambassade (Pentagone) », « selon le Pentagone ».
  const credited = speakers.filter((one) =>
    /(?:\(|selon (?:le |la |l')?|d'après (?:le |la |l')?)$/iu.test(text.slice(0, one.from)),
  );
  if (credited.length === 1 && sentence === delta.best.sentence) return [sentence, credited[0]!];
  return null;
}

/** The subject of a verb of announcing among those whom its sentence names; `before` if a pronoun stands for it. */
function speakerOf({ from, to }: Saying, text: string, speakers: readonly Speaker[]): Speaker | 'before' | null {
  const lead = text.slice(0, from);
  if (PRONOUN.test(lead)) return 'before';
  const rest = text.slice(to);
  const passive = /^[^,]{0,40}?\spar\s(?:le |la |l'|les |un |une |son |sa )?/u.exec(rest);
  const isInverted = INVERTED.test(lead);
  if (isInverted || passive) {
    const start = to + (passive && !isInverted ? passive[0].length : 0);
    const reach = isInverted ? TO_SUBJECT.exec(rest)![0].length + 90 : 90;
    const after = speakers.filter(
      (one) =>
        one.from >= start &&
        one.from - start <= (one.kind === 'person' ? reach + 70 : reach) &&
        !NO_SUBJECT.test(text.slice(start, one.from)),
    );
    const found = preferred(after, text, start);
    if (found || (isInverted && LEADS_TO_ROLE.test(rest))) return found;
  }
  const before = speakers.filter(
    (one) =>
      one.to <= from &&
      from - one.to < 140 &&
      isSubject(text, one) &&
      !/[;:!?]|\.\s/.test(text.slice(one.to, from)) &&
      !(isInverted && OWN_VERB.test(text.slice(one.to, from))),
  );
  return before.length === 0 ? null : nearestSubject(before, text, from);
}

/** Of those after a verb, the person if a role leads to the name, else the first. */
function preferred(speakers: readonly Speaker[], text: string, start: number): Speaker | null {
  const [first, second] = speakers;
  if (!first) return null;
  // « le chef du Commandement central de l'armée américaine, le général Keith McAlister ».
  const lead = text.slice(start, first.from);
  if (
    first.kind !== 'person' &&
    second?.kind === 'person' &&
    !/,\s(?:a|ont|en|lors)\s/.test(text.slice(first.to, second.from)) &&
    second.from - first.to < 60 &&
    /(?:chef|porte-parole|secrétaire|commandant|directeur|directrice|conseillère?|responsable|ministre|patron)[^,]*$/iu.test(
      lead,
    )
  )
    return second;
  if (
    first.kind !== 'person' &&
    /(?:porte-parole|chef|secrétaire|commandant|directeur|conseillère?|patron|numéro)\s(?:\p{L}+\s){0,2}(?:du|de la|de l'|des)\s?$/iu.test(
      lead,
    )
  )
    return null;
  return first;
}

/** Of those before a verb, its subject: an apposition gives way to the name it explains. */
function nearestSubject(speakers: readonly Speaker[], text: string, from: number): Speaker | null {
  const last = speakers.at(-1)!;
  const person = speakers.findLast(({ kind }) => kind === 'person');
  if (last.kind === 'person' || !person) return last;
  // « Ashton Carter, chef du Pentagone, a annoncé ».
  return /^,\s[^,]*,?\s*(?:a|ont)?/u.test(text.slice(person.to, from)) ? person : last;
}

function isSubject(text: string, { from }: Speaker): boolean {
  return !/(?<!\p{L})(?:à|au|aux|de|du|des|d'|en|vers|pour|contre|avec|dans|par|chez|sur)\s?(?:(?:le|la|l'|les)\s?)?$/iu.test(
    text.slice(0, from),
  );
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
