// The words that constructions are made of, as pieces of regular expressions.

/** A character of a gap between the words of a construction: no gap crosses the end of a sentence. */
export const GAP = '[^.;:!?]';

/** A character of a gap that does not leave its clause: it crosses no comma either. */
export const CLAUSE = '[^.;:!?,]';

const ROUGHLY = String.raw`environ|près d[e']|pas loin d[e']|quelques?|autour d[e']|aux alentours d[e']|à peu près|(?:un peu )?(?:plus|moins) d[e']|jusqu'à|au moins|au plus|presque|approximativement|pratiquement`;

/** What makes a number approximate, when it stands right before it. */
export const ROUGHLY_BEFORE = new RegExp(String.raw`(?:${ROUGHLY}|un maximum d[e'])\s*(?:les |des )?$`, 'i');

/** Words that may stand between a construction and its number: « près de », « quelque », « jusqu'à », « les ». */
export const NUANCE = String.raw`(?:(?:${ROUGHLY}|ces|les|leurs?|ses|des|nos|encore|au total|un total d[e']|au maximum)\s*)*`;

/** The nouns that troops are counted by. */
export const TROOPS = String.raw`(?:soldats?|militaires?|conseillers?|hommes|troupes|GI'?s?|G\.I\.|boys|marines?|formateurs?|instructeurs?|entraîneurs?|parachutistes?|paras|artilleurs?|aviateurs?|fantassins?|commandos?|éléments|spécialistes?|opérateurs?|effectifs?|personnels?|(?:membres?|agents?|soldats?) (?:des|du|de leurs?|de ses) (?:forces|personnels?|troupes|commandos|services|corps)|renforts?|Américains)`;

const ADJECTIVE_AND_OF = String.raw`(?:(?:autres?|nouveaux|nouvelles|premiers?|jeunes)\s)?(?:d[e']\s?(?:ces\s|ses\s|leurs\s|nouveaux\s)?)?`;

/** The noun and the adjectives of a number, up to the construction that follows: « nouveaux conseillers militaires ». */
export const NOUN = String.raw`${ADJECTIVE_AND_OF}(?:${TROOPS}\b)?(?:\s(?!d[eu]s?\s|en\s|à\s|pour\s|qui\s)[\p{L}'-]+){0,4}?\s?(?<!\p{L})`;

/** A noun of troops, right after its number. */
export const COUNTS_TROOPS = new RegExp(String.raw`^\s*${ADJECTIVE_AND_OF}${TROOPS}(?![\p{L}])`, 'iu');
