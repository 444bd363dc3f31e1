import type { APIRoute } from 'astro';
import { readGazetteer, readLedger } from '../announcements.ts';
import { filterIndex } from '../formats/filter-index.ts';

export const GET: APIRoute = async () => {
  const announcements = (await readLedger()).map(({ announcement }) => announcement);
  return new Response(filterIndex(announcements, await readGazetteer()), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
