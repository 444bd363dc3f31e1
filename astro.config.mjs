import { defineConfig, fontProviders } from 'astro/config';
import { production } from './src/build/production.ts';
import { readSiteAddress } from './src/build/site-address.ts';

const { site, base, warning } = readSiteAddress(process.env);

export default defineConfig({
  site,
  base,
  cacheDir: './.astro/cache/astro', // Not in node_modules, which copies of the project share: each build has a store of its own.
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always', concurrency: 8 }, // Cards are drawn on other threads: several pages at a time keep these busy.
  vite: { build: { assetsInlineLimit: 0 } }, // Scripts stay files: the policy of the pages allows none within them.
  devToolbar: { enabled: false },
  experimental: { contentIntellisense: true },
  markdown: { syntaxHighlight: false }, // Shiki writes styles that the policy refuses; the accounts have no code to colour.
  fonts: [
    face('Newsreader', '--face-serif', ['Georgia', 'serif'], 'newsreader'),
    face('Public Sans', '--face-sans', ['Arial', 'sans-serif'], 'public-sans'),
  ],
  integrations: [
    production(),
    {
      name: 'address',
      hooks: { 'astro:build:start': ({ logger }) => void (warning && logger.warn(warning)) },
    },
  ],
});

// `optional`: a face that comes after the first paint waits for the next page, so that nothing moves. FontPreloads.astro asks
// for them in time.
function face(name, cssVariable, fallbacks, file) {
  const variant = { src: [`./src/fonts/${file}.woff2`], weight: '400 700', style: 'normal', display: 'optional' };
  return { provider: fontProviders.local(), name, cssVariable, fallbacks, options: { variants: [variant] } };
}
