import type { Seeded } from './seeded.ts';

/** Fills the slots of a sentence, `{ville}` for one, from the lists below; « de » and « à » follow what comes next. */
export function fill(sentence: string, draw: Seeded): string {
  const filled = sentence.replace(/\{(\w+)\}/g, (_, slot: keyof typeof SLOTS) => fill(draw.pick(SLOTS[slot]), draw));
  return filled
    .replace(/\b(d)e (?:des )?(?=[aeiouéA])/gi, '$1’')
    .replace(/\bde des\b/g, 'de')
    .replace(/\bde les?\b/g, (found) => (found === 'de le' ? 'du' : 'des'))
    .replace(/(?<!\p{L})à les?\b/gu, (found) => (found === 'à le' ? 'au' : 'aux'));
}

/** What fills the slots. */
const SLOTS = {
  ville: words(
    `Ramadi|Falloudja|Tikrit|Baïji|Sinjar|Kirkouk|Taji|Makhmour|Hit|Haditha|Samarra|Baqouba|Tall Afar|Souleymanieh|Dohouk
    |Besmaya|Rawa|Hawija|Amerli|Balad|Routba|Najaf|Bassora|Nassiriya|Kerbala|Khanaqin|Djalawla|Zoumar|Bartella`,
  ),
  savoir: words(
    `le déminage|le secours aux blessés|le guidage des tirs|la réparation des blindés|la surveillance par drone|la garde des ponts
    |la lecture des cartes|le tir au mortier|la radio|la conduite des convois|la fouille des maisons|la logistique
    |le renseignement|la défense antiaérienne|le franchissement des rivières|la protection des bases`,
  ),
  corps: words(
    `une compagnie du génie|un bataillon d’infanterie|une équipe médicale|des mécaniciens d’hélicoptères|des officiers d’état-major
    |un détachement d’artillerie|des spécialistes des transmissions|une unité de drones|des contrôleurs aériens|des démineurs
    |une section de reconnaissance|des juristes militaires|des pilotes de transport|un escadron de soutien`,
  ),
  brigade: words(
    `la 3e brigade|la 5e brigade|la 7e division|la 9e division blindée|la 15e division|la 16e division|la 37e brigade|la 92e brigade
    |la police fédérale|la garde-frontière|la garde présidentielle|la brigade peshmerga de {ville}|la milice de {ville}`,
  ),
  delai: words(
    `deux semaines|trois semaines|un mois|six semaines|deux mois|trois mois|quatre mois|un semestre|neuf mois|un an`,
  ),
  moment: words(
    `avant l’été|avant l’hiver|avant la fin du mois|au cours du trimestre|dès la semaine suivante|après le ramadan|au printemps
    |à l’automne|dans les prochains jours|sans date précise|une fois les routes rouvertes|par petits groupes`,
  ),
  lieu: words(
    `un ancien aérodrome|un camp d’entraînement|un camp partagé avec l’armée irakienne|un entrepôt près du fleuve|un collège militaire
    |un poste au bord de la route du nord|un terrain prêté par la province|le quartier de l’aéroport|un fortin remis en état`,
  ),
  allie: words(
    `Le Danemark|L’Italie|L’Espagne|L’Australie|La Belgique|Le Canada|La Norvège|Les Pays-Bas|Le Portugal|La Finlande|L’Allemagne`,
  ),
  voix: words(
    `un député de Bagdad|un général à la retraite|le gouverneur de la province|un élu du Congrès|un porte-parole kurde
    |un conseiller du premier ministre|une historienne des armées|un diplomate européen|le maire de {ville}|un officier irakien`,
  ),
} as const;

/** What the troops do, and how they come or go. */
export const MISSION = [
  'Sur place, ils enseigneront {savoir} à {brigade}, dans {lieu}, près de {ville}.',
  'Le détachement comprend {corps} et {corps}, qui relèvent ceux arrivés l’année précédente.',
  'Leur installation se fera {moment}, le temps de préparer {lieu}.',
  'Aucun ne prendra part aux combats, précise le communiqué, qui laisse pourtant ouverte la question de l’escorte des convois.',
  'La mission, d’une durée prévue de {delai}, pourra être prolongée si Bagdad le demande.',
  'On leur confie surtout {savoir}, un domaine où {brigade} manque encore d’instructeurs.',
  'Une partie du matériel viendra par la route depuis le sud, le reste par avion jusqu’à {ville}.',
  'Le commandement insiste sur {savoir} : c’est là, dit-il, que se joue la suite de la campagne autour de {ville}.',
  'Ils travailleront avec {brigade}, dont les cadres ont été décimés lors des combats de {ville}.',
  'Ils voyagent avec {corps}, pour qui {lieu} a été aménagé en {delai}.',
];

