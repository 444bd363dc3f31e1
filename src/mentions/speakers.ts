import type { Article, Sentence } from '../pasted-text/article.ts';

/** Someone whom an article names: a person, by the whole name where it gives it, or an institution. */
export interface Speaker {
  name: string;
  /** What a person is: « secrétaire à la Défense »; null where the article does not say. */
  role: string | null;
  kind: 'person' | 'institution' | 'vague';
  isForeign: boolean;
  from: number;
  to: number;
}

/** The nouns of what a person is. */
export const ROLE_NOUN = String.raw`(?:(?:vice-|ex-)?président\p{L}*|(?:sous-)?secrétaire|ministre|chef|cheffe|patron\p{L}*|numéro|porte-parole|général\p{L}*|colonel\p{L}*|capitaine|(?:contre-|vice-)?amiral\p{L}*|lieutenant|major|commandant\p{L}*|conseill\p{L}+|émissaire|ambassadeur|ambassadrice|directeur|directrice|premier ministre|Premier ministre|sénat\p{L}+|élu\p{L}*|analyste|journaliste)`;
/** What follows the noun of a role: « adjoint à la Défense des Etats-Unis », « de la Maison Blanche ». */
const ROLE_REST = String.raw`(?:(?:[\s-](?:adjointe?|américaine?|irakienne?|kurde|français|britannique|canadien|de|du|des|d'|à|aux?|la|l'|le|les|en chef|central|national|nationale|internationale|\p{Ll}{4,}|État|Etat|États-Unis|Etats-Unis|Défense|Affaires|étrangères|Maison[- ]Blanche|Pentagone|Commandement|Moyen-Orient|Irak|Conseil|Armées|Otan|Centcom|Orient)(?:,\sl'armée(?=\s))?)+?|d'État|d'Etat)*?`;
const ROLE = String.raw`(?<![\p{L}-])${ROLE_NOUN}${ROLE_REST}`;
const PART = String.raw`\p{Lu}[\p{Ll}\p{M}'’]+(?:[A-Z]\p{Ll}+)?(?:-\p{Lu}\p{Ll}+)*`;
const NAME = String.raw`(?!${"(?:[CLDJNSMT]['’]\\p{Ll}|(?:L[ea]s?|Une?|Des|Au|En|Il|Ils|Elle|Cette|Ces?|Selon|Mais|Pour|Avec|Dans|Sur|Après|Défense|État|Etat|États|Etats|Affaires|Armées|Congrès|Pentagone|Maison|Premier|Irak|Daech|Moyen|Proche|Arabie|Bagdad|Erbil|Mossoul|Commandement|Centcom|Conseil|Washington|Département|Chambre|Sénat|Orient|Otan|Bonjour|Objectif|Dialogue|Forum|Sommet|Conférence|Accord|Traité|Opération|Fort|Mme|Mlle|MM|Mr)(?![\\p{L}]))"})${PART}(?:\s(?:\p{Lu}\.\s)?(?:(?:de|al|Al|el|El|ben|Ben|Mc|van|von)[ -])?${PART}){1,2}`;
const PERSON = new RegExp(String.raw`(?<![\p{L}'-])(?<name>${NAME})`, 'gu');
const ROLE_BEFORE = new RegExp(
  String.raw`(?<role>${ROLE})(?:,\s(?:le|la|l')\s?(?<rank>\p{Ll}+))?,?\s(?:(?:M\.|Mme)\s)?$`,
  'u',
);
const ROLE_AFTER = new RegExp(
  String.raw`^,\s(?:(?:le|la|l'|un|une)\s?)?(?<role>${ROLE})(?=[,.;:"]|\s(?:a|ont|avait|était|qui|depuis|lors|dans|s'est)\s)`,
  'u',
);
const TITLED = /(?<![\p{L}])(?:M\.|MM\.|Mme|Mr)\s(?<last>\p{Lu}[\p{L}'-]+)/gu;
const LAST_NAME = /(?<![\p{L}'-])\p{Lu}[\p{L}'-]+/gu;

const INSTITUTIONS: readonly [pattern: RegExp, name: string | null, kind: 'institution' | 'vague'][] = [
  [/(?<!(?:de|à|sur) la )Maison[ -]Blanche/gu, 'La Maison Blanche', 'institution'],
  [/(?<!(?:du|au) )Pentagone/gu, 'Le Pentagone', 'institution'],
  [/présidence américaine/giu, 'La présidence américaine', 'institution'],
  [
    /(?:ministère|département|secrétariat) (?:américain )?(?:à|de|d') ?(?:la )?(?:Défense|État|Etat)(?: américain)?/giu,
    null,
    'institution',
  ],
  [
    /Commandement central(?: (?:américain|de l'armée américaine|des États-Unis))?(?: \(Centcom\))?/giu,
    null,
    'institution',
  ],
  [/Centcom/gu, 'Le Centcom', 'institution'],
  [/(?:corps des Marines|gouvernement américain)/gu, null, 'institution'],
  [/(?:armée|diplomatie|administration) américaine|état-major (?:américain|interarmées)/giu, null, 'institution'],
  [/Conseil (?:national de sécurité|de sécurité nationale)/gu, null, 'institution'],
  [/(?:États|Etats)-Unis|Washington(?! Post)/gu, null, 'vague'],
  [/coalition(?: internationale)?/giu, 'La coalition internationale', 'vague'],
  [
    /(?:hauts? )?responsables? (?:américains?|de la Défense|militaires?|du ministère|de l'administration|du Pentagone)|(?<=un |des )(?:hauts? )?responsables?|(?<=des |une )sources?/giu,
    null,
    'vague',
  ],
];

const FOREIGN_ROLE =
  /irakien|iranien|syrien|kurde|français|canadien|britannique|turc|russe|allemand|saoudien|belge|australien|danois|espagnol|italien|premier ministre|Premier ministre|guide suprême|otage|journaliste|analyste|calife|roi(?!\p{L})|sénat|élu/u;
const NOT_A_PERSON =
  /Unis?$|Blanche|Islamique|Inherent|Resolve|Golfe|York|Zone|News|Times|Post|Journal|Nations|Fort |Camp |Presse|Press$|Caroline|Californie|Texas|Virginie|Arabie|Zélande|Reuters|Flash|Marines|Airborne|Forces|Union|Etat|État/u;

/** Those whom a sentence names, in order. `known` are the whole names of the article's people by their last names. */
export function speakersIn({ text }: Pick<Sentence, 'text'>, known: ReadonlyMap<string, Speaker>): Speaker[] {
  const people = peopleIn(text);
  const taken = (from: number, to: number) => people.some((one) => from < one.to && to > one.from);
  const titled = [...text.matchAll(TITLED), ...text.matchAll(LAST_NAME)].flatMap(({ 0: words, index, groups }) => {
    const person = known.get(groups?.['last'] ?? words);
    return person && !taken(index, index + words.length) ? [{ ...person, from: index, to: index + words.length }] : [];
  });
  const everyone = [
    ...people.map((one) => ({
      ...one,
      role: known.get(one.name)?.role ?? one.role,
      isForeign: known.get(one.name)?.isForeign ?? one.isForeign,
    })),
    ...titled,
  ];
  const institutions = INSTITUTIONS.flatMap(([pattern, name, kind]) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }): Speaker => {
      return {
        name: name ?? withArticle(text, index, words),
        role: null,
        kind,
        isForeign: false,
        from: index,
        to: index + words.length,
      };
    }),
  );
  const isPartOfRole = ({ from, to }: Speaker) =>
    everyone.some(
      (one) =>
        from > one.from - (one.role?.length ?? 0) - 6 &&
        to <= one.from &&
        text.slice(from, one.from).length < 60 &&
        !/[.;:]|,\s(?:a|ont)\s/.test(text.slice(to, one.from)) &&
        (one.role?.includes(text.slice(from, to)) ?? false),
    );
  return [
    ...everyone,
    ...institutions.filter(
      (one, index) =>
        !isPartOfRole(one) &&
        !institutions.some((other, at) => at !== index && other.from <= one.from && other.to >= one.to),
    ),
  ].toSorted((a, b) => a.from - b.from);
}

/** An institution with its article: « le Commandement central » is « Le Commandement central ». */
function withArticle(text: string, index: number, words: string): string {
  const article = /(?:\b(le|la|les|un|une|des)\s|\b(l'))$/iu.exec(text.slice(0, index));
  const own = article?.[2]
    ? 'L’'
    : article?.[1]
      ? `${article[1].charAt(0).toUpperCase()}${article[1].slice(1).toLowerCase()} `
      : '';
  return own === '' ? words : own + words;
}

/** The whole names of an article's people, by their whole and their last names; those of one last name are none. */
export function peopleOf({ sentences }: Article): Map<string, Speaker> {
  const known = new Map<string, Speaker>();
  for (const sentence of sentences)
    for (const person of peopleIn(sentence.text)) {
      const before = known.get(person.name);
      const one = before
        ? { ...before, role: before.role ?? person.role, isForeign: before.isForeign || person.isForeign }
        : person;
      known.set(person.name, one);
      known.set(person.name.split(/\s/).at(-1)!, one);
    }
  return known;
}

/** Words in capitals that are part of no person's name. */
const OTHER_CAPITALS =
  /(?:Maison[ -]Blanche|(?:États|Etats)-Unis|Moyen-Orient|Commandement|Pentagone|Défense|(?:Navy|Army|Air) \p{Lu}\p{Ll}+|Trésor|Sécurité)/gu;

function peopleIn(text: string): Speaker[] {
  return [...text.replace(OTHER_CAPITALS, (words) => words.toLowerCase()).matchAll(PERSON)].flatMap(
    ({ 0: match, index, groups }): Speaker[] => {
      const name = groups!['name']!;
      if (NOT_A_PERSON.test(name)) return [];
      const [from, to] = [index, index + match.length];
      const lead = text.slice(Math.max(0, from - 110), from);
      const before = ROLE_BEFORE.exec(lead)?.groups;
      const after = ROLE_AFTER.exec(text.slice(to, to + 130))?.groups?.['role'] ?? null;
      const rank = before?.['role'] ?? null;
      const role = after ?? (before?.['rank'] ? rank : rank);
      const isForeign = FOREIGN_ROLE.test(`${rank ?? ''} ${after ?? ''}`);
      return [{ name, role: role?.trim() ?? null, kind: 'person', isForeign, from, to }];
    },
  );
}
