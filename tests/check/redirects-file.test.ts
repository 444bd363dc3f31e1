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
    'content/redirects.yaml:1:9 error 0.from /methode/ is an address of this site; remove this redirect',
  ]);
  assert.deepEqual(problems('- from: /a/\n  to: /methodes/\n'), [
    'content/redirects.yaml:2:7 error 0.to /methodes/ is no address of this site; correct it. Did you mean "/methode/"?',
  ]);
  assert.deepEqual(problems('- from: /a/\n  to: /methode/\n- from: /a/\n  to: /methode/\n'), [
    'content/redirects.yaml:3:9 error 1.from /a/ is there twice; keep one of the two',
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
      'content/redirects.yaml:1:9 error 0.from is not of that form; write the address that was published, for example /annonces/2014-09-02-ancien-nom/',
    ]);
});
