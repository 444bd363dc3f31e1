import type { AstroIntegration } from 'astro';
import { closeSync, globSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
/** How the policy of a page begins. */
export const POLICY = '<meta http-equiv="content-security-policy"';

/** So many bytes of a page have its policy in them: little stands before it. */
const START = 300;

/**
 * Makes every build one for readers: whatever `NODE_ENV` says, drafts stay out, and a page without its policy (of `public/` too)
 * stops the build.
 */
export function production(): AstroIntegration {
  return {
    name: 'production',
    hooks: {
      'astro:config:setup': ({ command }) => {
        // Vite takes any other word for development, where drafts are shown and pages have no policy.
        if (command === 'build') process.env['NODE_ENV'] = 'production';
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const bare = globSync('**/*.html', { cwd: folder }).filter(
          (page) => !startOf(join(folder, page)).includes(POLICY),
        );
        if (bare.length > 0) throw new Error(`These pages have no content security policy: ${bare.join(', ')}.`);
      },
    },
  };
}

function startOf(file: string): string {
  const start = Buffer.alloc(START);
  const descriptor = openSync(file, 'r');
  readSync(descriptor, start);
  closeSync(descriptor);
  return start.toString('latin1');
}
