import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticle } from '../../src/pasted-text/article.ts';
import { headlinesOf } from '../../src/pasted-text/headline.ts';
import { whyUnreadable } from '../../src/pasted-text/legible.ts';
import { publicationOf } from '../../src/pasted-text/publication.ts';
import { KNOWN } from '../article/known-texts.ts';
import { wrapped } from './wrapped.ts';

const kindsOf = (text: string) => readArticle(text).paragraphs.map(({ kind, written }) => [kind, written]);

test('wrapped lines are one paragraph, words cut at the end of a line are whole, compounds keep their hyphen', () => {
  const text = `Les Etats-Unis vont envoyer 180 militaires supplé-
mentaires en Irak, a annoncé mardi le porte-
parole de la Maison-
Blanche à la presse.`;
  const written =
    'Les Etats-Unis vont envoyer 180 militaires supplémentaires en Irak, a annoncé mardi le porte-parole de la Maison-Blanche à la presse.';
  const [paragraph] = readArticle(text).paragraphs;
  assert.equal(paragraph!.written, written);
  assert.deepEqual(paragraph!.cuts, [
    written.indexOf('mentaires'),
    written.indexOf('parole'),
    written.indexOf('Blanche'),
  ]);
});

test('menus, captions, offers and comments are apart', () => {
  const text = `Accueil > Monde > Proche-Orient
Irak : 130 conseillers américains de plus à Erbil
Des peshmergas au front, le 10 août. | Photo : archives Reuters
Publié le 13/08/2014 à 08h05
Le ministre américain de la Défense a annoncé mardi l'envoi de 130 conseillers dans le nord de l'Irak.
À lire aussi
Golfe : un pétrolier arraisonné avec 23 marins à bord
Commentaires
Gégé53 : 130 aujourd'hui, et bientôt 13 000, vous verrez que nous y serons encore dans dix ans.`;
  assert.deepEqual(
    kindsOf(text).map(([kind]) => kind),
    ['aside', 'title', 'aside', 'note', 'prose', 'aside', 'aside', 'aside', 'aside'],
  );
});

test('the publication is neither a change nor the day of a picture', () => {
  const dayOf = (note: string) =>
    publicationOf(
      readArticle(`Titre de l'article du jour\n${note}\n\nLe Pentagone a annoncé mardi l'envoi de 130 conseillers.`),
    )?.value ?? null;
  for (const note of [
    'Publié le 13/08/2014 à 08h05 | Mis à jour le 14/08/2014',
    'Mis à jour le 14 août 2014, publié le 13 août 2014',
    'Mercredi 13 août 2014, 11 h 32 HAE',
    'Rédaction numérique – 13.08.2014, 21h05. Actualisé le 15.08.2014 à 07h40',
    'L’Écho, 13 août 2014',
    '13/08/14 à 18:31',
    'BAGDAD | 13 août 2014, 12:30 | ats/rts',
    'Par Ann Dray, correspondante à New York. Publié le 13 août 2014 à 20:33, mis à jour le 14 août 2014 à 9:12',
    'Radio Estuaire, conducteur du treize août deux mille quatorze',
    'Un soldat à Bagdad, le 2 mars 2014. © AFP\nMis en ligne le 13 août 2014 à 9:07',
  ])
    assert.equal(dayOf(note), '2014-08-13', note);
  for (const note of ['Mis à jour le 14/08/2014', 'Publié le 13 août', 'Paru le 13 août 2014, puis le 14 août 2014'])
    assert.equal(dayOf(note), null, note);
});

test('a headline is proposed only if it is the only one that can be', () => {
  const sureOf = (text: string) => {
    const { headlines, isSure } = headlinesOf(readArticle(text));
    return isSure ? headlines[0]!.value : null;
  };
  const body = "\n\nLe Pentagone a annoncé mardi l'envoi de 130 conseillers supplémentaires à Erbil, en Irak.";
  assert.equal(
    sureOf(`À la une\nLe Courrier de la Mayenne\nIrak. 130 conseillers de plus à Erbil${body}`),
    '130 conseillers de plus à Erbil',
  );
  const title = '130 conseillers de plus à Erbil';
  for (const around of [
    `International | ${title}`,
    `IRAK. ${title}`,
    `Moyen-Orient - ${title}`,
    `États-Unis/Irak – ${title}`,
    `${title} | Le Phare`,
    `${title} - lephare.fr`,
  ])
    assert.equal(sureOf(around + body), title);
  assert.equal(sureOf(`M. Carter envoie ${title}${body}`), `M. Carter envoie ${title}`);
  assert.equal(
    sureOf(`Irak. 130 conseillers de plus à Erbil\nLe Pentagone envoie ses conseillers en Irak${body}`),
    null,
  );
  assert.equal(sureOf(`Alertes Monde @AlertesMonde${body}`), null);
  assert.equal(sureOf(body), null);
});

test('every known text has its headline and its publication, or an open question', () => {
  for (const { name, text, right } of KNOWN) {
    const { headlines, isSure } = headlinesOf(readArticle(text));
    if (isSure) assert.equal(headlines[0]!.value, right.title, name);
    const published = publicationOf(readArticle(text))?.value;
    if (published) assert.equal(published, right.published, name);
    assert.equal(whyUnreadable(text), null, name);
  }
});

test('a text wrapped at any width has the same sentences', () => {
  for (const { name, text } of KNOWN.filter((one) => one.text.split('\n').some(({ length }) => length > 100)))
    for (const width of [40, 60, 72, 100]) {
      const wide = readArticle(wrapped(text, width)).sentences.map((sentence) => sentence.text.trim());
      for (const sentence of readArticle(text).sentences.filter(({ isTitle }) => !isTitle))
        assert.ok(wide.includes(sentence.text.trim()), `${name} at ${width}: ${sentence.text}`);
    }
});

test('what is no French text is told in one sentence', () => {
  for (const [text, why] of [
    ['', /vide/],
    [' \n\t', /vide/],
    ['%PDF-1.7 …', /PDF/],
    ['PK\u0003\u0004word/document.xml', /traitement de texte/],
    ['<!DOCTYPE html><html><body><p>Le Pentagone envoie 450 soldats</p>', /HTML/],
    ['<p>Le</p><p>Pentagone</p><p>envoie</p>', /HTML/],
    [
      'The Pentagon said on Tuesday that 450 more soldiers would be sent to Iraq to train the army. '.repeat(2),
      /français/,
    ],
  ] as const)
    assert.match(whyUnreadable(text) ?? '', why, text);
});
