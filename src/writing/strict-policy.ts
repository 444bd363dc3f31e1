import { config } from 'zod';

// What the strict policy of the page wants of packages. Imported first: before any schema is made.

// Zod compiles schemas with `new Function` unless it is told not to.
config({ jitless: true });

/** What a browser with trusted types has to make its policies. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createHTML(html: string): string | null }): unknown;
}

// micromark lets the browser read « &eacute; » as the markup of an element that is nowhere: that alone may be markup.
(globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
  createHTML: (html) => (/^&\w+;$/.test(html) ? html : null),
});
