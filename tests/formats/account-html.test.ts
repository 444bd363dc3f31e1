import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountHtml } from '../../src/formats/account-html.ts';
import type { Quotes } from '../../src/formats/proof-marks.ts';

const html = (markdown: string, quotes: Quotes = {}) => accountHtml(markdown, quotes, '/irak/');

test('an account is typeset, addresses and code are not', async () => {
  assert.equal(await html("L'Irak : **1 500** ?"), '<p>L’Irak\u00a0: <strong>1\u202f500</strong>\u202f?</p>');
  assert.equal(await html("`l'un ?`"), "<p><code>l'un ?</code></p>");
  assert.equal(
    await html('<https://exemple.fr/?a>'),
    '<p><a href="https://exemple.fr/?a">https://exemple.fr/?a</a></p>',
  );
});

test('links and images inside the site go under its folder', async () => {
  assert.equal(await html('[ici](/methode/)'), '<p><a href="/irak/methode/">ici</a></p>');
  assert.equal(await html('[ici][a]\n\n[a]: /methode/'), '<p><a href="/irak/methode/">ici</a></p>');
  assert.equal(await html('![x](/a.png)'), '<p><img src="/irak/a.png" alt="x"></p>');
  assert.equal(await html('[là](https://exemple.fr/)'), '<p><a href="https://exemple.fr/">là</a></p>');
});

test('headings have ids of their own, counted from one in each account', async () => {
  const account = '## Source\n\n### Citer';
  const expected = '<h2 id="compte-rendu-1">Source</h2>\n<h3 id="compte-rendu-2">Citer</h3>';
  assert.equal(await html(account), expected);
  assert.equal(await html(account), expected);
});

test('text stays text', async () => {
  assert.equal(await html('3 &lt; 4 &amp; "oui"'), '<p>3 &lt; 4 &amp; "oui"</p>');
});

test('the words that prove a figure are marked, the first time that they stand between « »', async () => {
  assert.equal(
    await html('Non, 350 hommes. Oui, « 350 hommes » et « 350 hommes ».', { troopDelta: { quote: '350 hommes' } }),
    '<p>Non, 350\u00a0hommes. Oui, «\u00a0<mark id="preuve-annonce" class="announced">350\u00a0hommes</mark>\u00a0» et «\u00a0350\u00a0hommes\u00a0».</p>',
  );
});

test('words that stand across emphasis are marked piece by piece, with one anchor', async () => {
  assert.equal(
    await html('« les **350** hommes »', { troopDelta: { quote: '350 hommes' } }),
    '<p>«\u00a0les <strong><mark id="preuve-annonce" class="announced">350</mark></strong><mark class="announced"> hommes</mark>\u00a0»</p>',
  );
});

test('words that prove both figures are marked for both', async () => {
  assert.equal(
    await html('« 350 de plus, 820 en tout »', {
      troopDelta: { quote: '350 de plus, 820' },
      statedTotal: { quote: '820 en tout' },
    }),
    '<p>«\u00a0<mark id="preuve-annonce" class="announced">350 de plus, </mark><mark id="preuve-total" class="stated"><mark class="announced">820</mark></mark><mark class="stated"> en tout</mark>\u00a0»</p>',
  );
});

test('a page whose figure is not proved does not exist', async () => {
  await assert.rejects(html('« 351 hommes »', { troopDelta: { quote: '350 hommes' } }), {
    message: 'troopDelta.quote does not stand in the account between « ».',
  });
});
