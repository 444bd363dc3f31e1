import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import { typesetAnnouncement, type Announcement } from './domain/announcement.ts';
import { drawLedger, type LedgerLine } from './domain/ledger.ts';
import type { Gazetteer } from './domain/place.ts';
import { inOrder } from './domain/order.ts';

/** Gives the places by id. */
export async function readGazetteer(): Promise<Gazetteer> {
  const places = await getCollection('places');
  return new Map(places.map(({ data }) => [data.id, data]));
}

/** Gives the announcements in chronological order, as written: for data files. Drafts are there in development only. */
export async function readAnnouncements(): Promise<Announcement[]> {
  const gazetteer = await readGazetteer();
  const entries = await getCollection('announcements', ({ data }) => import.meta.env.DEV || !data.draft);
  return inOrder(entries.map((entry) => join(entry, gazetteer)));
}

/** Gives the ledger of the announcements, in chronological order, typeset: for whatever a reader sees. */
export async function readLedger(): Promise<LedgerLine[]> {
  const announcements = await readAnnouncements();
  return drawLedger(announcements.map(typesetAnnouncement), await readGazetteer());
}

/** Gives the account of an announcement as a component. */
export async function readAccount(id: string) {
  const entry = await getEntry('announcements', id);
  if (!entry) throw new Error(`There is no announcement "${id}".`);
  return (await render(entry)).Content;
}

function join({ id, data }: CollectionEntry<'announcements'>, gazetteer: Gazetteer): Announcement {
  const { draft: _, location, ...written } = data;
  const place = gazetteer.get(location);
  if (!place) throw new Error(`content/announcements/${id}.md: location "${location}" is not in content/places.yaml.`);
  return { ...written, id, location: place };
}
