import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aboutSections } from '../../src/formats/about-sections.ts';
import { reportLink } from '../../src/formats/report-link.ts';

test('a text is cut at its headings of level 2, typeset, its links under the folder of the site', async () => {
  const text =
    "## L'écart : un mot\n\nVoir la [méthode](/methode/).\n\n### Plus bas\n\n- un\n\n## Contexte\n\n> ## cité\n";
  assert.deepEqual(await aboutSections(text, '/irak/'), [
    {
      id: 'l-ecart-un-mot',
      title: 'L’écart\u00a0: un mot',
      html: '<p>Voir la <a href="/irak/methode/">méthode</a>.</p>\n<h3 id="compte-rendu-1">Plus bas</h3>\n<ul>\n<li>un</li>\n</ul>',
    },
    { id: 'contexte', title: 'Contexte', html: '<blockquote>\n<h2 id="compte-rendu-1">cité</h2>\n</blockquote>' },
  ]);
});

test('an error is reported with the address of the page, by mail or at an address', () => {
  const page = 'https://exemple.fr/irak/annonces/2014-09-02-exemple/?a=1&b=2';
  const mail = new URL(reportLink('redaction@exemple.fr', page));
  assert.equal(mail.protocol, 'mailto:');
  assert.equal(mail.pathname, 'redaction@exemple.fr');
  assert.ok(new URLSearchParams(mail.search).get('body')?.includes(page));
  const form = new URL(reportLink('https://exemple.fr/erreur?page={page}&titre=Erreur', page));
  assert.equal(form.searchParams.get('page'), page);
  assert.equal(form.searchParams.get('titre'), 'Erreur');
});
