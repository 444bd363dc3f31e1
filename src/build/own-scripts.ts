import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Marks the modules of a page that has copies of its own, and those of them that are empty. */
const OWN = '?own';
const EMPTY = '?empty';

/** What begins the scripts of the writing page. */
const ENTRY = /\/src\/pages\/rediger\.astro\?/;

/**
 * What the page never asks for, and no bundler can tell apart by itself: the making of JSON Schema, which Zod ties to every schema,
 * the old YAML 1.1, and the reading of days in words, of which the site writes only.
 */
const UNUSED =
  /\/(?:json-schema-processors|to-json-schema|yaml-1\.1\/(?!merge)\w+|(?:match|formatDistance|formatRelative))\.js$/;

/** date-fns speaks English unless it is told otherwise, which the site always does. */
const ENGLISH = /\/defaultLocale\.js$/;
const FRENCH = '\0default-locale?own';

/**
 * Gives the writing page scripts of its own, and no more than it uses: what it shares with the small scripts of other pages would
 * become a file more for these to load.
 */
export function ownScripts(): Plugin {
  return {
    name: 'own-scripts',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    async resolveId(source, importer, options) {
      if (!importer || !(importer.endsWith(OWN) || ENTRY.test(importer))) return null;
      if (ENGLISH.test(source)) return FRENCH;
      const from = importer === FRENCH ? undefined : importer.replace(OWN, '');
      const found = await this.resolve(source, from, { ...options, skipSelf: true });
      return found && { ...found, id: `${found.id}${UNUSED.test(source) ? EMPTY : OWN}` };
    },
    load(id) {
      if (id === FRENCH) return "export { fr as defaultLocale } from 'date-fns/locale/fr';";
      return id.endsWith(EMPTY) ? emptied(readFileSync(id.replace(EMPTY, ''), 'utf8')) : null;
    },
  };
}

/** A module whose functions do nothing. */
function emptied(code: string): string {
  const declared = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
  const listed = [...code.matchAll(/^export \{([^}]+)\}/gm)].flatMap(([, names = '']) => names.split(','));
  const names = [
    ...declared,
    ...listed.map((one) =>
      one
        .trim()
        .split(/\s+as\s+/)
        .at(-1),
    ),
  ];
  return `const none = () => undefined; export { ${names.map((name) => `none as ${name}`).join(', ')} };`;
}
