import { CLAUSE, GAP, NOUN, NUANCE, TROOPS } from './vocabulary.ts';

/** What a number may be: troops that are sent or withdrawn, or a total that does or does not include them. */
export type Role = 'sent' | 'withdrawn' | 'totalAfter' | 'totalBefore';

/** What must stand on the left of a number, on its right, or on both sides: patterns that begin or end at the number. */
export interface Surroundings {
  left?: RegExp;
  right?: RegExp;
}

/** A French construction around a number, the role it gives to that number, and how surely: a weight, higher if surer. */
export interface Construction extends Surroundings {
  role: Role;
  weight: number;
  /** A text with N in the place of the number. A test tries the construction on it. */
  example: string;
}

/** The words that a number follows, with or without a nuance between them; a pattern with single backslashes. */
export function left(words: TemplateStringsArray, ...pieces: string[]): { left: RegExp } {
  return { left: new RegExp(String.raw`(?<![\p{L}])(?:${String.raw(words, ...pieces)})\s*${NUANCE}$`, 'iu') };
}

/** The words that follow a number at once; a pattern with single backslashes. */
export function right(words: TemplateStringsArray, ...pieces: string[]): { right: RegExp } {
  return { right: new RegExp(String.raw`^\s*(?:${String.raw(words, ...pieces)})(?![\p{L}])`, 'iu') };
}

const constructionOf = (role: Role) => (weight: number, surroundings: Surroundings, example: string) => {
  return { role, weight, ...surroundings, example };
};
const sent = constructionOf('sent');
const withdrawn = constructionOf('withdrawn');
const totalAfter = constructionOf('totalAfter');
const totalBefore = constructionOf('totalBefore');

// The words of the constructions, by role.
const SENDING = 'envoi|déploiement|arrivée|mise à disposition|mobilisation|acheminement';
const TO_SEND = String.raw`(?:envo[iy]|enver|déplo[iy]|dépêch|expédi|achemin|mobilis|affect|fourni|prépositionn)\p{L}*`;
const SENT = 'envoyés?|déployés?|dépêchés?|expédiés?|acheminés?|mobilisés?|affectés?|prépositionnés?';
const TO_GROW = String.raw`(?:augment|accro[iî]|relev|renforc|gonfl|gross|étoff|muscl)\p{L}*`;
const TO_DECIDE = String.raw`(?:autoris|approuv|valid|ordonn|annonc|promet|promis|demand)\p{L}*`;
const MORE = 'supplémentaires?|additionnels?|complémentaires?|de plus|en plus|(?:en|de) renfort';
const WILL = String.raw`(?:vont|doivent|devraient|devront|seront|ont été|pourraient|allaient)\s(?:\p{L}+\s){0,3}?`;
const GO =
  "partir|s'envoler|prendre (?:le chemin|la route|l'avion|leurs quartiers|position)|rejoindre|arriver|gagner|s'installer|se déployer|débarquer|se mettre en route";
const WILL_GO =
  "partiront|rejoindront|arriveront|gagneront|s'envoleront|(?:prennent|prendront) (?:le chemin|la route|l'avion|leurs quartiers|position)|s'installeront|se mettront en route|sont attendus|sont en route|en cours de déploiement";
const HAVE_COME = "sont arrivés|ont débarqué|viennent d'arriver|ont été héliportés";

const WITHDRAWAL = '(?:retrait|rapatriement|départ|retour|réduction|diminution|désengagement)s?';
const WITHDRAW = '(?:retir|rapatri)(?:e|er|era|eront|ent|ant|ait|aient|erait)';
const REDUCE = String.raw`(?:rédui|diminu|allég|abaiss|baiss)\p{L}*`;
const LEAVE =
  'quitte|quittent|quitteront|quitter|auront quitté|rentrent|rentreront|rentrer|regagneront|plient bagage|(?:seront|vont être|doivent être) (?:retirés|rapatriés|rappelés)';

