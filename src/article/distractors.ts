import { left, right, type Construction, type Surroundings } from './constructions.ts';
import { GAP, NOUN, TROOPS } from './vocabulary.ts';

/** A French construction that makes it doubtful that its number is a figure of the announcement: its weight is below 0. */
export type Doubt = Omit<Construction, 'role'>;

const doubt = (weight: number, surroundings: Surroundings, example: string) => ({ weight, ...surroundings, example });

/** Countries where American troops are no matter of this site. */
const OTHER_COUNTRIES =
  'Afghanistan|Syrie|Corée|Allemagne|Japon|Niger|Somalie|Libye|Europe|Pologne|Roumanie|Turquie|Jordanie|Afrique|Cameroun|Yémen|sol afghan';

const ARE_LOST = 'morts|tués|tombés|blessés|ont péri|ont perdu la vie|ont trouvé la mort|décédés|disparus|capturés';
const KILLED = String.raw`(?:tué|mort|coûté la vie à|perdu|blessé)\p{L}*`;
const AMONG = 'dont|sur ce total|dans le lot|parmi (?:eux|lesquels)|y compris|parmi|figurent';
const CONSIDERED = String.raw`(?:envisag|pourrai|songe|étudi|réfléchi|démen|examin|hypothèse|rumeur|éventu)\p{L}*`;
const AT_THE_PEAK = String.raw`au plus fort|au pic|à l'époque|en (?:19|20)\d\d|l'an (?:dernier|passé)|l'année dernière|le mois dernier`;
const FORMERLY = String.raw`${AT_THE_PEAK}|il y a (?:un|deux|trois|quatre|cinq|\d+) (?:ans|mois)|en \p{L}+ dernier|envoyés en (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|(?:lors|au moment) de l'invasion|sous (?:George|Bush|la présidence)`;
const AFTER_ANOTHER = String.raw`${AT_THE_PEAK}|en \p{L}+ dernier|(?:lors|au moment) de l'invasion|après (?:les|l'envoi|l'annonce|le feu vert|la décision|un premier)|un premier`;
const ALREADY_TOLD = 'promis|annoncés|décidés|partis|envoyés|dépêchés|arrivés';

/**
 * What is said of the dead, of former troops, of plans, and of troops announced before. The weights were found by trying on
 * the texts of tests/article.
 */
export const DOUBTS: readonly Doubt[] = [
  doubt(-8, right`${NOUN}${GAP}{0,30}?(?:${ARE_LOST})`, 'N soldats tués'),
  doubt(-8, left`${KILLED}\s(?:[\p{L}']+\s){0,3}?`, 'la guerre a coûté la vie à N soldats'),
  doubt(-5, left`(?:${AMONG})[^.;]{0,20}?`, 'dont N conseillers'),
  doubt(-6, left`(?:avai(?:t|ent)|eût)\s[^.;,]{0,60}?`, "l'an dernier il avait envoyé N soldats"),
  doubt(-6, right`[^.;]{0,60}?(?:${FORMERLY})`, 'N soldats au plus fort de la guerre'),
  doubt(-6, left`(?:${AFTER_ANOTHER})[^.;]{0,60}?`, 'en 2007, ils étaient N soldats'),
  doubt(-6, right`[^.;]{0,80}?\savai(?:t|ent)`, 'N soldats, dont le départ avait été annoncé'),
  doubt(-6, { ...left`(?:aux|les|des)`, ...right`${NOUN}(?:${ALREADY_TOLD})` }, 'les N soldats annoncés'),
  doubt(-6, left`${CONSIDERED}\s[^.;]{0,80}?`, "Washington envisage l'envoi de N soldats"),
  doubt(-3, right`[^.;,]{0,50}?\s(?:en|au|aux|d['e])\s?(?:${OTHER_COUNTRIES})`, 'N soldats en Afghanistan'),
  doubt(-3, left`(?:${OTHER_COUNTRIES})[^.;]{0,60}?`, 'en Afghanistan, N soldats'),
];

/** Troops that are not American, right after their number: « 120 formateurs danois », « 10 000 combattants de l'EI ». */
export const OTHERS_TROOPS = new RegExp(
  String.raw`^\s*(?:d[e']\s?)?(?:[\p{L}'-]+\s){0,3}?(?:irakien(?:ne)?s?|kurdes?|syrien(?:ne)?s?|iranien(?:ne)?s?|français(?:es)?|britanniques?|canadien(?:ne)?s?|danois(?:es)?|australien(?:ne)?s?|allemand(?:e)?s?|italien(?:ne)?s?|espagnol(?:e)?s?|turc?(?:que)?s?|russes?|belges?|suisses?|néerlandais|norvégiens?|jordaniens?|saoudiens?|étrangers|alliés|locaux|tribaux|chiites|sunnites|jihadistes?|djihadistes?|terroristes?|miliciens?|insurgés|rebelles|volontaires|recrues|policiers|civils|otages|de l'(?:EI|État islamique|Etat islamique|organisation|armée irakienne|Otan|OTAN)|de Dae[cs]h|de la coalition|des forces (?:irakiennes|de sécurité irakiennes)|de l'ONU)(?![\p{L}])`,
  'iu',
);

/** Those who send or have troops that are not American. The last sender named before a number is likely its own. */
export const OTHER_SENDERS =
  /\b(?:Danemark|Copenhague|Royaume-Uni|Grande-Bretagne|Londres|la France|Paris|Emmanuel Macron|François Hollande|Canada|Ottawa|Australie|Canberra|Allemagne|Berlin|Italie|Rome|Espagne|Madrid|Turquie|Ankara|Iran|Téhéran|Russie|Moscou|Pays-Bas|Belgique|Bruxelles|Suisse|Nouvelle-Zélande|Norvège|Finlande|Portugal|Jordanie|Riyad|l'Otan|l'OTAN|Otan|alliés(?: de Washington| des [ÉE]tats-Unis)?|Britanniques|Français|Canadiens|Danois|Australiens|Allemands|Italiens|partenaires|autres pays|la coalition|coalition internationale|coalition|armée irakienne|forces irakiennes|gouvernement irakien|d?jihadistes?|insurgés|miliciens|l'EI|État islamique|Etat islamique|Daech|Daesh|peshmergas)\b/giu;

/** Those who send American troops. */
export const AMERICAN_SENDERS =
  /(?<!\p{L})(?:États-Unis|Etats-Unis|Washington|Pentagone|Maison[ -]Blanche|américaine?s?|Américains|Obama|Trump|Carter|Hagel|Esper|Mattis|Shanahan|Centcom)(?!\p{L})/giu;

/** What follows a number without naming what it counts, or by naming troops: « 450 seront envoyés », « 450 soldats ». */
export const BARE = new RegExp(
  String.raw`^\s*(?:$|l'|[.,;:!?)"(–—-]|(?:${TROOPS}|supplémentaires?|additionnels?|de plus|en plus|autres|nouveaux|premiers|jeunes|au|aux|à|en|sur|dans|le|la|les|pour|resteront|restent|demeureront|partiront|quitteront|rentreront|arriveront|rejoindront|contre|actuellement|aujourd'hui|déjà|d'ici|dont|qui|avant|après|ou|et|selon|autorisés|déployés|présents|stationnés|envoyés|annoncés|américains|par|depuis|alors|sont|seront|vont|mais|désormais|ce|cette|avec|environ|à peine|resteront|sous|d'Irak|d'entre|d'ici|fin|début|de (?:ces|ses|leurs|nos|plus|moins)|d[e'] (?:ces |ses |leurs |nouveaux )?${TROOPS})(?![\p{L}]))`,
  'iu',
);
