import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf, searchedText, searchedWords, type Piece } from '../../src/french/searched-words.ts';

/** What is shown, the words found between [ ]. */
const show = (pieces: Piece[]) => pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');

/** What the index gives back: words with one space between them, and the numbers of those that begin with `found`. */
function search(paragraphs: string[], found: string) {
  const text = searchedText(paragraphs).split(/\s+/).join(' ');
  const numbers = text
    .split(' ')
    .flatMap((word, at) => (word.replace(/^[^\p{L}\p{N}]+/u, '').startsWith(found) ? [at] : []));
  const { title, excerpt } = excerptOf(text, numbers);
  return { title: show(title), excerpt: show(excerpt) };
}

test('what French elides is a word of its own, and nothing else is', () => {
  assert.equal(
    searchedText(['L’armée d’Irak', 'qu’aujourd’hui, «\u00a0l’État\u00a0»']),
    'L’ armée d’ Irak ¶ qu’ aujourd’hui, «\u00a0l’ État\u00a0»',
  );
});

test('what is typed is read as the index is', () => {
  assert.equal(searchedWords("  l'Irak   d’aujourd'hui "), "Irak aujourd'hui");
  assert.equal(searchedWords('«\u00a0base territoriale »'), '"base territoriale"');
});

test('an excerpt is typeset again, marks its words without their signs, and is joined again after an elision', () => {
  const texts = [
    'Titre',
    'Un résumé.',
    'Il l’a dit\u00a0: «\u00a0dangereux pour l’Irak\u00a0»\u202f; puis 1\u202f500 soldats.',
  ];
  assert.deepEqual(search(texts, 'Irak'), {
    title: 'Titre',
    excerpt: 'Il l’a dit\u00a0: «\u00a0dangereux pour l’[Irak]\u00a0»\u202f; puis 1\u202f500\u00a0soldats.',
  });
});

test('an excerpt stays in one paragraph, where most is found, and says where it was cut', () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `mot${at}`).join(' ');
  const texts = ['Titre', 'Un but.', `${words(40)} but but, ${words(40)}`, 'But.'];
  const { excerpt } = search(texts, 'but');
  assert.match(excerpt, /^…\u00a0mot32 .* mot39 \[but\] \[but\], mot0 .* mot23\u00a0…$/);
});

test('where only the title has the words, the summary stands for the account', () => {
  assert.deepEqual(search(['Un but', 'Un résumé.', 'Le compte rendu.'], 'but'), {
    title: 'Un [but]',
    excerpt: 'Un résumé.',
  });
});

test('a paragraph mark in a text cuts nothing', () => {
  assert.equal(search(['Titre', 'Résumé ¶ suite but.'], 'but').excerpt, 'Résumé suite [but].');
});

test('a number is searched for as one word, by itself or among others, and between « » if it is alone', () => {
  assert.equal(searchedWords('1 500 hommes'), 'ν1500ν hommes');
  assert.equal(searchedWords('«\u00a01\u202f500\u00a0»'), 'ν1500ν');
  assert.equal(searchedWords('« 1 500 hommes »'), '"1 500 hommes"');
});

test('a number that was searched for is marked as one, with its groups, and no other is', () => {
  const text = searchedText([
    'Titre 1500',
    'Résumé.',
    'Les 1\u202f500 soldats, 500 autres, 1.500 encore et 11\u202f500.',
  ]);
  const { title, excerpt } = excerptOf(text.split(/\s+/).join(' '), [], new Set(['1500']));
  assert.equal(show(title), 'Titre [1500]');
  assert.equal(show(excerpt), 'Les [1\u202f500]\u00a0soldats, 500\u00a0autres, [1.500]\u00a0encore et 11\u202f500.');
});
