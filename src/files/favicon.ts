import { readFileSync } from 'node:fs';

/** The site's icon as an address of its own: a page's first view asks for nothing more. */
export const FAVICON = `data:image/svg+xml,${encodeURI(readFileSync('public/favicon.svg', 'utf8').trim()).replaceAll('#', '%23')}`;
