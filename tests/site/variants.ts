import { readdirSync, readFileSync } from 'node:fs';
import { exampleFile } from '../example.ts';
import { generateAnnouncements, withWord } from '../generated-content.ts';
import { hostileFiles } from './hostile-files.ts';

/** A build that the browser tests look at. */
interface Variant {
  /** Where it is served while the tests run; null if only its files are looked at. */
  port: number | null;
  base: string;
  env: Record<string, string>;
  /** Files to add to the five announcements' folder, in a copy of the project. */
  added?: Record<string, string>;
}

const SITE_URL = 'https://exemple.fr';

const HOSTILE_ACCOUNT = `
La Maison Blanche retire « 450 conseillers de plus », et il en reste « 3 500 au total ». C'est 3 &lt; 4, &amp;lt; &lt;script&gt;alert(1)&lt;/script&gt; \\<img src=x onerror=alert(1)\\>.

## Source

- Un [lien dans le site](/methode/), un [autre](https://exemple.org/?a=1&b=2), un \`mot <b>code</b>\`.
- \u200fà l'endroit et יחד.

| Mois | Nombre |
| --- | --- |
| mars | 450 |
`;

/** A withdrawal, dated of a first of the month, with everything optional and markup wherever it can be. */
const HOSTILE = exampleFile(
  {
    'title:': `title: "</title><script>alert('titre')</script> & \\"guillemets\\""`,
    'summary:': `summary: "\\"><img src=x onerror=alert('resume')> </p></article> {{7*7}} \${7*7} &lt;b&gt; une phrase de résumé"`,
    'date:': 'date: "2017-03-01"',
    'dateBasis:': `dateBasis: inferred\ndateNote: "<b>note</b> ' onmouseover='alert(1)"`,
    'announcer:': `announcer: "<svg onload=alert('qui')>"\nannouncerRole: "--> ]]> <!-- rôle"`,
    '  value: 450': '  value: -450',
    '  kind:': `  kind: authorised\n  scope: "</dd><script>alert('total')</script>"`,
    '  title:': `  title: "</a><iframe src=javascript:alert(1)>"`,
    '  publisher:': `  publisher: "<base href=//exemple.org>"\n  agency: "</style><style>*{display:none}"`,
    '  published:': `  published: "2017-03-01"\n  url: https://exemple.org/?a='&amp;lt;b=alert(1)%22%3E\n  archive: https://exemple.org/?b='&lt;%22\n  document: "<script>.txt"\n  sha256: ${'a'.repeat(64)}`,
    'location:': `location: irak\nlocationNote: "</small><script>alert('lieu')</script>"`,
    'added:': `added: "2026-11-01"\ncorrections:\n  - date: "2026-12-01"\n    text: "</li></ul><script>alert('corrections')</script>"`,
  },
  HOSTILE_ACCOUNT,
);

/** Who answers for the site and the text about it, with markup wherever it can be. */
const HOSTILE_ABOUT = `---
publisher: "</dd><script>alert('editeur')</script>"
director: "<img src=x onerror=alert(1)>"
address: "</dl><style>*{display:none}</style>"
host: "<base href=//exemple.org>"
contact: https://exemple.org/?p={page}&q='%22
repository: https://exemple.org/?a='%22
---

## &lt;/h2> &lt;script&gt;alert('titre')&lt;/script&gt;

Un texte \\<img src=x onerror=alert(1)\\>, un [lien](/methode/).
`;

export type VariantName = 'root' | 'folder' | 'far' | 'hostile' | 'many' | 'reports' | 'ranges';

/** Three more articles on one of the five announcements: one agrees, one has another total, one credits the agency of the first. */
export const REPORTS = Object.fromEntries(
  readdirSync('tests/reports').map((name) => [name, readFileSync(`tests/reports/${name}`, 'utf8')]),
);

/** A range with a total that is one too, and a withdrawal that its source gives by the numbers before and after it. */
const RANGES = {
  '2017-06-01-fourchette.md': exampleFile(
    {
      'date:': 'date: "2017-06-01"',
      '  value: 450': '  value: 500\n  upTo: 600',
      '  approximate: false': '  approximate: true',
      '  quote: 450': '  quote: entre 500 et 600 soldats',
      '  value: 3500': '  value: 5800\n  upTo: 6000\n  approximate: true',
      '  counts:': '  counts: after',
      '  quote: 3 500': '  quote: de 5 800 à 6 000 hommes au total',
    },
    '\nOn parle d’« entre 500 et 600 soldats » et « de 5 800 à 6 000 hommes au total ».\n',
  ).replace('true\n  approximate: false', 'true'),
  '2018-06-01-retrait-deux-totaux.md': exampleFile(
    {
      'title:': 'title: De 5 200 à 3 000 militaires, un retrait en deux totaux',
      'date:': 'date: "2018-06-01"',
      '  value: 450': '  value: -2200',
      '  quote: 450': '  quote: de 5 200 à 3 000 militaires',
      '  value: 3500': '  value: 3000',
      '  quote: 3 500': '  quote: à 3 000 militaires',
    },
    '\nLe contingent passera « de 5 200 à 3 000 militaires ».\n',
  ),
};

/** A word that one announcement of the many has. */
export const RARE_WORD = 'clepsydre';

/** Two years of more than 200 announcements each, beside the five; some have several articles. */
function manyFiles(): Record<string, string> {
  const files = generateAnnouncements(500, { from: '2015-01-01', to: '2016-12-31' });
  const [name, text] = Object.entries(files)[100]!;
  return { ...files, [name]: withWord(text, RARE_WORD) };
}

/** The same site at a root, in a folder, made elsewhere in the world (where it is always another day), with announcements that mean harm, with many, with several articles on one, and with ranges. */
export const VARIANTS: Record<VariantName, Variant> = {
  root: {
    port: 4401,
    base: '/',
    env: { SITE_URL, TZ: 'Pacific/Kiritimati', LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' },
  },
  folder: { port: 4402, base: '/irak/', env: { SITE_URL, BASE_PATH: '/irak/' } },
  many: {
    port: 4405,
    base: '/irak/',
    env: { SITE_URL, BASE_PATH: '/irak/' },
    added: manyFiles(),
  },
  reports: { port: 4407, base: '/', env: { SITE_URL }, added: REPORTS },
  ranges: { port: 4408, base: '/', env: { SITE_URL }, added: RANGES },
  far: {
    port: null,
    base: '/',
    env: { SITE_URL, TZ: 'Pacific/Pago_Pago', LANG: 'C', LC_ALL: 'C', NODE_ENV: 'development' },
  },
  hostile: {
    port: 4403,
    base: '/irak/',
    env: { SITE_URL, BASE_PATH: '/irak/', NODE_ENV: 'test' }, // which must not bring the draft out
    added: {
      ...hostileFiles(),
      '2017-03-01-texte-hostile.md': HOSTILE,
      '../redirects.yaml': '- from: /annonces/2014-09-02-ancien-nom/\n  to: /annonces/2014-09-02-350-soldats-bagdad/\n',
      '../about.md': HOSTILE_ABOUT,
      '2017-03-02-brouillon.md': exampleFile({
        'date:': 'date: "2017-03-02"',
        'added:': 'added: "2026-11-01"\ndraft: true',
      }),
    },
  },
};

/** Where a variant is built. */
export function folderOf(variant: VariantName): string {
  return `node_modules/.cache/site-tests/${variant}`;
}
