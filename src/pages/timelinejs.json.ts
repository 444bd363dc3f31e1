import type { APIRoute } from 'astro';
import { readLedger } from '../announcements.ts';
import { timelineJs } from '../formats/timelinejs.ts';
import { absolute, PATHS, SITE } from '../site.ts';

export const GET: APIRoute = async () => {
  const announcements = (await readLedger()).map(({ announcement }) => announcement);
  const json = timelineJs(SITE, announcements, ({ id }) => absolute(PATHS.announcement(id)));
  return new Response(json, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