const BRING = 'port(?:e|er|era|erait|ent|eront|eraient|ant|ée?s?|ait)';
const RISE = String.raw`(?:pass(?:e|er|era|erait|ent|eront|eraient|ant)|grimper\p{L}*|grimpe|monter|montera|s'élèver\p{L}*|s'établir\p{L}*|s'établit|augmenter\p{L}*|relev\p{L}*)`;
const FALL = String.raw`(?:rédui|ramen|ramèn|abaiss|diminu|descend|redescend|retomb|tomb|baiss)\p{L}*`;
const REACH = String.raw`(?:atteindr\p{L}*|atteignent|atteint|atteignant|frôler\p{L}*|avoisiner\p{L}*|dépasser\p{L}*)`;
const WITH_THEM = 'avec (?:eux|ce renfort|ces renforts),? (?:ils |elles |ce )?(?:seront|sera)';
const WILL_HAVE = '(?:compter|disposer|aligner|totaliser)(?:a|ont|ait|aient)';
const WILL_BE_THERE = String.raw`seront\s(?:\p{L}+\s){0,3}?(?:présents|stationnés|sur place|au total)`;
const REMAIN = String.raw`(?:restera|resteront|resteraient|reste|laiss\p{L}*|maintenir|maintiendr\p{L}*|conserver\p{L}*|garder\p{L}*|demeureront)`;

const JOIN = String.raw`(?:s'ajout|s'additionn|rejoind|rejoign|rejoin|grossi|complét|épaul)\p{L}*`;
const THE_FORCE = "aux?|les|des|le contingent d[e']|à|l'effectif d[e']";
const FORCE = 'contingent|dispositif|présence|effectifs?|force';
const ARE = String.raw`(?:sont|se trouvent|restent|étaient|demeurent|servent|opèrent|s'y trouvent)\s(?:[\p{L}'-]+\s){0,3}?`;
const HAVE = String.raw`(?:compt(?:e|ent|ait|aient|ant)|dispos(?:e|ent|ait|aient|ant)|entretien\p{L}*|maintien\p{L}*|dénombr\p{L}*|align(?:e|ent))`;
const NOW = "actuellement|aujourd'hui|à ce jour|à l'heure actuelle|pour l'heure|officiellement";
const UNTIL_NOW = "avant cette annonce|jusqu'(?:ici|alors|à présent)";
const ON_SITE =
  'présents?|stationnés?|basés?|déployés?|engagés?|cantonnés?|sur place|en Irak|dans le pays|dans la région';
const THERE = `déjà|affectés|autorisés|${NOW}|${ON_SITE}`;

