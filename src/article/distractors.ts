// What tells that a number is no figure of the day's announcement: the dead, former troops, those of others. Each example is
// also a test: N stands where the number does.
import { after, before, GAP, NOUN, TROOPS, type Construction } from './constructions.ts';

/** Countries where the United States have troops that are no matter of this site. */
const ELSEWHERE =
  'Afghanistan|Syrie|Corée|Allemagne|Japon|Niger|Somalie|Libye|Europe|Pologne|Roumanie|Turquie|Jordanie|Afrique|Cameroun|Yémen|sol afghan';

/** What tells that a number is no figure of the day's announcement, and by how much. */
export const DOUBTS: readonly Omit<Construction, 'role'>[] = [
  {
    weight: -8,
    after: after(
      `${NOUN}${GAP}{0,30}?(?:morts|tués|tombés|blessés|ont péri|ont perdu la vie|ont trouvé la mort|décédés|disparus|capturés)`,
    ),
    example: 'N soldats tués',
  },
  {
    weight: -8,
    before: before(`(?:tué|mort|coûté la vie à|perdu|blessé)\\p{L}*\\s(?:[\\p{L}']+\\s){0,3}?`),
    example: 'la guerre a coûté la vie à N soldats',
  },
  {
    weight: -5,
    before: before(`(?:dont|sur ce total|dans le lot|parmi (?:eux|lesquels)|y compris|parmi|figurent)[^.;]{0,20}?`),
    example: 'dont N conseillers',
  },
  {
    weight: -6,
    before: before(`(?:avai(?:t|ent)|eût)\\s[^.;,]{0,60}?`),
    example: "l'an dernier il avait envoyé N soldats",
  },
  {
    weight: -6,
    after: after(
      `[^.;]{0,60}?(?:au plus fort|au pic|à l'époque|en (?:19|20)\\d\\d|l'an (?:dernier|passé)|l'année dernière|le mois dernier|il y a (?:un|deux|trois|quatre|cinq|\\d+) (?:ans|mois)|en \\p{L}+ dernier|envoyés en (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|(?:lors|au moment) de l'invasion|sous (?:George|Bush|la présidence))`,
    ),
    example: 'N soldats au plus fort de la guerre',
  },
  {
    weight: -6,
    before: before(
      `(?:au plus fort|au pic|à l'époque|en (?:19|20)\\d\\d|l'an (?:dernier|passé)|l'année dernière|le mois dernier|en \\p{L}+ dernier|(?:lors|au moment) de l'invasion|après (?:les|l'envoi|l'annonce|le feu vert|la décision|un premier)|un premier)[^.;]{0,60}?`,
    ),
    example: 'en 2007, ils étaient N soldats',
  },
  {
    weight: -6,
    after: after(`[^.;]{0,80}?\\savai(?:t|ent)`),
    example: 'N soldats, dont le départ avait été annoncé',
  },
  {
    weight: -6,
    before: before('(?:aux|les|des)'),
    after: after(`${NOUN}(?:promis|annoncés|décidés|partis|envoyés|dépêchés|arrivés)`),
    example: 'les N soldats annoncés',
  },
  {
    weight: -6,
    before: before(
      `(?:envisag|pourrai|songe|étudi|réfléchi|démen|examin|hypothèse|rumeur|éventu)\\p{L}*\\s[^.;]{0,80}?`,
    ),
    example: "Washington envisage l'envoi de N soldats",
  },
  {
    weight: -3,
    after: after(`[^.;,]{0,50}?\\s(?:en|au|aux|d['e])\\s?(?:${ELSEWHERE})`),
    example: 'N soldats en Afghanistan',
  },
  { weight: -3, before: before(`(?:${ELSEWHERE})[^.;]{0,60}?`), example: 'en Afghanistan, N soldats' },
];

