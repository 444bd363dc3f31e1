import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { readAccount } from '../../src/announcement/account.ts';
import { parseMarkdown } from '../../src/text-files/markdown.ts';
import { accountHtml } from '../../src/formats/account-html.ts';

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

const address = fc.constantFrom(
  ...['/methode/', '#note', '/a.png', 'https://exemple.org/a.png', 'http://exemple.org', 'mailto:a@exemple.org'],
  ...[
    '//exemple.org/a',
    '/\\exemple.org',
    '\\\\exemple.org',
    '/&#9;/exemple.org',
    '/&Tab;/exemple.org',
    '/%09/x',
    'a.png',
  ],
  ...['javascript:alert(1)', 'java&#10;script:alert(1)', '&#106;avascript:alert(1)', 'data:text/html,x', 'vbscript:x'],
  ...[
    'https:exemple.org',
    'https:/exemple.org',
    'HTTPS://exemple.org',
    'ftp://exemple.org',
    '<https://exemple.org/ a>',
  ],
);
const name = fc.constantFrom('a', 'A', 'é', '^1', 'a b', '1', '\\]', '&amp;');
const title = fc.constantFrom('', ' "titre"', " 'x'", ' (y)');
const inline = fc.oneof(
  fc.tuple(name, address, title).map(([text, to, title]) => `[${text}](${to}${title})`),
  fc.tuple(name, address, title).map(([text, to, title]) => `![${text}](${to}${title})`),
  fc.tuple(name, name).map(([text, to]) => `[${text}][${to}]`),
  fc.tuple(name, name).map(([text, to]) => `![${text}][${to}]`),
  name.map((text) => `![${text}]`),
  name.map((text) => `![${text}][]`),
  name.map((text) => `[${text}]`),
  address.map((to) => `<${to}>`),
  address,
  fc.tuple(name, address, address).map(([text, image, to]) => `[![${text}](${image})](${to})`),
  fc.constantFrom(
    ...['<iframe src=//exemple.org>', '<img src=x>', '&lt;img src=x&gt;', '`<b>`', '**', '_', '~~', '!', '\\'],
  ),
  fc.constantFrom(...['www.exemple.org', 'a@exemple.org', '[^1]', 'mot', '$$x$$', '{.x}', ':::', '==x==']),
);
const block = fc.oneof(
  fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
  fc.tuple(name, address, title).map(([text, to, title]) => `[${text}]: ${to}${title}`),
  fc.tuple(name, inline).map(([, text]) => `[^1]: ${text}`),
  inline.map((text) => `- ${text}`),
  inline.map((text) => `> ${text}`),
  inline.map((text) => `## ${text}`),
  inline.map((text) => `| a |\n| --- |\n| ${text} |`),
  inline.map((text) => `:::x\n${text}\n:::`),
);

test('an account that the check accepts brings nothing from elsewhere into its page, however it is written', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), async (blocks) => {
      const account = ['Un mot.', ...blocks].join('\n\n');
      if (readAccount(parseMarkdown(account)).problems.length > 0) return;
      accepted += 1;
      assert.deepEqual(faultsIn(await accountHtml(account, {}, '/irak/')), [], account);
    }),
    { numRuns: 4000 },
  );
  assert.ok(accepted > 300, `${accepted} accounts were accepted`);
});
