import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Node } from '@takumi-rs/core';
import { Renderer } from '@takumi-rs/wasm/node';
import { CARD_FACES, cardImage } from '../../src/build/card-image.ts';
import { drawLedger } from '../../src/ledger/ledger.ts';
import { announcementCard, CARD, sayCard, siteCard } from '../../src/formats/card.ts';
import { announcement, GAZETTEER } from '../example.ts';
import { HOSTILE_STRINGS } from '../hostile-strings.ts';

const NAME = 'Chronologie des renforts américains en Irak';
const MOST_BYTES = 60_000;

const announced = announcement({
  title: '450 conseillers de plus pour l’aviation d’Erdoğan',
  troopDelta: { value: -450, approximate: true, quote: '450' },
  statedTotal: { value: 3000, approximate: false, counts: 'after', kind: 'present', quote: '3 000' },
});
const ledger = drawLedger([announced], GAZETTEER);

const textsOf = (node: Node): string[] =>
  node.type === 'text' ? [node.text] : node.type === 'container' ? (node.children ?? []).flatMap(textsOf) : [];

test('a card says the figure with its nuance, the day, the place, the headline and both totals', () => {
  assert.deepEqual(textsOf(announcementCard(ledger[0]!, NAME)), [
    NAME,
    '2 septembre 2014',
    '450 conseillers de plus pour l’aviation d’Erdoğan',
    'env.',
    '−450',
    'militaires en bagdad',
    'La Maison Blanche',
    'env.\u00a03\u202f450 avant, calculé',
    '3\u202f000 après, déclaré',
  ]);
  assert.equal(
    sayCard(announced),
    '2 septembre 2014, environ −450 militaires en bagdad\u00a0: 450 conseillers de plus pour l’aviation d’Erdoğan',
  );
});

test('a card is a PNG of 1200 by 630 pixels and less than 60 KB, the same for every engine', async () => {
  const portable = new Renderer();
  for (const [name, file] of Object.entries(CARD_FACES))
    await portable.registerFont({ name, data: readFileSync(file) });
  for (const card of [announcementCard(ledger[0]!, NAME), siteCard(ledger, NAME), siteCard([], NAME)]) {
    const image = await cardImage(card);
    assert.equal(image.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([image.readUInt32BE(16), image.readUInt32BE(20)], [CARD.width, CARD.height]);
    assert.ok(image.length < MOST_BYTES, `${image.length} bytes`);
    // WebAssembly has one arithmetic everywhere: what equals it here depends on no processor.
    const same = await portable.render(card, { ...CARD, format: 'png', lang: 'fr' });
    assert.ok(image.equals(Buffer.from(same)));
  }
});

test('letters that the site’s faces lack are drawn by the wider ones of the same families', async () => {
  const draw = (title: string) =>
    cardImage(announcementCard(drawLedger([announcement({ title })], GAZETTEER)[0]!, NAME));
  assert.ok(!(await draw('Erdoğan et Wałęsa')).equals(await draw('Erdo\u{10fffd}an et Wa\u{10fffd}\u{10fffd}sa')));
});

test('any text makes a card, at any length that the schema allows', async () => {
  for (const hostile of [...HOSTILE_STRINGS, 'M'.repeat(120), 'mot '.repeat(30)]) {
    const odd = announcement({
      title: hostile,
      announcer: hostile,
      location: { ...announced.location, towards: hostile, in: hostile },
    });
    const card = announcementCard(drawLedger([odd], GAZETTEER)[0]!, hostile);
    assert.ok(textsOf(card).includes(hostile));
    const image = await cardImage(card);
    assert.ok(image.length < MOST_BYTES, `${hostile}: ${image.length} bytes`);
  }
});
