import { Renderer, type Node } from '@takumi-rs/core';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { CARD } from '../formats/card.ts';

const { resolve } = createRequire(import.meta.url);

/** The files of the families that cards name: the site's own faces, and wider ones from the packages they come from. */
export const CARD_FACES = {
  Newsreader: 'src/fonts/newsreader.woff2',
  'Public Sans': 'src/fonts/public-sans.woff2',
  'Newsreader Ext': resolve('@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2'),
  'Public Sans Ext': resolve('@fontsource-variable/public-sans/files/public-sans-latin-ext-wght-normal.woff2'),
};

const renderer = new Renderer();
const faces = Promise.all(
  Object.entries(CARD_FACES).map(async ([name, file]) => renderer.registerFont({ name, data: await readFile(file) })),
);

/** A card as a PNG: the same bytes on every machine, since its faces and what draws them come with the project. */
export async function cardImage(card: Node): Promise<Buffer<ArrayBuffer>> {
  await faces;
  return renderer.render(card, { ...CARD, format: 'png', lang: 'fr' });
}
