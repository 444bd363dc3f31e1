import { nearMiss } from '../announcement/near-miss.ts';
import { isReport } from '../announcement/announcement.ts';
import { yearOf } from '../announcement/day.ts';
import type { Frontmatter } from '../announcement/schema.ts';
import { PATHS, SITE_CARD } from '../site.ts';
import { pageOfEntries, pagingOf } from '../timeline/paging.ts';

/** Every address inside the site, from its root (`/methode/`), with the anchors of its page; null for a file. */
export type Addresses = ReadonlyMap<string, ReadonlySet<string> | null>;

/** The anchors that pages have, for the links of accounts; those of an account's own headings and proofs beside. */
export const ANCHORS = {
  timeline: ['contenu', 'graphique', 'lieux', 'chronologie'],
  announcement: ['contenu', 'date', 'preuve-annonce', 'source', 'citer', 'corrections'],
  year: ['contenu'],
  method: ['contenu', 'compte', 'chiffres', 'registre', 'dates', 'absences', 'sources', 'corrections', 'reutiliser'],
  search: ['contenu'],
  journal: ['contenu'],
  about: ['contenu', 'erreur', 'mentions-legales'],
  writing: ['contenu'],
};

/** Every file that is published beside the pages, whatever the announcements. */
const FILES = Object.values(PATHS).filter((path) => typeof path === 'string' && /\.\w+$/.test(path)) as string[];

/**
 * The addresses that a site of these announcements has; `publicFiles` are those of `public/`, `aboutAnchors` those of the
 * sections of `content/about.md`. Drafts have none.
 */
export function addressesOf(
  announcements: readonly { id: string; data: Pick<Frontmatter, 'date' | 'draft' | 'statedTotal' | 'reports'> }[],
  publicFiles: readonly string[],
  aboutAnchors: readonly string[],
): Addresses {
  const published = announcements.filter(({ data }) => !data.draft);
  const counted = published.filter(({ data }) => !isReport(data));
  const reported = new Set(published.map(({ data }) => data.reports));
  const paging = pagingOf(counted.map(({ data }) => data.date));
  const entries = Map.groupBy(counted, ({ data }) => pageOfEntries(data.date, paging));
  const idsOn = (path: string) => (entries.get(path) ?? []).map(({ id }) => id);
  const years = new Set(counted.map(({ data }) => PATHS.period(yearOf(data.date))));
  const months = [...entries.keys()].filter((path) => path !== PATHS.timeline && !years.has(path));
  const pages: [path: string, anchors: string[]][] = [
    // An id leads on from the timeline to where its entry stands, if that is another page.
    [PATHS.timeline, [...ANCHORS.timeline, ...counted.map(({ id }) => id)]],
    [PATHS.method, ANCHORS.method],
    [PATHS.search, ANCHORS.search],
    [PATHS.journal, ANCHORS.journal],
    [PATHS.writing, ANCHORS.writing],
    [PATHS.about, [...ANCHORS.about, ...aboutAnchors]],
    ...[...years, ...months].map((path): [string, string[]] => [path, [...ANCHORS.year, ...idsOn(path)]]),
    ...published.map(({ id, data: { statedTotal, reports } }): [string, string[]] => [
      PATHS.announcement(id),
      [
        ...ANCHORS.announcement,
        ...(statedTotal ? ['preuve-total'] : []),
        ...(reports === undefined ? ['totaux'] : []),
        ...(reported.has(id) ? ['articles'] : []),
      ],
    ]),
    [PATHS.framedTimeline, []],
    ...published.map(({ id }): [string, string[]] => [PATHS.framed(id), []]),
  ];
  const files = [...published.map(({ id }) => PATHS.oEmbed(id)), PATHS.card(SITE_CARD), ...FILES, ...publicFiles];
  return new Map([
    ...pages.map(([path, anchors]) => [`/${path}`, new Set(anchors)] as const),
    ...files.map((path) => [`/${path}`, null] as const),
  ]);
}

/** What is wrong with a link or an image inside the site, on the page at a path of it; null if it leads somewhere. */
export function wrongLink(
  url: string,
  { path: ownPath, headings }: { path: string; headings: number },
  addresses: Addresses,
): string | null {
  const { pathname, hash } = new URL(url, `https://site.invalid${ownPath}`);
  const own = url.startsWith('#');
  const path = decode(pathname);
  const anchors = addresses.get(path);
  if (!own && anchors === undefined) {
    const meant = nearMiss(path, [...addresses.keys()]) ?? (addresses.has(`${path}/`) ? `${path}/` : undefined);
    return `le lien mène à ${path}, que ce site n’a pas ; corrigez-le ou retirez-le${meant ? `. Vouliez-vous dire ${meant} ?` : ''}`;
  }
  const anchor = decode(hash.slice(1));
  if (anchor === '' || anchors === null || anchors?.has(anchor)) return null;
  const isHeading = own && Number(/^compte-rendu-(\d+)$/.exec(anchor)?.[1]) <= headings;
  if (isHeading || (own && anchors === undefined)) return null;
  const known = [...(anchors ?? [])];
  const some = known.length > 12 ? '' : ` ; écrivez l’une de ${known.map((one) => `#${one}`).join(', ')}`;
  return `le lien mène à #${anchor}, que cette page n’a pas${some || ' ; corrigez-le ou retirez-le'}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
