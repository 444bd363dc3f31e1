import type { Announcement } from '../src/announcement/announcement.ts';
import type { Gazetteer, Place } from '../src/announcement/place.ts';

/** The text of a right announcement file; the pairs replace one line each, an empty text removes it. */
export function exampleFile(changes: Record<string, string> = {}, account = EXAMPLE_ACCOUNT): string {
  const left = new Map(Object.entries(changes));
  const lines = EXAMPLE_LINES.map((line) => {
    const start = [...left.keys()].find((one) => line.startsWith(one));
    if (start === undefined) return line;
    const written = left.get(start)!;
    left.delete(start);
    return written;
  });
  return `---\n${lines.filter((line) => line !== '').join('\n')}\n---\n${account}`;
}

export const EXAMPLE_NAME = '2015-06-10-450-conseillers-irak.md';

export const EXAMPLE_ACCOUNT = '\nLa Maison Blanche annonce « 450 conseillers de plus », pour « 3 500 au total ».\n';

const EXAMPLE_LINES = `title: 450 conseillers de plus pour former les Irakiens
summary: La Maison Blanche envoie de nouveaux conseillers sur une base de l'ouest du pays.
date: "2015-06-10"
dateBasis: stated
announcer: La Maison Blanche
troopDelta:
  value: 450
  approximate: false
  quote: 450 conseillers de plus
statedTotal:
  value: 3500
  approximate: false
  counts: after
  kind: present
  quote: 3 500 au total
location: irak
source:
  title: Washington envoie 450 conseillers
  publisher: null
  published: null
added: "2026-11-22"`.split('\n');

const place = (id: string, within: string | null, kind: 'country' | 'region' = 'country'): Place => ({
  id,
  name: id,
  in: `en ${id}`,
  towards: `vers ${id}`,
  kind,
  country: null,
  within,
});

/** A site, for what says something of it. */
export const SITE = {
  name: 'Chronologie',
  description: 'Les annonces',
  language: 'fr',
  license: { name: 'Licence', spdx: 'CC-BY-4.0', url: 'https://exemple.fr/licence' },
  home: 'https://exemple.fr/',
};

/** Iraq and what lies around it. */
export const GAZETTEER: Gazetteer = new Map(
  [place('moyen-orient', null, 'region'), place('irak', 'moyen-orient'), place('bagdad', 'irak')].map((p) => [p.id, p]),
);

/** An announcement of 350 troops to Baghdad, with what a test cares about in its place. */
export function announcement(changes: Partial<Announcement> = {}): Announcement {
  return {
    id: `${changes.date ?? '2014-09-02'}-exemple`,
    title: '350 militaires de plus',
    summary: 'Une phrase de résumé assez longue pour dire ce que l’annonce apporte.',
    date: '2014-09-02',
    dateBasis: 'stated',
    announcer: 'La Maison Blanche',
    troopDelta: { value: 350, approximate: false, quote: '350 militaires' },
    statedTotal: null,
    location: GAZETTEER.get('bagdad')!,
    source: { title: 'Un titre', publisher: null, published: null },
    added: '2026-11-22',
    ...changes,
  };
}