/** The same for a withdrawal. */
export const DEPARTURE = [
  'Les départs se feront {moment}, à commencer par {corps}.',
  'Leur travail auprès de {brigade} est tenu pour achevé ; {lieu} sera rendu aux autorités irakiennes.',
  'Ceux qui restent garderont {savoir}, que {brigade} ne peut encore assurer seule.',
  'Le repli prendra {delai} : le matériel lourd quittera {ville} par la route du sud.',
  'Il s’agit surtout de {corps}, dont la mission près de {ville} prenait fin.',
  'Le communiqué parle d’un ajustement et non d’un départ, et rappelle que {savoir} demeure une priorité.',
];

/** Of the total, once it is said. */
export const ON_TOTAL = [
  'Le décompte laisse de côté les équipages en rotation, que le ministère ne publie pas.',
  'Ce chiffre, rappelle l’article, varie d’une semaine à l’autre au gré des relèves.',
  'L’article ne dit pas comment les effectifs sont comptés, ni depuis quand.',
  'Les entreprises privées sous contrat, nombreuses autour de {ville}, n’y figurent pas.',
  'Le décompte précédent, donné à la presse {delai} plus tôt, était plus vague.',
];

/** What surrounds the announcement. */
export const CONTEXT = [
  'Depuis {delai}, les combats se sont déplacés de {ville} vers {ville}, où les routes restent minées.',
  'La reprise de {ville} a montré combien {savoir} faisait défaut à {brigade}.',
  '{allie} a promis d’envoyer de son côté {corps}, sans en fixer le nombre.',
  'À {ville}, des familles déplacées rentrent par centaines, et l’eau manque encore dans plusieurs quartiers.',
  'Le gouvernement irakien avait demandé cette aide {delai} plus tôt, par une lettre restée discrète.',
  'Les crues de la saison ont coupé le pont de {ville}, ce qui retarde les convois.',
  'Dans la province, {brigade} tient désormais {lieu}, après un siège de {delai}.',
  'Une conférence de donateurs doit se tenir {moment} pour relever les écoles de {ville}.',
  'Les pourparlers entre Bagdad et Erbil, qui reprendront {moment}, butent encore sur la garde des postes de {ville}.',
  'La coalition dit avoir frappé plusieurs dépôts près de {ville}, et détruit des ateliers de véhicules piégés.',
];

/** What is said of it. */
export const REACTION = [
  'Dans un entretien, {voix} y voit une étape « utile mais tardive » et réclame un calendrier public.',
  'Pour {voix}, l’essentiel est ailleurs : il faudra payer les soldes et remettre {ville} en état.',
  'La décision ne fait pas l’unanimité ; {voix} redoute une présence « sans fin annoncée ».',
  '{allie} a salué la nouvelle, tout en rappelant que ses propres soldats restent cantonnés à {ville}.',
  'Au Parlement irakien, {voix} a demandé que le texte de l’accord soit lu en séance.',
  'Reste la question de la durée : {voix} parle de {delai}, le communiqué n’en dit rien.',
  'La presse de {ville} consacre sa première page à l’annonce, et {voix} appelle au calme.',
  'Le soir même, {voix} a jugé la mesure « conforme aux engagements pris ».',
];

/** What troops are sent for. */
export const PURPOSES = [
  'pour former {brigade}',
  'pour enseigner {savoir}',
  'avant la bataille de {ville}',
  'sur la route de {ville}',
  'à la demande de Bagdad',
  'pour garder {lieu}',
  'au côté des forces irakiennes',
];

/** What a withdrawal comes with. */
export const OCCASIONS = [
  'après la reprise de {ville}',
  'à la fin de la mission',
  'une fois {brigade} formée',
  'sans relève annoncée',
  'en accord avec les autorités',
];

function words(list: string): readonly string[] {
  return list.split('|').map((word) => word.trim());
}
