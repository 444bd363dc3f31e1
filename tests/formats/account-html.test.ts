import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownToHtml } from 'satteri';
import { ACCOUNT_MARKDOWN } from '../../src/domain/account.ts';
import { accountPlugin } from '../../src/formats/account-html.ts';

const html = (markdown: string) =>
  markdownToHtml(markdown, { features: ACCOUNT_MARKDOWN, mdastPlugins: [accountPlugin('/irak/')] }).html.trim();

test('an account is typeset, addresses and code are not', () => {
  assert.equal(html("L'Irak : **1 500** ?"), '<p>L’Irak\u00a0: <strong>1\u202f500</strong>\u202f?</p>');
  assert.equal(html("`l'un ?`"), "<p><code>l'un ?</code></p>");
  assert.equal(html('<https://exemple.fr/?a>'), '<p><a href="https://exemple.fr/?a">https://exemple.fr/?a</a></p>');
});

test('links and images inside the site go under its folder', () => {
  assert.equal(html('[ici](/methode/)'), '<p><a href="/irak/methode/">ici</a></p>');
  assert.equal(html('[ici][a]\n\n[a]: /methode/'), '<p><a href="/irak/methode/">ici</a></p>');
  assert.equal(html('![x](/a.png)'), '<p><img src="/irak/a.png" alt="x"></p>');
  assert.equal(html('[là](https://exemple.fr/)'), '<p><a href="https://exemple.fr/">là</a></p>');
});

test('headings have ids of their own, counted from one in each account', () => {
  const account = '## Source\n\n### Citer';
  const expected = '<h2 id="compte-rendu-1">Source</h2>\n<h3 id="compte-rendu-2">Citer</h3>';
  assert.equal(html(account), expected);
  assert.equal(html(account), expected);
});

test('text stays text', () => {
  assert.equal(html('3 &lt; 4 &amp; "oui"'), '<p>3 &lt; 4 &amp; "oui"</p>');
});
