// The French constructions that tell what a number of troops is. `before` is matched against what stands before the number
// in its sentence, and must reach it; `after` against what follows it. Weights add up. Each example is also a test: N stands
// where the number does.

/** What a number may be: troops that are sent or withdrawn, or a total that does or does not include them. */
export type Role = 'sent' | 'withdrawn' | 'totalAfter' | 'totalBefore';

/** A construction, and how sure it makes of a role. */
export interface Construction {
  role: Role;
  weight: number;
  before?: RegExp;
  after?: RegExp;
  example: string;
}

/** Words that may stand between a construction and its number: « près de », « quelque », « jusqu'à », « les ». */
export const NUANCE = String.raw`(?:(?:environ|près d[e']|pas loin d[e']|quelques?|autour d[e']|aux alentours d[e']|à peu près|(?:un peu )?(?:plus|moins) d[e']|jusqu'à|au moins|au plus|presque|approximativement|pratiquement|ces|les|leurs?|ses|des|nos|encore|au total|un total d[e']|au maximum)\s*)*`;

/** What makes a number approximate, when it stands right before it. */
export const ABOUT =
  /(?:environ|près d[e']|pas loin d[e']|quelques?|autour d[e']|aux alentours d[e']|à peu près|(?:un peu )?(?:plus|moins) d[e']|jusqu'à|au moins|au plus|presque|approximativement|pratiquement|un maximum d[e'])\s*(?:les |des )?$/i;

/** The nouns that troops are counted by. */
export const TROOPS = String.raw`(?:soldats?|militaires?|conseillers?|hommes|troupes|GI'?s?|G\.I\.|boys|marines?|formateurs?|instructeurs?|entraîneurs?|parachutistes?|paras|artilleurs?|aviateurs?|fantassins?|commandos?|éléments|spécialistes?|opérateurs?|effectifs?|personnels?|(?:membres?|agents?|soldats?) (?:des|du|de leurs?|de ses) (?:forces|personnels?|troupes|commandos|services|corps)|renforts?|Américains)`;

/** A number's own noun and adjectives, as far as the construction that follows. */
export const NOUN = String.raw`(?:(?:autres?|nouveaux|nouvelles|premiers?|jeunes)\s)?(?:d[e']\s?(?:ces\s|ses\s|leurs\s|nouveaux\s)?)?(?:${TROOPS}\b)?(?:\s(?!d[eu]s?\s|en\s|à\s|pour\s|qui\s)[\p{L}'-]+){0,4}?\s?(?<!\p{L})`;

export const GAP = '[^.;:!?]';
const SENDING = 'envoi|déploiement|arrivée|mise à disposition|mobilisation|acheminement';
const TO_SEND = String.raw`(?:envo[iy]|enver|déplo[iy]|dépêch|expédi|achemin|mobilis|affect|fourni|prépositionn)\p{L}*`;
const SENT_PAST = 'envoyés?|déployés?|dépêchés?|expédiés?|acheminés?|mobilisés?|affectés?|prépositionnés?';
const PRESENT =
  'présents?|stationnés?|basés?|déployés?|engagés?|cantonnés?|sur place|en Irak|dans le pays|dans la région';
const NOW = String.raw`actuellement|aujourd'hui|à ce jour|à l'heure actuelle|pour l'heure|officiellement`;

export const before = (pattern: string) => new RegExp(`(?<![\\p{L}])(?:${pattern})\\s*${NUANCE}$`, 'iu');
export const after = (pattern: string) => new RegExp(`^\\s*(?:${pattern})(?![\\p{L}])`, 'iu');

/** The constructions, by what they make of a number. */
export const CONSTRUCTIONS: readonly Construction[] = [
  {
    role: 'sent',
    weight: 5,
    before: before(`(?:${SENDING})s?${GAP}{0,60}?\\sd[e']`),
    example: "l'envoi à Bagdad de N soldats",
  },
  {
    role: 'sent',
    weight: 4,
    before: before(`${TO_SEND}(?:\\s[^.;:!?,]{0,40}?(?:,[^.;:!?,]{0,40},\\s?)?)?`),
    example: 'les États-Unis enverront N hommes',
  },
  {
    role: 'sent',
    weight: 4,
    before: before("renforts?\\s(?:\\p{L}+\\s){0,2}d[e']"),
    example: 'un renfort de N soldats',
  },
  {
    role: 'sent',
    weight: 2,
    before: before("un contingent (?:\\p{L}+\\s)?d[e']"),
    example: 'un contingent de N soldats',
  },
  {
    role: 'sent',
    weight: 3,
    before: before(`(?<!s')ajout(?:er|e|era|eront|ent|ant)${GAP}{0,25}?`),
    example: 'Washington ajoute N conseillers',
  },
  {
    role: 'sent',
    weight: 4,
    before: before(`(?:augment|accro[iî]|relev|renforc|gonfl|gross|étoff|muscl)\\p{L}*${GAP}{0,60}?\\sd[e']`),
    example: 'augmenter ses effectifs de N soldats',
  },
  {
    role: 'sent',
    weight: 2,
    before: before(`(?:autoris|approuv|valid|ordonn|annonc|promet|promis|demand)\\p{L}*\\s${GAP}{0,25}?`),
    example: 'le président autorise N conseillers',
  },
  {
    role: 'sent',
    weight: 4,
    after: after(`${NOUN}(?:supplémentaires?|additionnels?|complémentaires?|de plus|en plus|(?:en|de) renfort)`),
    example: 'N soldats américains supplémentaires',
  },
  {
    role: 'sent',
    weight: 3,
    after: after(`(?:nouveaux|nouvelles|autres)\\s${TROOPS}`),
    example: 'N nouveaux conseillers',
  },
  {
    role: 'sent',
    weight: 4,
    after: after(
      `${NOUN}${GAP}{0,40}?(?:vont|doivent|devraient|devront|seront|ont été|pourraient|allaient)\\s(?:\\p{L}+\\s){0,3}?(?:${SENT_PAST}|partir|s'envoler|prendre (?:le chemin|la route|l'avion|leurs quartiers|position)|rejoindre|arriver|gagner|s'installer|se déployer|débarquer|se mettre en route)`,
    ),
    example: 'N militaires vont être envoyés en Irak',
  },
  {
    role: 'sent',
    weight: 4,
    after: after(`${NOUN}${GAP}{0,30}?(?:sont arrivés|ont débarqué|viennent d'arriver|ont été héliportés)`),
    example: 'N conseillers sont arrivés à Erbil',
  },
  {
    role: 'sent',
    weight: 4,
    after: after(
      `${NOUN}${GAP}{0,30}?(?:partiront|rejoindront|arriveront|gagneront|s'envoleront|(?:prennent|prendront) (?:le chemin|la route|l'avion|leurs quartiers|position)|s'installeront|se mettront en route|sont attendus|sont en route|en cours de déploiement)`,
    ),
    example: 'N soldats partiront pour Bagdad',
  },

  {
    role: 'sent',
    weight: 3,
    after: after(`${NOUN}(?:envoyée?s|dépêchée?s)`),
    example: 'N soldats américains envoyés en Irak',
  },
  {
    role: 'withdrawn',
    weight: 6,
    before: before(
      `(?:retrait|rapatriement|départ|retour|réduction|diminution|désengagement)s?${GAP}{0,60}?\\s(?:d[e']|des)`,
    ),
    example: 'le retrait de N soldats',
  },
  {
    role: 'withdrawn',
    weight: 5,
    before: before('(?:retir|rapatri)(?:e|er|era|eront|ent|ant|ait|aient|erait)(?:\\s[^.;:!?,]{0,40}?)?'),
    example: "Washington va retirer d'Irak N soldats",
  },
  {
    role: 'withdrawn',
    weight: 5,
    before: before(`(?:rédui|diminu|allég|abaiss|baiss)\\p{L}*${GAP}{0,60}?\\sd[e']`),
    example: 'réduire les effectifs de N soldats',
  },
  {
    role: 'withdrawn',
    weight: 5,
    after: after(
      `${NOUN}${GAP}{0,40}?(?:quitte|quittent|quitteront|quitter|auront quitté|rentrent|rentreront|rentrer|regagneront|plient bagage|(?:seront|vont être|doivent être) (?:retirés|rapatriés|rappelés))`,
    ),
    example: "N soldats vont quitter l'Irak",
  },

  {
    role: 'totalAfter',
    weight: 6,
    before: before(`port(?:e|er|era|erait|ent|eront|eraient|ant|ée?s?|ait)(?:\\s|\\s${GAP}{0,110}?\\s)à`),
    example: 'portera à N le nombre de soldats',
  },
  {
    role: 'totalAfter',
    weight: 5,
    before: before(
      `(?:pass(?:e|er|era|erait|ent|eront|eraient|ant)|grimper\\p{L}*|grimpe|monter|montera|s'élèver\\p{L}*|s'établir\\p{L}*|s'établit|augmenter\\p{L}*|relev\\p{L}*)${GAP}{0,80}?\\sà`,
    ),
    example: 'le contingent passera à N hommes',
  },
  {
    role: 'totalAfter',
    weight: 5,
    before: before(
      `(?:atteindr\\p{L}*|atteignent|atteint|atteignant|frôler\\p{L}*|avoisiner\\p{L}*|dépasser\\p{L}*)(?:\\s${GAP}{0,30}?)?`,
    ),
    example: 'le contingent atteindra ainsi N hommes',
  },
  {
    role: 'totalAfter',
    weight: 6,
    before: before(
      `(?:rédui|ramen|ramèn|abaiss|diminu|descend|redescend|retomb|tomb|baiss)\\p{L}*(?:\\s|\\s${GAP}{0,80}?\\s)à`,
    ),
    example: 'ramener le contingent à N hommes',
  },
  {
    role: 'totalAfter',
    weight: 4,
    before: before(`(?:fera|ferait|feront|donnera)(?:\\s${GAP}{0,20}?)?`),
    example: 'ce qui fera N soldats dans le pays',
  },
  { role: 'totalAfter', weight: 4, before: before(`au total${GAP}{0,60}?`), example: 'au total, ce sont N soldats' },
  {
    role: 'totalAfter',
    weight: 3,
    before: before(`(?:un total|l'effectif total|un effectif)\\s(?:\\p{L}+\\s){0,2}d[e']`),
    example: 'pour un total de N soldats',
  },
  {
    role: 'totalAfter',
    weight: 4,
    after: after(`[^.;:!?,]{0,70}?(?:au total|en tout)`),
    example: 'N soldats américains en tout',
  },
  {
    role: 'totalAfter',
    weight: 4,
    after: after(`${NOUN}${GAP}{0,30}?seront\\s(?:\\p{L}+\\s){0,3}?(?:présents|stationnés|sur place|au total)`),
    example: 'N soldats seront alors présents',
  },
  {
    role: 'totalAfter',
    weight: 5,
    before: before(
      'avec (?:eux|ce renfort|ces renforts),? (?:ils |elles |ce )?(?:seront|sera)(?:\\s[^.;:!?,]{0,30}?)?',
    ),
    example: 'avec eux, ils seront N',
  },
  { role: 'totalAfter', weight: 5, before: before('(?:désormais|dorénavant)'), example: 'il en compte désormais N' },
  {
    role: 'totalAfter',
    weight: 5,
    before: before('seront (?:alors|ainsi|désormais|donc|dorénavant)'),
    example: 'ils seront alors N sur place',
  },
  {
    role: 'totalAfter',
    weight: 5,
    before: before('(?:compter|disposer|aligner|totaliser)(?:a|ont|ait|aient)(?:\\s[^.;:!?,]{0,30}?)?'),
    example: 'les États-Unis compteront alors N hommes',
  },
  {
    role: 'totalAfter',
    weight: 2,
    before: before(`(?:désormais|dorénavant|ainsi|alors)\\s(?:${GAP}{0,40}?)?`),
    example: 'ils seront désormais N soldats',
  },
  {
    role: 'totalAfter',
    weight: 5,
    before: before(
      `(?:restera|resteront|resteraient|reste|laiss\\p{L}*|maintenir|maintiendr\\p{L}*|conserver\\p{L}*|garder\\p{L}*|demeureront)(?:\\s[^.;:!?,]{0,30}?)?`,
    ),
    example: "il n'en restera que N soldats",
  },
  {
    role: 'totalAfter',
    weight: 4,
    after: after(`${NOUN}${GAP}{0,20}?(?:resteront|demeureront)`),
    example: 'N soldats resteront en Irak',
  },
  {
    role: 'totalAfter',
    weight: 2,
    before: before(`plafond${GAP}{0,60}?`),
    example: 'le plafond autorisé est de N soldats',
  },

  { role: 'totalBefore', weight: 5, before: before('contre'), example: 'contre N actuellement' },
  {
    role: 'totalBefore',
    weight: 6,
    before: before(
      `(?:s'ajout|s'additionn|rejoind|rejoign|rejoin|grossi|complét|épaul)\\p{L}*${GAP}{0,50}?\\s(?:aux?|les|des|le contingent d[e']|à|l'effectif d[e'])`,
    ),
    example: "ils s'ajouteront aux N soldats sur place",
  },
  {
    role: 'totalBefore',
    weight: 6,
    before: before(`(?:outre|en plus|en sus)\\s(?:les|des|d[e'])`),
    example: 'en plus des N soldats présents',
  },
  {
    role: 'totalBefore',
    weight: 4,
    after: after(
      `${NOUN}[^.;:!?,]{0,40}?(?:sont|se trouvent|restent|étaient|demeurent|servent|opèrent|s'y trouvent)\\s(?:[\\p{L}'-]+\\s){0,3}?(?:déjà|affectés|autorisés|${NOW}|${PRESENT})`,
    ),
    example: "N soldats sont aujourd'hui déployés",
  },
  {
    role: 'totalBefore',
    weight: 5,
    after: after(`${NOUN}${GAP}{0,30}?déjà\\s(?:\\p{L}+\\s){0,2}?(?:${PRESENT}|là)`),
    example: 'N conseillers déjà sur place',
  },
  {
    role: 'totalBefore',
    weight: 4,
    before: before(
      `(?:compt(?:e|ent|ait|aient|ant)|dispos(?:e|ent|ait|aient|ant)|entretien\\p{L}*|maintien\\p{L}*|dénombr\\p{L}*|align(?:e|ent))\\s(?:[\\p{L}'-]+\\s){0,5}?`,
    ),
    example: 'Washington compte officiellement N soldats',
  },
  {
    role: 'totalBefore',
    weight: 4,
    before: before("(?:il y a|ont|sont)\\s(?:[\\p{L}'-]+\\s){0,3}?"),
    example: 'ils sont N soldats',
  },
  {
    role: 'totalBefore',
    weight: 3,
    before: before(`(?:${NOW}|déjà)(?:,|\\s)${GAP}{0,40}?`),
    example: "aujourd'hui, N soldats y servent",
  },
  {
    role: 'totalBefore',
    weight: 3,
    after: after(`${GAP}{0,60}?(?:${NOW}|avant cette annonce|jusqu'(?:ici|alors|à présent))`),
    example: 'N soldats y servent actuellement',
  },
  {
    role: 'totalBefore',
    weight: 2,
    before: before(`(?:contingent|dispositif|présence|effectifs?|force)${GAP}{0,40}?\\sd[e']`),
    example: 'la présence américaine est de N hommes',
  },
  {
    role: 'totalBefore',
    weight: 2,
    after: after(`${NOUN}(?:présents|stationnés|basés|déployés)`),
    example: 'N soldats américains stationnés',
  },
];

/** « passer de X à Y »: what stands before X, and between the two. */
export const FROM_TO = {
  before: new RegExp(
    String.raw`(?<![\p{L}])(?:pass|port|ramen|ramèn|rédui|augment|abaiss|diminu|relev|baiss|grimp|tomb|descend|fer)\p{L}*(?:\s[^.;:!?]{0,80}?)?\sd[e']\s*${NUANCE}$`,
    'iu',
  ),
  between: new RegExp(String.raw`^\s*(?:${TROOPS})?(?:\s[\p{L}'-]+){0,3}?\s*à\s*${NUANCE}$`, 'iu'),
};
