import { nearMiss } from '../announcement/near-miss.ts';
import type { Addresses } from './addresses.ts';
import type { AnnouncementFile } from './announcement-file.ts';

/** What is wrong with a link or an image that stays inside the site; null if it leads somewhere. */
export function wrongLink(url: string, { id, headings }: AnnouncementFile, addresses: Addresses): string | null {
  const { pathname, hash } = new URL(url, `https://site.invalid/annonces/${id}/`);
  const own = url.startsWith('#');
  const path = decode(pathname);
  const anchors = addresses.get(path);
  if (!own && anchors === undefined) {
    const meant = nearMiss(path, [...addresses.keys()]) ?? (addresses.has(`${path}/`) ? `${path}/` : undefined);
    return `the link goes to ${path}, which this site does not have; correct it or remove it${meant ? `. Did you mean ${meant}?` : ''}`;
  }
  const anchor = decode(hash.slice(1));
  if (anchor === '' || anchors === null || anchors?.has(anchor)) return null;
  const isHeading = own && Number(/^compte-rendu-(\d+)$/.exec(anchor)?.[1]) <= headings;
  if (isHeading || (own && anchors === undefined)) return null;
  const known = [...(anchors ?? [])];
  const some = known.length > 12 ? '' : `; write one of ${known.map((one) => `#${one}`).join(', ')}`;
  return `the link goes to #${anchor}, which that page does not have${some || '; correct it or remove it'}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
