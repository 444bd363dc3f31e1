/** The builds that the browser tests look at: the same site at a root, in a folder, and made elsewhere in the world. */
export const VARIANTS = {
  root: { port: 4401, base: '/', env: { SITE_URL: 'https://exemple.fr', TZ: 'Europe/Paris' } },
  folder: { port: 4402, base: '/irak/', env: { SITE_URL: 'https://exemple.fr', BASE_PATH: '/irak/' } },
  west: {
    port: null,
    base: '/',
    env: { SITE_URL: 'https://exemple.fr', TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
  },
  east: { port: null, base: '/', env: { SITE_URL: 'https://exemple.fr', TZ: 'Pacific/Kiritimati' } },
} as const;

/** Where a variant is built. */
export function folderOf(variant: keyof typeof VARIANTS): string {
  return `node_modules/.cache/site-tests/${variant}`;
}
