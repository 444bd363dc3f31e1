import assert from 'node:assert/strict';
import { test } from 'node:test';
import { journalOf } from '../../src/timeline/journal.ts';
import { announcement } from '../example.ts';

test('what was added and corrected is told, the last first', () => {
  const announcements = [
    announcement({ id: 'a', added: '2026-11-22', corrections: [{ date: '2026-12-02', text: 'Un chiffre' }] }),
    announcement({ id: 'b', added: '2026-12-01' }),
    announcement({ id: 'c', added: '2026-11-22' }),
  ];
  assert.deepEqual(
    journalOf(announcements).map(({ day, id, correction }) => [day, id, correction]),
    [
      ['2026-12-02', 'a', 'Un chiffre'],
      ['2026-12-01', 'b', null],
      ['2026-11-22', 'c', null],
      ['2026-11-22', 'a', null],
    ],
  );
});
