import { readArticles } from '../announcements.ts';
import { pagesOf, sitemap } from '../formats/sitemap.ts';
import { respond } from '../routes/route.ts';
import { absolute } from '../site.ts';

export const GET = async () => respond(sitemap(pagesOf(await readArticles(), absolute)), 'application/xml');
