import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Marks the modules of a page that has copies of its own, and those of them that are empty. */
const OWN = '?own';
const EMPTY = '?empty';

/** What begins the scripts of the writing page. */
const ENTRY = /\/src\/pages\/rediger\.astro\?/;

/** Zod ties the making of JSON Schema, which the page never asks for, to every schema: a twenty-fifth of its script. */
const UNUSED = /\/(?:json-schema-processors|to-json-schema)\.js$/;

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
  const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => `none as ${name}`);
  const renamed = [...code.matchAll(/^export \{ \w+ as (\w+) \}/gm)].map(([, name]) => `none as ${name}`);
  return `const none = () => undefined; export { ${[...names, ...renamed].join(', ')} };`;
}
