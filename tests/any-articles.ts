import fc from 'fast-check';
import type { Announcement } from '../src/announcement/announcement.ts';
import { announcement, GAZETTEER } from './example.ts';

/** A number of troops or the lower end of a range, with a quote that carries it. */
export const figure = (value: number, upTo?: number) => ({
  value,
  ...(upTo !== undefined && { upTo }),
  approximate: upTo !== undefined,
  quote: String(value),
});

/** A total, about so many unless told otherwise. */
export const total = (value: number, counts: 'before' | 'after' = 'before', more = {}) =>
  ({ value, approximate: true, counts, kind: 'present', quote: String(value), ...more }) as const;

/** An article's source, with the agency that it credits. */
export const credits = (agency?: string, publisher = 'Le Journal') => ({
  source: { title: 'B', publisher, published: null, ...(agency && { agency }) },
});

const anyReport = fc.record({
  value: fc.integer({ min: 1, max: 9000 }),
  agency: fc.option(fc.constantFrom('A', 'B'), { nil: undefined }),
});

/** Any announcements, each the first of its articles: one, or a few that tell of it. */
export const anyArticles: fc.Arbitrary<[Announcement, ...Announcement[]][]> = fc
  .array(
    fc.record({
      day: fc.integer({ min: 10, max: 28 }),
      value: fc.integer({ min: -2000, max: 2000 }).filter((value) => value !== 0),
      wider: fc.option(fc.integer({ min: 1, max: 500 })),
      stated: fc.option(fc.nat(9000)),
      counts: fc.constantFrom<('before' | 'after')[]>('before', 'after'),
      place: fc.constantFrom('irak', 'bagdad', 'moyen-orient'),
      reports: fc.array(anyReport, { maxLength: 3 }),
    }),
    { maxLength: 8 },
  )
  .map((drawn) =>
    drawn.map(({ day, value, wider, stated, counts, place, reports }, index) => {
      const [date, id] = [`2015-01-${day}`, `2015-01-${day}-${index}`];
      const first = announcement({
        id,
        date,
        troopDelta: figure(value, wider === null ? undefined : value + Math.sign(value) * wider),
        statedTotal: stated === null ? null : total(stated, counts, { approximate: false }),
        location: GAZETTEER.get(place)!,
      });
      const others = reports.map(({ value: its, agency }, at) => {
        const own = { id: `${id}-${at}`, reports: id, troopDelta: figure(its), statedTotal: total(its, 'after') };
        return announcement({ ...first, ...own, ...credits(agency) });
      });
      return [first, ...others];
    }),
  );
