import type { Article, Sentence } from './article.ts';
import { firstOf, type FoundValue } from './found-value.ts';

const INSTITUTIONS: readonly [pattern: RegExp, name: string][] = [
  [/Maison[ -]Blanche/g, 'La Maison Blanche'],
  [/(?<!(?:chef|patron|porte-parole|responsable|numéro (?:un|deux)) (?:adjoint )?du )Pentagone/g, 'Le Pentagone'],
  [/présidence(?: américaine)?(?! d)/g, 'La présidence américaine'],
  [/ministère (?:américain )?de la Défense(?: américain)?/gi, 'Le ministère américain de la Défense'],
  [/département (?:américain )?de la Défense/gi, 'Le département de la Défense'],
  [/commandement central|Centcom/gi, 'Le commandement central'],
  [/(?:armée|état-major) américaine?/g, 'L’armée américaine'],
  [/(?<!porte-parole de la )coalition(?: internationale)?/g, 'La coalition internationale'],
  [
    /(?:haut )?responsables? (?:américains?|de la Défense|de l'administration|du Pentagone)/g,
    'Un responsable américain',
  ],
];

/** Who is less likely to have announced than any other that is named. */
const VAGUE = new Set(['Un responsable américain', 'La coalition internationale', 'L’armée américaine']);

const PERSON_NAME = String.raw`(?!(?:L[ea]s?|Une?|Des|Au|En|Il|Ils|Cette|Ces?|Selon|Mais|Pour|Avec|Défense|État|Etat|Affaires|Armées|Congrès|Pentagone|Maison|Premier|Irak|Daech)(?!\p{L}))\p{Lu}[\p{L}'’]+(?:-\p{Lu}\p{L}+)?(?:\s(?:\p{Lu}\.\s)?(?:(?:de|al|Al|el|Mc|van|von)[ -])?\p{Lu}[\p{L}'’]+(?:-\p{L}+)?){1,2}`;
const ROLE = String.raw`(?:(?:vice-)?président|secrétaire|ministre|chef|patron|numéro|porte-parole|général|colonel|contre-amiral|vice-amiral|amiral|lieutenant|major|commandant|sous-secrétaire|conseill\p{L}+|patronne|émissaire)`;
const PERSON = new RegExp(
  String.raw`(?<role>(?<!\p{L})${ROLE}(?:[\p{L}\s'-]{0,60}?))?,?\s?(?<!\p{L})(?<name>${PERSON_NAME})`,
  'gu',
);
const TITLE_AND_NAME = /(?:M\.|MM\.|Mme)\s\p{Lu}[\p{L}-]+/gu;
const THE_PRESIDENT = /(?<!\p{L})[Ll]e président(?!\s(?:\p{Lu}|\p{L}+ien))/gu;
const NOT_A_PERSON =
  /(?:^| )[Aa]l-| [Aa]l |^El |Unis?$|Blanche|État|Etat|Islamique|Moyen|Proche|Pentagone|Bagdad|Irak|Mossoul|Daech|Congrès|Chambre|Sénat|Inherent|Resolve|Bragg|Golfe|Washington|York|Mexi|Zone|News|Times|Post|Journal|Affaires|Défense|Nations|Arabie|Afghanistan|Fort |Camp |Première|Seconde|Caroline/;
const NOT_AMERICAN =
  /irakien|iranien|syrien|kurde|français|canadien|britannique|turc|russe|allemand|saoudien|Premier ministre|premier ministre|guide suprême|otage|journaliste|calife|roi\b/;

const VERB_OF_SAYING =
  /annon\p{L}+|déclar\p{L}+|indiqu\p{L}+|(?:fait|faire) savoir|précis\p{L}+|affirm\p{L}+|confirm\p{L}+|révél\p{L}+|(?<!\p{L})dit(?!\p{L})|communiqu\p{L}+|a informé|ordonn\p{L}+|autoris\p{L}+|approuv\p{L}+|signé|selon|d'après|rendu\p{L}* public|dévoil\p{L}+|levé le voile|décid\p{L}+|a donné|expliqu\p{L}+|fait part|a lancé|a promis|a plaidé|assur\p{L}+|insist\p{L}+|répét\p{L}+|s'est résolu|a fait état/giu;

/** The verbs of saying that tell best who announces. */
const VERB_OF_ANNOUNCING = /annon|savoir|déclar|communiqu|confirm|indiqu|informé|fait part|dévoil/i;

// How far from a name, in characters, a verb of saying may stand; how many of the sentences around an announcement are looked
// at; how many other names are proposed. Found by trying on the texts of tests/article.
const MAX_GAP_OF_NAME = 120;
const MAX_SENTENCES_FOR_NAME = 6;
const MAX_ALTERNATIVES = 3;

/** Words of a sentence, and where they begin and end in it. */
interface Span {
  words: string;
  from: number;
  to: number;
}

/**
 * Who announced: whoever is named nearest to a verb of saying in the sentences `around` the announcement, the most telling one
 * first; null if nobody is named.
 */
export function readAnnouncer(article: Article, around: readonly Sentence[]): FoundValue<string> | null {
  const names = fullNames(article);
  const found = around.slice(0, MAX_SENTENCES_FOR_NAME).flatMap((sentence, index) => {
    const verbs = spansOf(VERB_OF_SAYING, sentence.text);
    return speakersIn(sentence.text, names).flatMap(({ value, from, to }) => {
      if (!value) return [];
      const gaps = verbs.map((verb) => Math.max(verb.from - to, from - verb.to, 0));
      const nearest = Math.min(...gaps, MAX_GAP_OF_NAME);
      if (nearest === MAX_GAP_OF_NAME && VAGUE.has(value)) return [];
      const isAnnouncing = VERB_OF_ANNOUNCING.test(verbs[gaps.indexOf(nearest)]?.words ?? '');
      // These figures were found by trying on the texts of tests/article.
      const weight = 10 - index * 3 - nearest / 12 + (isAnnouncing ? 3 : 0) - (VAGUE.has(value) ? 4 : 0);
      return [{ value, line: sentence.line, quote: sentence.written.slice(from, to), weight }];
    });
  });
  const best = firstOf(found.toSorted((a, b) => b.weight - a.weight));
  return best && { ...best, alternatives: best.alternatives.slice(0, MAX_ALTERNATIVES) };
}

/** Where a text names who may announce: `value` is the whole name, undefined where the article does not tell it. */
function speakersIn(text: string, names: ReadonlyMap<string, string>): (Span & { value: string | undefined })[] {
  return [
    ...INSTITUTIONS.flatMap(([pattern, value]) => spansOf(pattern, text).map((span) => ({ ...span, value }))),
    ...peopleIn(text).map((person) => ({ ...person, value: names.get(person.words) ?? person.words })),
    ...spansOf(TITLE_AND_NAME, text).map((span) => ({ ...span, value: names.get(span.words.replace(/^\S+\s/, '')) })),
    ...spansOf(THE_PRESIDENT, text).map((span) => ({ ...span, value: names.get('président') })),
  ];
}

/** The whole names of the people of an article, by their last names, and by « président » for the one who is. */
function fullNames({ sentences }: Article): Map<string, string> {
  const names = new Map<string, string>();
  for (const { words: name, role } of sentences.flatMap(({ text }) => peopleIn(text))) {
    names.set(name.split(' ').at(-1)!, name);
    if (/^président(?: des [EÉ]tats-Unis| américain)?$/.test(role)) names.set('président', name);
  }
  return names;
}

/** The Americans whom a text names by two words or more, each with the role before the name, such as « le général ». */
function peopleIn(text: string): (Span & { role: string })[] {
  return [...text.matchAll(PERSON)].flatMap(({ index, 0: match, groups }) => {
    const { name = '', role = '' } = groups ?? {};
    const to = index + match.length;
    const from = to - name.length;
    if (NOT_A_PERSON.test(name) || NOT_AMERICAN.test(text.slice(Math.max(0, from - 45), from))) return [];
    return [{ words: name, role: role.trim(), from, to }];
  });
}

function spansOf(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ words, from: index, to: index + words.length }));
}
