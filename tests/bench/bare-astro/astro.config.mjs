import { defineConfig } from 'astro/config';

// The caches are the project's own: its node_modules is a link to one that others use.
export default defineConfig({
  cacheDir: './.astro/cache',
  devToolbar: { enabled: false },
  vite: { cacheDir: './.vite' },
});
