import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timelineJs } from '../../src/formats/timelinejs.ts';
import { drawLedger } from '../../src/ledger/ledger.ts';
import { announcement, GAZETTEER } from '../example.ts';
import { HOSTILE_STRINGS } from '../hostile-strings.ts';

const TITLE = { name: 'Chronologie', description: 'Les annonces' };
const addressOf = ({ id }: { id: string }) => `https://exemple.fr/annonces/${id}/?a=1&b="2"`;

test('an announcement is an event, with its day in French', () => {
  const { title, events } = JSON.parse(
    timelineJs(TITLE, drawLedger([announcement({ date: '2016-07-01' })], GAZETTEER), addressOf),
  );
  assert.deepEqual(title, {
    unique_id: 'titre',
    autolink: false,
    text: { headline: 'Chronologie', text: '<p>Les annonces</p>' },
  });
  assert.deepEqual(events, [
    {
      unique_id: '2016-07-01-exemple',
      autolink: false,
      start_date: { year: 2016, month: 7, day: 1, display_date: '1er juillet 2016' },
      display_date: '1er juillet 2016',
      text: {
        headline: '350 militaires de plus',
        text: '<p>+350 militaires vers bagdad. La Maison Blanche.</p><p>Une phrase de résumé assez longue pour dire ce que l’annonce apporte.</p><p><a href="https://exemple.fr/annonces/2016-07-01-exemple/?a=1&amp;b=&quot;2&quot;">Lire l’annonce et sa source</a></p>',
      },
    },
  ]);
});

test('no text is HTML, and each reads back', () => {
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  for (const text of HOSTILE_STRINGS) {
    const { events } = JSON.parse(timelineJs(TITLE, drawLedger([announcement({ title: text })], GAZETTEER), addressOf));
    const { headline } = events[0].text;
    assert.doesNotMatch(headline, /[<>"']/);
    assert.equal(
      headline.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity: string) => entities[entity]),
      text,
    );
  }
});
