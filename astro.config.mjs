import { defineConfig, fontProviders } from 'astro/config';
import { mistakesInBrowser } from './src/build/mistakes-in-browser.ts';
import { ownScripts } from './src/build/own-scripts.ts';
import { production } from './src/build/production.ts';
import { readSiteAddress } from './src/build/site-address.ts';

const { site, base, warning } = readSiteAddress(process.env);

export default defineConfig({
  site,
  base,
  cacheDir: './.astro/cache/astro', // Not in node_modules, which copies of the project share: each build has a store of its own.
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always', concurrency: 8 }, // Cards are drawn on other threads: several pages at a time keep these busy.
  vite: { build: { assetsInlineLimit: 0 }, plugins: [ownScripts()] }, // Scripts stay files: the policy of the pages allows none within them.
  devToolbar: { enabled: false },
  experimental: { contentIntellisense: true },
  markdown: { syntaxHighlight: false }, // Shiki writes styles that the policy refuses; the accounts have no code to colour.
  fonts: [
    face('Newsreader', '--face-serif', ['like-times', 'like-noto-serif', 'serif'], 'newsreader'),
    face('Public Sans', '--face-sans', ['like-arial', 'like-roboto', 'sans-serif'], 'public-sans'),
  ],
  integrations: [
    production(),
    mistakesInBrowser(),
    {
      name: 'address',
      hooks: { 'astro:build:start': ({ logger }) => void (warning && logger.warn(warning)) },
    },
  ],
});

// `swap`: a first visit shows the faces too. Until they are there, those of stand-ins.css keep their lines (src/fonts/faces.py).
function face(name, cssVariable, fallbacks, file) {
  const variant = { src: [`./src/fonts/${file}.woff2`], weight: '400 700', style: 'normal', display: 'swap' };
  const options = { variants: [variant] };
  return { provider: fontProviders.local(), name, cssVariable, fallbacks, optimizedFallbacks: false, options };
}