/** Troops that are not the United States', right after a number: « 120 formateurs danois », « 10 000 combattants de l'EI ». */
export const OTHERS_TROOPS = new RegExp(
  String.raw`^\s*(?:d[e']\s?)?(?:[\p{L}'-]+\s){0,3}?(?:irakien(?:ne)?s?|kurdes?|syrien(?:ne)?s?|iranien(?:ne)?s?|français(?:es)?|britanniques?|canadien(?:ne)?s?|danois(?:es)?|australien(?:ne)?s?|allemand(?:e)?s?|italien(?:ne)?s?|espagnol(?:e)?s?|turc?(?:que)?s?|russes?|belges?|suisses?|néerlandais|norvégiens?|jordaniens?|saoudiens?|étrangers|alliés|locaux|tribaux|chiites|sunnites|jihadistes?|djihadistes?|terroristes?|miliciens?|insurgés|rebelles|volontaires|recrues|policiers|civils|otages|de l'(?:EI|État islamique|Etat islamique|organisation|armée irakienne|Otan|OTAN)|de Dae[cs]h|de la coalition|des forces (?:irakiennes|de sécurité irakiennes)|de l'ONU)(?![\p{L}])`,
  'iu',
);

/** Those who send troops of their own; the last one named before a number is likely the one that it is about. */
export const OTHER_SENDERS =
  /\b(?:Danemark|Copenhague|Royaume-Uni|Grande-Bretagne|Londres|la France|Paris|Emmanuel Macron|François Hollande|Canada|Ottawa|Australie|Canberra|Allemagne|Berlin|Italie|Rome|Espagne|Madrid|Turquie|Ankara|Iran|Téhéran|Russie|Moscou|Pays-Bas|Belgique|Bruxelles|Suisse|Nouvelle-Zélande|Norvège|Finlande|Portugal|Jordanie|Riyad|l'Otan|l'OTAN|Otan|alliés(?: de Washington| des [ÉE]tats-Unis)?|Britanniques|Français|Canadiens|Danois|Australiens|Allemands|Italiens|partenaires|autres pays|la coalition|coalition internationale|coalition|armée irakienne|forces irakiennes|gouvernement irakien|d?jihadistes?|insurgés|miliciens|l'EI|État islamique|Etat islamique|Daech|Daesh|peshmergas)\b/giu;

/** Those who send the troops that this site is about. */
export const AMERICAN_SENDERS =
  /(?<!\p{L})(?:États-Unis|Etats-Unis|Washington|Pentagone|Maison[ -]Blanche|américaine?s?|Américains|Obama|Trump|Carter|Hagel|Esper|Mattis|Shanahan|Centcom)(?!\p{L})/giu;

/** What a number counts if it is no noun of troops: nothing of its own, or something else than troops. */
export const BARE = new RegExp(
  String.raw`^\s*(?:$|l'|[.,;:!?)"(–—-]|(?:${TROOPS}|supplémentaires?|additionnels?|de plus|en plus|autres|nouveaux|premiers|jeunes|au|aux|à|en|sur|dans|le|la|les|pour|resteront|restent|demeureront|partiront|quitteront|rentreront|arriveront|rejoindront|contre|actuellement|aujourd'hui|déjà|d'ici|dont|qui|avant|après|ou|et|selon|autorisés|déployés|présents|stationnés|envoyés|annoncés|américains|par|depuis|alors|sont|seront|vont|mais|désormais|ce|cette|avec|environ|à peine|resteront|sous|d'Irak|d'entre|d'ici|fin|début|de (?:ces|ses|leurs|nos|plus|moins)|d[e'] (?:ces |ses |leurs |nouveaux )?${TROOPS})(?![\p{L}]))`,
  'iu',
);

/** A noun of troops, right after its number. */
export const COUNTS_TROOPS = new RegExp(
  String.raw`^\s*(?:(?:autres?|nouveaux|nouvelles|premiers?|jeunes)\s)?(?:d[e']\s?(?:ces\s|ses\s|leurs\s|nouveaux\s)?)?${TROOPS}(?![\p{L}])`,
  'iu',
);
