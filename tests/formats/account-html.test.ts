import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownToHtml } from 'satteri';
import { ACCOUNT_MARKDOWN } from '../../src/domain/account.ts';
import { accountPlugin } from '../../src/formats/account-html.ts';

const html = async (markdown: string) => {
  const options = { features: ACCOUNT_MARKDOWN, mdastPlugins: [accountPlugin('/irak/')] };
  return (await markdownToHtml(markdown, options)).html.trim();
};

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
