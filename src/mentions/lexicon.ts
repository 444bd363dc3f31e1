// The words that say what a number of troops is. All is matched on a plain keyboard, whole words, whatever their case.

/** What a word tells: a class of words that frames are made of. */
export type Tag = keyof typeof LEXICON | 'number' | 'colon' | 'stop' | 'comma' | 'word';

/** The endings of verbs in -er but for the plural participle, which says where troops are, not what is done. */
const ER = '(?:e|es|ent|er|era|erai|eront|erait|eraient|é|ant|ait|aient|a)';
const verbs = (...stems: string[]) => `(?:${stems.join('|')})${ER}`;

/** A named class of nouns by which troops are counted, singular or plural. */
const TROOPS =
  "soldate?s?|militaires?|conseill(?:er|ère)s?|hommes|femmes|troupes|GI'?s?|G\\.I\\.|boys|marines?|formateurs?|instructeurs?|entraîneurs?|parachutistes?|paras|artilleurs?|aviateurs?|fantassins?|commandos?|gardes|rangers|bérets verts|sapeurs?|démineurs?|mécaniciens?|logisticiens?|ingénieurs?|officiers?|experts?|combattants américains|pilotes?|techniciens?|opérateurs?|spécialistes|réservistes?|tireurs?|cavaliers?|(?:membres?|éléments?|agents?|personnels?|effectifs?|unités?) (?:supplémentaires )?(?:des|du|de la|de l'|de leurs?|de ses) ?(?:forces? (?:spéciales?|armées|aériennes)|forces|armée|corps|troupes|marine|commandos|personnel)|personnels?|éléments|effectifs?|renforts|Américaine?s";

const COUNTRIES =
  "Afghanistan|Syrie|Corée(?: du Sud)?|Allemagne|Japon|Niger|Somalie|Libye|Pologne|Roumanie|Turquie|Jordanie|Cameroun|Yémen|Danemark|Royaume-Uni|Grande-Bretagne|Canada|Australie|Italie|Espagne|Iran|Russie|Pays-Bas|Belgique|Suisse|Nouvelle-Zélande|Norvège|Finlande|Suède|Portugal|Grèce|Hongrie|Slovaquie|Lettonie|Lituanie|Estonie|Tchéquie|Géorgie|Ukraine|Israël|Liban|Égypte|Egypte|Fidji|Singapour|Chine|Inde|France|Ottawa|Londres|Paris|Berlin|Rome|Madrid|Canberra|Copenhague|Ankara|Téhéran|Moscou|Bruxelles|La Haye|Oslo|Stockholm|Wellington|Varsovie|Lisbonne|Riyad|Arabie saoudite|Qatar|Koweït|Bahreïn|Émirats|l'Otan|OTAN|l'ONU|Union européenne|l'Europe|l'Australie";
const PEOPLES =
  'irakien(?:ne)?s?|iraquien(?:ne)?s?|kurdes?|syrien(?:ne)?s?|iranien(?:ne)?s?|français(?:es?)?|britanniques?|canadien(?:ne)?s?|danois(?:es?)?|australien(?:ne)?s?|allemand(?:e)?s?|italien(?:ne)?s?|espagnol(?:e)?s?|turcs?|turques?|russes?|belges?|suisses?|helvétiques?|néerlandais(?:es?)?|hollandais|norvégien(?:ne)?s?|finlandais|suédois|portugais|polonais(?:es?)?|grecs?|hongrois|lettons?|estoniens?|lituaniens?|tchèques?|slovaques?|géorgiens?|ukrainien(?:ne)?s?|jordanien(?:ne)?s?|saoudien(?:ne)?s?|qatariens?|koweïtien(?:ne)?s?|émiratis?|israélien(?:ne)?s?|libanais|égyptiens?|afghan(?:e)?s?|néo-zélandais|fidjiens?|sud-coréens?|japonais|chinois|européen(?:ne)?s?|québécois|étrang(?:er|ère)s|alliés|chiites|sunnites|d?jihadistes?|terroristes?|miliciens?|insurgés|rebelles|talibans?|peshmergas?|yézidis?|assaillants|tribaux|locaux';
const ORGANISATIONS =
  "(?:l')?(?:État|Etat) islamique|EI|Dae[cs]h|(?:l')?armée irakienne|coalition(?: internationale)?|forces irakiennes|alliance|opération Chammal|Hezbollah|milices?";

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';

