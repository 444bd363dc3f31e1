import { defineConfig, fontProviders } from 'astro/config';
import { readDeployment } from './src/build/deployment.ts';

const { site, base, warning } = readDeployment(process.env);

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always', concurrency: 8 }, // Cards are drawn on other threads.
  vite: { build: { assetsInlineLimit: 0 } }, // No script in a page.
  devToolbar: { enabled: false },
  experimental: { contentIntellisense: true },
  markdown: { syntaxHighlight: false }, // The accounts are not rendered by Astro; its own warning would be for nothing.
  fonts: [
    face('Newsreader', '--face-serif', ['Georgia', 'serif'], 'newsreader'),
    face('Public Sans', '--face-sans', ['Arial', 'sans-serif'], 'public-sans'),
  ],
  integrations: [
    {
      name: 'address',
      hooks: { 'astro:build:start': ({ logger }) => void (warning && logger.warn(warning)) },
    },
  ],
});

// A face that comes after the first paint is for the next page: nothing moves. components/Faces.astro asks for them.
function face(name, cssVariable, fallbacks, file) {
  const variant = { src: [`./src/fonts/${file}.woff2`], weight: '400 700', style: 'normal', display: 'optional' };
  return { provider: fontProviders.local(), name, cssVariable, fallbacks, options: { variants: [variant] } };
}
