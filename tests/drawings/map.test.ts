import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { offsetsOf, pointsAlong } from '../../src/drawings/paths.ts';
import { drawMap } from '../../src/drawings/map.ts';
import type { Gazetteer, Place } from '../../src/announcement/place.ts';
import { GAZETTEER } from '../example.ts';

const world = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'),
);
const pin = (id: string, latitude: number, longitude: number): Place => ({
  ...GAZETTEER.get('bagdad')!,
  id,
  name: id,
  kind: 'city',
  latitude,
  longitude,
});
const PINS: Gazetteer = new Map(
  [pin('Bagdad', 33.34, 44.4), pin('Mossoul', 36.34, 43.13), pin('Ankara', 39.9, 32.8), GAZETTEER.get('irak')!].map(
    (p) => [p.id, p],
  ),
);

test('cities and bases are pins where they are, a country never', () => {
  const { pins, scaleBar, width, height } = drawMap(world, PINS, new Set(['Bagdad', 'irak']));
  assert.deepEqual(
    pins.map(({ place, isCited }) => [place.id, isCited]),
    [
      ['Mossoul', false],
      ['Bagdad', true],
    ],
  );
  const [mossoul, bagdad] = pins;
  assert.ok(pins.every(({ x, y }) => x > 0 && x < width && y > 0 && y < height));
  const kilometres = (Math.hypot(bagdad!.x - mossoul!.x, bagdad!.y - mossoul!.y) / scaleBar) * 200;
  assert.ok(Math.abs(kilometres - 353) < 15, `${kilometres} km from Mosul to Baghdad, 353 by air`);
});

test('names stand off each other and, where they can, off the outlines', () => {
  const near: Gazetteer = new Map(
    [
      pin('Bagdad', 33.34, 44.4),
      pin('Erbil', 36.19, 44.01),
      pin('Mossoul', 36.34, 43.13),
      pin('Qayyarah', 35.77, 43.12),
    ].map((p) => [p.id, p]),
  );
  const { pins } = drawMap(world, near, new Set(['Bagdad', 'Qayyarah']));
  const spots = pins.map(({ place, texts: [text] }) => [place.id, text?.anchor, text?.dx]);
  assert.deepEqual(spots, [
    ['Mossoul', 'middle', 0],
    ['Qayyarah', 'start', 9],
    ['Erbil', 'start', 9],
    ['Bagdad', 'end', -9],
  ]);
});

test('Iraq is the focus and its neighbours are there', () => {
  const { land, borders, focus, cited, names } = drawMap(world, PINS, new Set(['irak']));
  for (const path of [land, borders, focus]) assert.match(path, /^(M\d+ \d+l[-\d ]+z?)+$/);
  assert.deepEqual(cited, [], 'Iraq is drawn once');
  assert.deepEqual(
    names.map(({ name }) => name),
    ['Turquie', 'Syrie', 'Jordanie', 'Arabie saoudite', 'Koweït', 'Iran', 'Irak', 'Golfe'],
  );
});

test('a path with offsets goes through the same points', () => {
  const path = 'M10,20L12,20L12,20L5,31ZM0,0L3,4';
  assert.equal(offsetsOf(path), 'M10 20l2 0-7 11zM0 0l3 4');
  assert.deepEqual(pointsAlong('M0,0L0,8Z', 4), [
    { x: 0, y: 0 },
    { x: 0, y: 8 },
    { x: 0, y: 4 },
    { x: 0, y: 0 },
    { x: 0, y: 4 },
  ]);
});

test('the names of pins do not overlap', () => {
  const close: Gazetteer = new Map(
    [pin('Mossoul', 36.34, 43.13), pin('Qayyarah', 35.77, 43.12), pin('Erbil', 36.19, 44.01)].map((p) => [p.id, p]),
  );
  const { pins, width } = drawMap(world, close, new Set());
  const boxes = pins.flatMap(({ texts }) =>
    texts.map(({ x, y, dx, anchor, runs: [run] }) => {
      const wide = run!.text.length * 8;
      const left = (x / 100) * width + dx - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0);
      return { left, right: left + wide, top: y - 13, bottom: y + 4 };
    }),
  );
  assert.equal(boxes.length, 3);
  boxes.forEach((a, index) =>
    boxes
      .slice(index + 1)
      .forEach((b) => assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top)),
  );
});
