import fc from 'fast-check';

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

/** Accounts with every piece of Markdown, right, wrong and hostile. */
export const anyAccount: fc.Arbitrary<string> = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((blocks) => ['Un mot.', ...blocks].join('\n\n'));