/** The classes, each with its words: of two that begin at one place, the first counts. */
export const LEXICON = {
  about:
    "environ|(?:tout )?près d[e']|pas loin d[e']|quelques?|autour d[e']|aux alentours d[e']|à peu près|de l'ordre d[e']|(?:un peu |bien |nettement |légèrement )?(?:plus|moins) d[e'](?! plus)|pas moins d[e']|jusqu'à|au (?:moins|plus|maximum|minimum)|un (?:maximum|minimum) d[e']|presque|pratiquement|approximativement|à peine",
  only: 'un total de|plus (?:que|qu)|seulement|guère',
  join: `s'(?:ajout|additionn)(?:ent|eront|era|er|ant|eraient|erait)|(?:complét|épaul|second)(?:er|eront|era|ent)|viendr(?:ont|a|aient) (?:renforcer|compléter|grossir|épauler|étoffer|gonfler)|prêter(?:ont|a)? main-forte|en plus (?:des|de|d')|en sus des?|outre`,
  joinedBy: '(?:rejoints|renforcés|épaulés|appuyés|complétés) par',
  rejoin: 'rejoindr(?:e|ont|a|aient|ait)|rejoignent|rejoint|rejoignant',
  more: "supplémentaires?|additionnel(?:le)?s?|complémentaires?|de plus(?! d[e'])|en plus|(?:en|de) renfort|nouveaux|nouvelles|d'appoint",
  less: 'de moins|en moins',
  withThem:
    'avec (?:eux|(?:ce|ces|cette|cet|les) (?:(?:nouveaux?|nouvelles?|derniers?|dernière) )?(?:renforts?|venus|arrivées?|arrivants|arrivés|envois?|soldats|militaires|hommes|déploiements?|annonce|contingent|recrues|troupes))|(?:quand|lorsqu|une fois)[^,.;]{1,40} (?:arrivée?s|déployée?s|là|en place)',
  already: 'déjà',
  soFar: "jusqu'ici|jusqu'alors|jusqu'à présent|jusque-là",
  now: "actuel(?:le)?(?:ment|s)?|aujourd'hui|à ce jour|à l'heure actuelle|pour l'heure|pour l'instant|pour le moment|présentement|à présent|en ce moment",
  then: 'alors|ainsi|donc',
  henceforth: 'désormais|dorénavant|maintenant',
  told: '(?:annonc|décid|promis|autoris|ordonn|approuv)(?:é)?e?s(?= (?:en|fin|début|mi-|il y a|l.|au|le mois))',
  total: 'au total|(?:pour|soit|à) un total de|en tout|le total|au final|tous corps confondus',
  among: "dont|parmi (?:eux|elles|lesquels|ces|les)|y compris|d'entre eux|au nombre desquels|figurent",
  against: 'contre',
  replace:
    'remplac\\p{L}*|succéd\\p{L}*|(?:relèvent|relèvera|relèveront|relever)(?= (?:\\d|les |des |une |ceux))|prendr\\p{L}* la (?:relève|suite|place) d(?:es|e)',
  limit: 'plafond|limite|plafonnée?s?|maximum autorisé|seuil',
  dead: 'tuée?s?|morts?|blessée?s?|décédés|perdu la vie|péri|trouvé la mort|tombés|disparus|victimes|coûté la vie',
  formerly: `(?:la semaine|le mois|l'année|l'été|l'automne) précédente?|(?:jours?|semaines?|mois|ans) auparavant|\\p{L}+ (?:jours?|semaines?|mois|ans) plus tôt|(?:après|lendemain de|veille de|foulée de) l'(?:annonce|envoi)|(?:en|depuis|fin|début|de) (?:19|20)\\d\\d(?! ?\\d)|l'an (?:dernier|passé)|l'année (?:dernière|passée)|le mois dernier|la semaine (?:dernière|passée)|(?:l'été|l'hiver|l'automne|le printemps) (?:dernier|(?:19|20)\\d\\d)|il y a (?!(?:environ|quelque|encore|actuellement|déjà|désormais|aujourd'hui|près|plus|moins)(?!\\p{L}))\\p{L}+ (?:jours?|semaines|mois|ans)|au plus fort|au pic|à l'époque|à son apogée|(?:au|lors|au moment) d[eu] (?:l')?(?:invasion|pic|surge)|naguère|autrefois|jadis|en (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) (?:dernier|(?:19|20)\\d\\d)|(?:au|le) (?:début|printemps|\\p{L}+) de l'année|sous (?:George|Bush|la présidence)`,
  since: `depuis (?:le mois de |la mi-|mi-|fin |la fin |le début )?(?:de |d')?(?:${MONTHS}|le printemps|l'été|l'automne|l'hiver|(?:un|une|deux|trois|six|\\d+) (?:ans?|mois|semaines))`,
  month:
    'en (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|depuis (?:le mois de |le |la mi-)?\\p{L}+',
  had: "avai(?:t|ent)|avions|étai(?:t|ent)|eut|eurent|fut|furent|l'avait",
  plan: '(?<!(?:à la|sa|leur|cette) )demand(?:e|es|ent|er|é)(?! et )|prépar(?:e|ent|ait|aient)|planch\\p{L}*|travaill(?:e|ent) (?:à|sur)|envisag\\p{L}*|étudi\\p{L}*|réfléchi\\p{L}*|song\\p{L}*|pourrai(?:t|ent)|éventuel(?:le)?s?|éventualité|éventuellement|hypothèses?|options?|rumeurs?|projets?|projett\\p{L}*|propos(?:e|er|ait|ent|é)|recommand\\p{L}*|préconis\\p{L}*|plaid\\p{L}*|réclam\\p{L}*|souhait\\p{L}*|voudrai(?:t|ent)|veut|veulent|faudrai(?:t|ent)|faut|exig\\p{L}*|évoqu\\p{L}*|spécul\\p{L}*|possible|possibilité|si|serait prêt|susceptibles?|scénarios?|intention|prêts? à|imagin\\p{L}*',
  deny: 'démen(?:t|tent|ti|tir|tait|tant)|nie|nient|nié|exclu\\p{L}*|écart(?:é|e|ent|er)|refus\\p{L}*|renonc\\p{L}*|annul\\p{L}*|suspend\\p{L}*|hors de question|pas question|réfut\\p{L}*|rejet\\p{L}*',
  ne: "ne|n'",
  not: 'pas|jamais|aucune?|ni',
  instead: "(?:et |ou )?non(?: pas)?|et pas|plutôt que|au lieu d[e']",
  but: 'mais',
  press:
    'presse|médias?|quotidiens?|journal|journaux|chaînes?|New York Times|Washington Post|Wall Street Journal|CNN|Fox News|NBC|ABC|CBS|sources?|rumeur|magazine|site',
  official: '(?:un|une|des|de|plusieurs) (?:hauts? )?(?:responsables?|officiels?|cadres?)',
  according: "selon|d'après|à en croire",
  host: 'accueill(?:e|ir|era|eront|ent)|recevoir|recevra|recevront|reçoit|héberger\\p{L}*',
  cut: `${verbs('retir', 'rapatri', 'évacu', 'supprim', 'désengag')}|rappel(?:le|lent|er|lera|leront|é)|perd(?:re|ra|ront|rait|ent|ant)?|(?:faire|fera|feront) rentrer`,
  leave:
    "quitt(?:er|ent|eront|eraient|era|e)|quitté|rentr(?:er|ent|eront|eraient|era|e)|regagn(?:er|ent|eront|eraient|era|ant)|repart(?:ir|ent|iront|iraient|ira)|pli(?:er|ent|eront|é) bagages?|part\\p{L}* d'Irak|(?:retir|rapatri|rappel|évacu|reti|relev)és",
  bring: 'port(?:er|era|eront|erait|eraient|e|ent|ant|é|ée|és|ées|ait)(?!-)',
  pass: `${verbs('pass', 'doubl', 'tripl', 'mont', 'grimp', 'tomb', 'retomb', 'hiss', 'remont')}|(?:re)?descend\\p{L}*|s'él[eè]v\\p{L}*|s'établi\\p{L}*|s'étoff\\p{L}*|reviendr\\p{L}*|revenir|revient`,
  bringDown: 'ram[eè]n\\p{L}*|ramenée?s?',
  lower: `rédui\\p{L}*|all[eéè]g\\p{L}*|fond(?:re|ra|ront|ent)|${verbs('diminu', 'baiss', 'abaiss')}`,
  raise: `accro[iî]\\p{L}*|grossi\\p{L}*|rel[eè]v(?:e|ent|er|era|eront|é|ée|ant)|renforc(?:e|ent|er|era|eront|ant|é|ée)|${verbs('augment', 'étoff', 'gonfl', 'muscl')}`,
  reach: `attei(?:n|g)\\p{L}*|${verbs('avoisin', 'frôl', 'dépass', 'approch')}`,
  perfect: 'aur(?:a|ont|ait|aient)(?= (?:déjà |même )?\\p{L}+(?:é|i|u|is|it)s?(?!\\p{L}))',
  willHave:
    'compt(?:era|eront|erait|eraient|er)|dispos(?:era|eront|erait)|align(?:era|eront)|(?:il y )?aur(?:a|ont|ait|aient)|totalis(?:era|eront)|fer(?:a|ont|ait)|donner(?:a|ait)',
  have: 'compt(?:e|ent|ant)|dispos(?:e|ent|ant)|entretien(?:t|nent)|dénombr(?:e|ent)|recens(?:e|ent)|align(?:e|ent)|maintien(?:t|nent)|il y a(?! \\p{L}+(?:é|i|u|it)(?!\\p{L}))',
  remain: `rest(?:era|eront|eraient|erait|er|ent|e|ant)|subsist\\p{L}*|maintiendr(?:a|ont|ait|aient)|maintenir|maintenus|${verbs('demeur', 'conserv', 'laiss')}|gard(?:er|era|eront|eraient|ent|ant)`,
  go: "part(?:ir|ent|iront|iraient|ira|irait|ant)(?!-)|gagn(?:er|eront|eraient|ent|ant|era)|arriv(?:er|eront|eraient|ent|era)|(?:vont )?(?:s'|se )(?:envoler|installer|rendre|déployer|poser|mettre en route)|s'envol(?:ent|eront|eraient)|s'install(?:ent|eront|eraient)|se (?:rend(?:ront|ent|raient)|déplo(?:ient|ieront|ieraient|yer)|mettr(?:ont|aient|e) en route|pos(?:eront|ent))|débarqu(?:er|eront|ent|eraient)|embarqu(?:er|eront|ent)|pren(?:dre|nent|dront|draient|dra) (?:le chemin|la route|l'avion|la direction|leurs quartiers|position|pied|part)|viendr(?:ont|aient|a)|(?:serviront|(?<=(?:vont|devront|iront) )servir)(?= (?:en|à|au|dans|sur)(?!\\p{L}))|attendus|mettr(?:ont|e) le cap|fer(?:ont) route|iront|irai(?:en)?t|en route",
  send: `${verbs('dépêch', 'expédi', 'achemin', 'mobilis', 'affect', 'prépositionn', 'install', 'détach', 'transfèr', 'transfér', 'engag', 'envoy', 'déploy', 'redéploy')}|ajout(?:e|er|era|é|ent)(?! que)|envoie(?:nt)?|enver(?:ra|ront|rait|raient)|(?:re)?déploi(?:e|ent|era|eront|erait|eraient)|poster(?:a|ont)?|fourni(?:r|ra|ront|t|ssent|rait)|(?:met(?:tre|tra|tront|trait|tent)?|mis) à (?:la )?disposition`,
  moved:
    '(?:envoy|dépêch|expédi|achemin|mobilis|transfér|affect|prépositionn|ajout|détach|redéploy|projet|install|post|réparti)ée?s',
  deployed: 'déployée?s?',
  placed:
    "stationnée?s?|basée?s?|cantonnée?s?|positionnée?s?|engagée?s?|présente?s?|présence|en poste|en place|à pied d.œuvre|sur place|sur le terrain|sur le sol|se trouv(?:ent|e)|s'y trouvent|servent|opèrent|opérationnels",
  sendNoun:
    'envois?|(?:re)?déploiements?|renforts?|acheminements?|mobilisation|arrivées?|venue|mise (?:à (?:la )?disposition|en place)|relèvement|suppléments?|augmentation|accroissement|hausse|affectation|ajout|expédition|contingent supplémentaire|rallonge',
  arrived: '(?<=(?:sont|seront|viennent d.être) (?:déjà |bien )?)(?:arrivée?s|débarquée?s|partie?s)',
  departure: 'départs?',
  outNoun:
    'retraits?|rapatriements?|retours?|réductions?|diminutions?|baisses?|désengagements?|allègements?|évacuations?|repli',
  toward: 'pour|vers|à destination|en direction',
  comprise:
    'compos(?:é|ée|és)|comprend(?:ra|ront)?|comprennent|concerne(?:ra|nt)?|(?:sera|est|seront) fort|fort(?:e|s)?|port(?:e|era) sur',
  count: 'chiffr\\p{L}*|évalu\\p{L}*|estim\\p{L}*|fix\\p{L}*',
  stock: 'effectifs?|contingent|dispositif|présence|nombre|total|force|forces',
  group:
    'contingents?|groupes?|détachements?|bataillons?|brigades?|compagnies?|équipes?|unités?|forces? (?:de réaction rapide|de réserve)',
  decide: `ordonn\\p{L}*|autoris(?:e|é|er|ant|ée|era)|approuv\\p{L}*|valid(?:é|e|er)|signé|décid(?:é|e|er)|(?:donn\\p{L}+ (?:son |le )?)?(?:feu vert|accord|aval)|entérin\\p{L}*`,
  say: "annonc(?:e|é|ée|ent|er|ant|era|ait)|annonce|déclar(?:e|é|ée|ait|ant)|indiqu(?:e|é|ait|ant|ent)|(?:fait|faire|fera) (?:savoir|part|état|connaître|l'annonce)|précis(?:e|é|ait|ant)|affirm(?:e|é|ait|ant)|confirm(?:e|é|ée|ait|ant|er)|révél(?:é|ée|ait|er)|révèle|rapport(?:é|e|ent)|dit|dévoil(?:é|e|ée|ait|er)|levé le voile|rendue?s? publi(?:c|que)|officialis(?:é|e|ée|er)|inform(?:é|e)|(?<=(?:a|ont|été) )communiquée?|fait l'annonce|expliqu(?:é|e|ait)|(?:a|ont) été (?:donnée?|livrée?|fournie?|faite?|prise)s?|assur(?:é|e|ait)|lâché|détaill(?:é|e|ait)|tranché|promis|ajouté|insisté|soutenu|souligné|tweeté|confié|écrit",
  be: "sont|est|ce sont|c'est",
  willBe: 'sera|seront|serait|seraient|être|soient|soit(?= \\p{L}+és)',
  aux: 'a|ont|aura|auront|va|vont|doit|doivent|devrait|devraient|devra|devront|vient|viennent|allait|allaient|ait|aient',
  usAdj: 'américaine?s?|états-uniens?|états-unienne?s?|étasuniens?|étatsuniens?',
  us: 'secrétaire (?:américain )?à la Défense(?! (?:brit|cana|austral|fran))|(?:États|Etats|ÉTATS|ETATS)-Unis|USA|Washington|Pentagone|Maison[ -]Blanche|Obama|Trump|Biden|Bush|Centcom|Commandement central|US Army|Amérique',
  troops: TROOPS,
  foreign: `(?:${PEOPLES}|${ORGANISATIONS}|${COUNTRIES})`,
  iraq: 'Irak|Iraq|Bagdad',
  where: 'où|y',
  namely: "soit(?! \\p{L}+és)|à savoir|c'est-à-dire",
  link: "d'ici|pendant|durant|lors|malgré|afin|comme|avec|sans|hors|voire|tandis|car|quand|lorsqu(?:e|')|ensuite|également|aussi|encore|toujours|bientôt|prochainement|immédiatement|rapidement|avant|après|depuis|jusqu'(?:en|au|à la)|dès|fin|début|mi-\\p{L}+|provenant|issus|venus|originaires|chargés|destinés|appartenant|spécialisés",
  of: "de|d'|du|des",
  to: 'à|au|aux',
  in: 'en|dans|sur|chez|sous|entre|devant',
  by: 'par',
  and: 'et|ou|puis',
  that: "que|qu'|qui",
  det: "la|le|les|l'|un|une|ces|ce|cette|cet|leurs?|ses|son|sa|nos|notre",
  near: 'autres?|premiers?|premières?|derniers?|jeunes|quelque',
} as const satisfies Record<string, string>;
