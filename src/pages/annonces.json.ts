import type { APIRoute } from 'astro';
import { readAnnouncements } from '../announcements.ts';
import { announcementsJson } from '../formats/annonces-json.ts';
import { absolute, PATHS, SITE } from '../site.ts';

export const GET: APIRoute = async () => {
  const dataset = {
    title: SITE.name,
    url: absolute(PATHS.timeline),
    language: SITE.language,
    license: SITE.license.url,
  };
  const json = announcementsJson(dataset, await readAnnouncements(), ({ id }) => absolute(PATHS.announcement(id)));
  return new Response(json, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
