import type { APIRoute } from 'astro';
import { readAnnouncements } from '../announcements.ts';
import { announcementsCsv } from '../formats/annonces-csv.ts';
import { absolute, PATHS } from '../site.ts';

export const GET: APIRoute = async () => {
  const csv = announcementsCsv(await readAnnouncements(), ({ id }) => absolute(PATHS.announcement(id)));
  return new Response(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' } });
};