/** The constructions, by role. Their weights were found by trying on the texts of tests/article. */
export const CONSTRUCTIONS: readonly Construction[] = [
  sent(5, left`(?:${SENDING})s?${GAP}{0,60}?\sd[e']`, "l'envoi à Bagdad de N soldats"),
  sent(4, left`${TO_SEND}(?:\s${CLAUSE}{0,40}?(?:,${CLAUSE}{0,40},\s?)?)?`, 'les États-Unis enverront N hommes'),
  sent(4, left`renforts?\s(?:\p{L}+\s){0,2}d[e']`, 'un renfort de N soldats'),
  sent(2, left`un contingent (?:\p{L}+\s)?d[e']`, 'un contingent de N soldats'),
  sent(3, left`(?<!s')ajout(?:er|e|era|eront|ent|ant)${GAP}{0,25}?`, 'Washington ajoute N conseillers'),
  sent(4, left`${TO_GROW}${GAP}{0,60}?\sd[e']`, 'augmenter ses effectifs de N soldats'),
  sent(2, left`${TO_DECIDE}\s${GAP}{0,25}?`, 'le président autorise N conseillers'),
  sent(4, right`${NOUN}(?:${MORE})`, 'N soldats américains supplémentaires'),
  sent(3, right`(?:nouveaux|nouvelles|autres)\s${TROOPS}`, 'N nouveaux conseillers'),
  sent(4, right`${NOUN}${GAP}{0,40}?${WILL}(?:${SENT}|${GO})`, 'N militaires vont être envoyés en Irak'),
  sent(4, right`${NOUN}${GAP}{0,30}?(?:${HAVE_COME})`, 'N conseillers sont arrivés à Erbil'),
  sent(4, right`${NOUN}${GAP}{0,30}?(?:${WILL_GO})`, 'N soldats partiront pour Bagdad'),
  sent(3, right`${NOUN}(?:envoyée?s|dépêchée?s)`, 'N soldats américains envoyés en Irak'),

  withdrawn(6, left`${WITHDRAWAL}${GAP}{0,60}?\s(?:d[e']|des)`, 'le retrait de N soldats'),
  withdrawn(5, left`${WITHDRAW}(?:\s${CLAUSE}{0,40}?)?`, "Washington va retirer d'Irak N soldats"),
  withdrawn(5, left`${REDUCE}${GAP}{0,60}?\sd[e']`, 'réduire les effectifs de N soldats'),
  withdrawn(5, right`${NOUN}${GAP}{0,40}?(?:${LEAVE})`, "N soldats vont quitter l'Irak"),

  totalAfter(6, left`${BRING}(?:\s|\s${GAP}{0,110}?\s)à`, 'portera à N le nombre de soldats'),
  totalAfter(5, left`${RISE}${GAP}{0,80}?\sà`, 'le contingent passera à N hommes'),
  totalAfter(5, left`${REACH}(?:\s${GAP}{0,30}?)?`, 'le contingent atteindra ainsi N hommes'),
  totalAfter(6, left`${FALL}(?:\s|\s${GAP}{0,80}?\s)à`, 'ramener le contingent à N hommes'),
  totalAfter(4, left`(?:fera|ferait|feront|donnera)(?:\s${GAP}{0,20}?)?`, 'ce qui fera N soldats dans le pays'),
  totalAfter(4, left`au total${GAP}{0,60}?`, 'au total, ce sont N soldats'),
  totalAfter(3, left`(?:un total|l'effectif total|un effectif)\s(?:\p{L}+\s){0,2}d[e']`, 'pour un total de N soldats'),
  totalAfter(4, right`${CLAUSE}{0,70}?(?:au total|en tout)`, 'N soldats américains en tout'),
  totalAfter(4, right`${NOUN}${GAP}{0,30}?${WILL_BE_THERE}`, 'N soldats seront alors présents'),
  totalAfter(5, left`${WITH_THEM}(?:\s${CLAUSE}{0,30}?)?`, 'avec eux, ils seront N'),
  totalAfter(5, left`(?:désormais|dorénavant)`, 'il en compte désormais N'),
  totalAfter(5, left`seront (?:alors|ainsi|désormais|donc|dorénavant)`, 'ils seront alors N sur place'),
  totalAfter(5, left`${WILL_HAVE}(?:\s${CLAUSE}{0,30}?)?`, 'les États-Unis compteront alors N hommes'),
  totalAfter(2, left`(?:désormais|dorénavant|ainsi|alors)\s(?:${GAP}{0,40}?)?`, 'ils seront désormais N soldats'),
  totalAfter(5, left`${REMAIN}(?:\s${CLAUSE}{0,30}?)?`, "il n'en restera que N soldats"),
  totalAfter(4, right`${NOUN}${GAP}{0,20}?(?:resteront|demeureront)`, 'N soldats resteront en Irak'),
  totalAfter(2, left`plafond${GAP}{0,60}?`, 'le plafond autorisé est de N soldats'),

  totalBefore(5, left`contre`, 'contre N actuellement'),
  totalBefore(6, left`${JOIN}${GAP}{0,50}?\s(?:${THE_FORCE})`, "ils s'ajouteront aux N soldats sur place"),
  totalBefore(6, left`(?:outre|en plus|en sus)\s(?:les|des|d[e'])`, 'en plus des N soldats présents'),
  totalBefore(4, right`${NOUN}${CLAUSE}{0,40}?${ARE}(?:${THERE})`, "N soldats sont aujourd'hui déployés"),
  totalBefore(5, right`${NOUN}${GAP}{0,30}?déjà\s(?:\p{L}+\s){0,2}?(?:${ON_SITE}|là)`, 'N conseillers déjà sur place'),
  totalBefore(4, left`${HAVE}\s(?:[\p{L}'-]+\s){0,5}?`, 'Washington compte officiellement N soldats'),
  totalBefore(4, left`(?:il y a|ont|sont)\s(?:[\p{L}'-]+\s){0,3}?`, 'ils sont N soldats'),
  totalBefore(3, left`(?:${NOW}|déjà)(?:,|\s)${GAP}{0,40}?`, "aujourd'hui, N soldats y servent"),
  totalBefore(3, right`${GAP}{0,60}?(?:${NOW}|${UNTIL_NOW})`, 'N soldats y servent actuellement'),
  totalBefore(2, left`(?:${FORCE})${GAP}{0,40}?\sd[e']`, 'la présence américaine est de N hommes'),
  totalBefore(2, right`${NOUN}(?:présents|stationnés|basés|déployés)`, 'N soldats américains stationnés'),
];

const CHANGE = String.raw`(?:pass|port|ramen|ramèn|rédui|augment|abaiss|diminu|relev|baiss|grimp|tomb|descend|fer)\p{L}*`;

/** « passer de X à Y »: what stands on the left of X, and between the two. */
export const FROM_TO = {
  ...left`${CHANGE}(?:\s${GAP}{0,80}?)?\sd[e']`,
  between: new RegExp(String.raw`^\s*(?:${TROOPS})?(?:\s[\p{L}'-]+){0,3}?\s*à\s*${NUANCE}$`, 'iu'),
};
