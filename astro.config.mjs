import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig, fontProviders } from 'astro/config';
import { ACCOUNT_MARKDOWN } from './src/domain/account.ts';
import { accountPlugin } from './src/formats/account-html.ts';
import { readAddress } from './src/address.ts';

const { site, base, warning } = readAddress(process.env);

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({ features: ACCOUNT_MARKDOWN, mdastPlugins: [accountPlugin(base)] }),
    syntaxHighlight: false,
  },
  security: {
    csp: {
      directives: ["default-src 'none'", "font-src 'self'", "img-src 'self'", "base-uri 'none'", "form-action 'none'"],
    },
  },
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

function face(name, cssVariable, fallbacks, file) {
  const variant = { src: [`./src/fonts/${file}.woff2`], weight: '400 700', style: 'normal', display: 'optional' };
  return { provider: fontProviders.local(), name, cssVariable, fallbacks, options: { variants: [variant] } };
}
