import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { readAccount } from '../../src/announcement/account.ts';
import { parseMarkdown } from '../../src/text-files/markdown.ts';
import { accountHtml } from '../../src/formats/account-html.ts';
import { anyAccount } from '../any-account.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const PAGE = 'https://exemple.fr/irak/annonces/x/';
const ELEMENTS =
  'a blockquote br code del em h2 h3 h4 h5 h6 hr img li ol p pre strong table tbody td th thead tr ul'.split(' ');
const ATTRIBUTES = ['href', 'src', 'alt', 'title', 'id', 'class', 'start'];

/** The elements of a piece of HTML, as a browser reads it. */
function elementsOf(html: string): Element[] {
  const walk = (node: Node): Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(walk) : []),
  ];
  return walk(parseFragment(html));
}

/** What of an account's HTML would bring a third party into the page, or leave it by another door than a link. */
function faultsIn(html: string): string[] {
  return elementsOf(html).flatMap(({ tagName, attrs }) => [
    ...(ELEMENTS.includes(tagName) ? [] : [`<${tagName}>`]),
    ...attrs.flatMap(({ name, value }) => {
      const address = name === 'href' || name === 'src' ? new URL(value, PAGE) : null;
      const isHere = address?.origin === 'https://exemple.fr' && address.pathname.startsWith('/irak/');
      const isAllowed = isHere || (tagName === 'a' && /^(?:https?|mailto):$/.test(address?.protocol ?? ''));
      return ATTRIBUTES.includes(name) && (!address || isAllowed) ? [] : [`<${tagName} ${name}="${value}">`];
    }),
  ]);
}

test('an account that the check accepts brings nothing from elsewhere into its page, however it is written', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(anyAccount, async (account) => {
      if (readAccount(parseMarkdown(account)).problems.length > 0) return;
      accepted += 1;
      assert.deepEqual(faultsIn(await accountHtml(account, {}, '/irak/')), [], account);
    }),
    { numRuns: 4000 },
  );
  assert.ok(accepted > 300, `${accepted} accounts were accepted`);
});
