import type { AstroIntegration } from 'astro';
import type { EventEmitter } from 'node:events';
import { MISTAKES, type Mistakes } from '../files/content-loader.ts';

/**
 * Shows in each page, in development, what is wrong in the content, until it is mended. The pages stay in view, as they last were:
 * Vite's own overlay would hide them all for one mistake.
 */
export function mistakesInBrowser(): AstroIntegration {
  return {
    name: 'mistakes-in-browser',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page', "import '/src/scripts/mistakes.ts';");
      },
      'astro:server:setup': ({ server: { ws, watcher } }) => {
        let mistakes: Mistakes = { count: '', told: '' };
        (watcher as EventEmitter).on(MISTAKES, (found: Mistakes) => ws.send(MISTAKES, (mistakes = found)));
        // A page that opens asks for what was found before.
        ws.on(MISTAKES, (_, page) => page.send(MISTAKES, mistakes));
      },
    },
  };
}
