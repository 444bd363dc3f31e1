// Articles as the web gives them, made up for these tests: no such paper exists, no such sentence was printed.

/** The text of an article, and what should be proposed from it. */
export interface Text {
  says: string;
  text: string;
  date: [value: string, basis: 'stated' | 'inferred'] | null;
  delta: [value: number, approximate: boolean] | null;
  total: [value: number, counts: 'before' | 'after', approximate: boolean] | null;
  location: string | null;
  announcer: string | null;
}

/** One for each way in which articles say things, or hide them. */
export const TEXTS: readonly Text[] = [
  {
    says: 'the sixth announcement, in agency style',
    text: `La Dépêche d'Ici
Accueil > Monde > Proche-Orient
S'abonner   Se connecter

Irak : Washington envoie 450 conseillers de plus pour reprendre Ramadi

Publié le 10 juin 2015 à 20h12 | Mis à jour le 11/06/2015 à 08:00

Barack Obama a autorisé l'envoi d'environ 450 conseillers militaires supplémentaires en Irak, a annoncé mercredi la Maison Blanche. Ils seront installés à 30 km de Ramadi.

Ce renfort portera à 3.550 le nombre de militaires américains déployés dans le pays. Plus de 4.400 soldats américains ont été tués en Irak depuis 2003, et 2 millions de réfugiés sont sur les routes.

Lire aussi : Bac 2015 : 684 734 candidats
À regarder
- 1 000 soldats défilent à Paris
Partager sur Facebook`,
    date: ['2015-06-10', 'stated'],
    delta: [450, true],
    total: [3550, 'after', false],
    location: 'irak',
    announcer: 'La Maison Blanche',
  },
  {
    says: 'published the day after, the total given first and before the announcement',
    text: `Mardi 19 avril 2016, 07h02

Quelque 3 870 soldats américains servent aujourd’hui en Irak. Ils seront rejoints par deux cent dix-sept militaires supplémentaires, a annoncé lundi à Bagdad le secrétaire à la Défense Ashton Carter. Le Canada, lui, enverra 69 conseillers, et l'armée irakienne aligne 30 000 soldats.`,
    date: ['2016-04-18', 'inferred'],
    delta: [217, false],
    total: [3870, 'before', true],
    location: 'irak',
    announcer: 'Ashton Carter',
  },
  {
    says: 'a withdrawal told by two totals; two years fit its day, which stays a question',
    text: `Retrait d'Irak : Washington tranche

Le nombre de soldats américains en Irak sera ramené de 5.200 à 3.000 d'ici la fin du mois, a annoncé mercredi 9 septembre le général Kenneth McKenzie, chef du commandement central. En 2007, ils étaient 170.000 dans le pays.`,
    date: null,
    delta: [-2200, false],
    total: [3000, 'after', false],
    location: 'irak',
    announcer: 'Kenneth McKenzie',
  },
  {
    says: 'numbers in words, and a force that is joined',
    text: `30/06/2014 - 22:10

Deux cents militaires de plus vont prendre le chemin de l’Irak, a fait savoir lundi le Pentagone. Ils s’ajouteront aux cinq cent soixante-quinze déjà sur place.`,
    date: ['2014-06-30', 'stated'],
    delta: [200, false],
    total: [575, 'before', false],
    location: 'irak',
    announcer: 'Le Pentagone',
  },
  {
    says: 'troops of others, former ones and the dead are not troops announced',
    text: `Irak : la coalition compte ses forces

Publié le 3 mars 2016

La France enverra 100 formateurs de plus à Bagdad et le Danemark a promis 120 instructeurs supplémentaires. L'an dernier, Washington avait envoyé 450 conseillers. Plus de 4 400 soldats américains sont morts en Irak depuis 2003.`,
    date: null,
    delta: null,
    total: null,
    location: null,
    announcer: null,
  },
  {
    says: 'what is only considered is no announcement',
    text: `Publié le 5 mai 2019 à 10:00

Washington envisage l'envoi de 5 000 soldats supplémentaires au Moyen-Orient, selon des responsables américains.`,
    date: null,
    delta: null,
    total: null,
    location: null,
    announcer: null,
  },
];
