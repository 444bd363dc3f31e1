import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { announcementsCsv } from '../../src/formats/annonces-csv.ts';
import { announcementsJson } from '../../src/formats/annonces-json.ts';
import { filterIndex } from '../../src/formats/filter-index.ts';
import { timelineJs } from '../../src/formats/timelinejs.ts';
import { drawLedger } from '../../src/ledger/ledger.ts';
import { journalOf } from '../../src/timeline/journal.ts';
import { anyArticles } from '../any-articles.ts';
import { GAZETTEER, SITE } from '../example.ts';

const EDITION = { version: '2026-11-22-0a1b2c3d', modified: '2026-11-22' };
const addressOf = ({ id }: { id: string }) => `https://exemple.fr/annonces/${id}/`;

interface Told {
  id: string;
  troopDelta: { value: number; upTo?: number };
  articles: { id: string }[];
  origins: number;
}

test('all formats tell of the same announcements and of the same articles', () => {
  fc.assert(
    fc.property(anyArticles, (groups) => {
      const ledger = drawLedger(groups.flat(), GAZETTEER);
      const { announcements }: { announcements: Told[] } = JSON.parse(
        announcementsJson(SITE, EDITION, 'https://exemple.fr/s.json', ledger, addressOf),
      );
      const rows = parseCsv(announcementsCsv(ledger, addressOf), { columns: true }) as Record<string, string>[];
      assert.deepEqual(
        rows.map((row) => [row['id'], row['troop_delta'], row['troop_delta_up_to'], row['articles'], row['origins']]),
        announcements.map(({ id, troopDelta: { value, upTo }, articles, origins }) =>
          [id, value, upTo ?? '', articles.length, origins].map(String),
        ),
      );
      const ids = announcements.flatMap(({ articles }) => articles.map(({ id }) => id));
      assert.deepEqual(ids.toSorted(), groups.flatMap((articles) => articles.map(({ id }) => id)).toSorted());
      assert.equal(journalOf(groups.flat()).length, ids.length);
      const { events } = JSON.parse(timelineJs(SITE, ledger, addressOf));
      assert.deepEqual(
        events.map(({ unique_id }: { unique_id: string }) => unique_id),
        announcements.map(({ id }) => id),
      );
      const counts: number[] = JSON.parse(filterIndex(ledger)).rows.map((row: number[]) => row.at(-1));
      assert.equal(
        counts.reduce((sum, count) => sum + count, 0),
        announcements.length,
      );
    }),
  );
});
