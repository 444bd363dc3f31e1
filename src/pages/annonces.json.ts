import type { APIRoute } from 'astro';
import { readAnnouncements, readGazetteer } from '../announcements.ts';
import { drawLedger } from '../ledger/ledger.ts';
import { announcementsJson } from '../formats/annonces-json.ts';
import { absolute, dataset, PATHS } from '../site.ts';

export const GET: APIRoute = async () => {
  const ledger = drawLedger(await readAnnouncements(), await readGazetteer());
  const json = announcementsJson(dataset(), ledger, ({ id }) => absolute(PATHS.announcement(id)));
  return new Response(json, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
