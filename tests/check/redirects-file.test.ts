import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProblem } from '../../src/text-files/problem.ts';
import { readRedirects } from '../../src/check/redirects-file.ts';

const HERE = new Map([
  ['/methode/', new Set<string>()],
  ['/annonces.json', null],
]);

/** What is told of a file of redirects, on a site with two addresses. */
function problems(text: string): string[] {
  const file = { path: 'content/redirects.yaml', bytes: new TextEncoder().encode(text) };
  return readRedirects(file, HERE).problems.map(formatProblem);
}

test('a page that was published leads to one that is there', () => {
  assert.deepEqual(problems('- from: /annonces/2014-09-02-ancien-nom/\n  to: /methode/\n'), []);
  assert.deepEqual(problems('- from: /methode/\n  to: /methode/\n'), [
    'content/redirects.yaml:1:9 erreur 0.from /methode/ est une adresse de ce site ; retirez ce renvoi',
  ]);
  assert.deepEqual(problems('- from: /a/\n  to: /methodes/\n'), [
    'content/redirects.yaml:2:7 erreur 0.to /methodes/ n’est pas une adresse de ce site ; corrigez-la. Vouliez-vous dire « /methode/ » ?',
  ]);
  assert.deepEqual(problems('- from: /a/\n  to: /methode/\n- from: /a/\n  to: /methode/\n'), [
    'content/redirects.yaml:3:9 erreur 1.from /a/ est là deux fois ; gardez l’une des deux',
  ]);
});

test('no redirect stands where a file of the site does, or outside of it', () => {
  const places = [
    '/pagefind/',
    '/pagefind/index/',
    '/404.html/',
    '/_headers/',
    '/_astro/',
    '/../x/',
    '/annonces.json/',
  ];
  for (const from of [...places, 'annonces/x/', '/x', '//x/', '/', '/é/', '/X/'])
    assert.deepEqual(problems(`- from: ${from}\n  to: /methode/\n`), [
      'content/redirects.yaml:1:9 erreur 0.from n’a pas cette forme ; écrivez l’adresse qui a été publiée, par exemple /annonces/2014-09-02-ancien-nom/',
    ]);
});
