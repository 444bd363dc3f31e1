import { geoMercator, geoPath } from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { setLabels, type Area, type Label, type Text } from './labels.ts';
import { offsetsOf, pointsAlong } from './paths.ts';
import type { Gazetteer, Place } from '../announcement/place.ts';

/** The countries of the map: their code in the gazetteer (ISO 3166-1), in Natural Earth, and where their name stands. */
const COUNTRIES = [
  { code: 'TR', id: '792', name: 'Turquie', at: [40.6, 37.45] },
  { code: 'SY', id: '760', name: 'Syrie', at: [39.4, 35] },
  { code: 'JO', id: '400', name: 'Jordanie', at: [38.45, 31.3] },
  { code: 'SA', id: '682', name: 'Arabie saoudite', at: [41.9, 29.5] },
  { code: 'KW', id: '414', name: 'Koweït', at: [47.6, 29.15] },
  { code: 'IR', id: '364', name: 'Iran', at: [47.9, 34.4] },
  { code: 'IQ', id: '368', name: 'Irak', at: [43.2, 32.1] },
] as const;

const GULF = { name: 'Golfe', at: [49.25, 29.2] } as const;
const FOCUS = '368';
const MAP_WIDTH = 440;
const MAP_HEIGHT = 400;
const MARGIN = 26;
const SCALE_BAR_KM = 200;

/** A map in units of its own, `width` by `height`: outlines as SVG paths of whole numbers, pins and names as points. */
export interface LocatorMap {
  width: number;
  height: number;
  /** All the land of these countries, then those of them that are cited, then the lines between them, then Iraq. */
  land: string;
  cited: string[];
  borders: string;
  focus: string;
  /** Cities and bases: where troops go, or, not cited, a landmark. */
  pins: { place: Place; isCited: boolean; x: number; y: number; texts: Text[] }[];
  names: { name: string; x: number; y: number; isFocus: boolean }[];
  /** The length of 200 km, in units. */
  scaleBar: number;
}

/** The countries of Natural Earth, as the world-atlas package has them. */
export type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

type Country = Polygon<{ name: string }> | MultiPolygon<{ name: string }>;

/** Draws Iraq and its neighbours from Natural Earth’s countries, with the places of the gazetteer; `cited` are ids. */
export function drawMap(world: World, gazetteer: Gazetteer, cited: ReadonlySet<string>): LocatorMap {
  const shapes = COUNTRIES.map(
    ({ id }) => world.objects.countries.geometries.find((shape) => shape.id === id) as Country,
  );
  const ofFocus = shapes.find(({ id }) => id === FOCUS)!;
  const projection = geoMercator();
  projection.fitExtent(
    [
      [MARGIN, MARGIN],
      [MAP_WIDTH - MARGIN, MAP_HEIGHT - MARGIN],
    ],
    feature(world, ofFocus),
  );
  projection.clipExtent([
    [0, 0],
    [MAP_WIDTH, MAP_HEIGHT],
  ]);
  const path = geoPath(projection).digits(0);
  const places = [...gazetteer.values()];
  const isCited = (country: string) =>
    places.some((place) => place.kind === 'country' && place.country === country && cited.has(place.id));
  const drawn = {
    land: path(merge(world, shapes)) ?? '',
    cited: COUNTRIES.flatMap(({ code, id }, index) =>
      id !== FOCUS && isCited(code) ? [path(feature(world, shapes[index]!)) ?? ''] : [],
    ),
    borders:
      path(
        mesh(world, { type: 'GeometryCollection', geometries: shapes }, (a, b) => a !== b && ![a, b].includes(ofFocus)),
      ) ?? '',
    focus: path(feature(world, ofFocus)) ?? '',
  };
  const pins = places.flatMap((place) => {
    if (!('latitude' in place)) return [];
    const [x, y] = projection([place.longitude, place.latitude])!;
    return x < 0 || y < 0 || x > MAP_WIDTH || y > MAP_HEIGHT
      ? []
      : [{ place, isCited: cited.has(place.id), x: Math.round(x), y: Math.round(y) }];
  });
  // From west to east, since a name stands to the right where it can; off the outlines, unless only over one is there room.
  pins.sort((a, b) => a.x - b.x || a.y - b.y);
  const outlines = [drawn.land, drawn.borders, drawn.focus].flatMap((one) => pointsAlong(one, 4)).map(pointArea(2));
  const areas = pins.map(pointArea(7));
  const labels = pins.map(pinLabel);
  const clear = setLabels(labels, [...areas, ...outlines], [MAP_WIDTH]);
  const left = labels.map((label, index) => (clear[index] ? [] : label));
  const taken = [...areas, ...clear.flatMap((label) => label?.area ?? [])];
  const set = setLabels(left, taken, [MAP_WIDTH]).map((label, index) => (clear[index] ?? label)?.texts ?? []);
  const [west, east] = [projection([44, 33])!, projection([45, 33])!];
  return {
    width: MAP_WIDTH,
    height: MAP_HEIGHT,
    land: offsetsOf(drawn.land),
    cited: drawn.cited.map(offsetsOf),
    borders: offsetsOf(drawn.borders),
    focus: offsetsOf(drawn.focus),
    pins: pins.map((pin, index) => ({ ...pin, texts: set[index]! })),
    names: [...COUNTRIES, GULF].map(({ name, at }) => {
      const [x, y] = projection([at[0], at[1]])!;
      return { name, x: Math.round(x), y: Math.round(y), isFocus: name === 'Irak' };
    }),
    scaleBar: Math.round(((east[0] - west[0]) / (111.32 * Math.cos((33 * Math.PI) / 180))) * SCALE_BAR_KM),
  };
}

function pinLabel({ place, isCited, x, y }: { place: Place; isCited: boolean; x: number; y: number }): Label[] {
  const beside = [0, -8, 8].flatMap((shift) => [
    { dx: 9, anchor: 'start' as const, top: y - 9 + shift },
    { dx: -9, anchor: 'end' as const, top: y - 9 + shift },
  ]);
  const stacked = [0, 10, -10, 20, -20, 30, -30].flatMap((dx) =>
    [y - 25, y + 8].map((top) => ({ dx, anchor: 'middle' as const, top })),
  );
  const text = place.name.replace(/^Base aérienne d(?:e |’)/, '');
  const spots = [...beside, ...stacked].map((spot) => ({ ...spot, x: (x / MAP_WIDTH) * 100 }));
  return [{ lines: [[{ look: isCited ? 'announced' : 'axis', text }]], spots }];
}

function pointArea(reach: number) {
  return ({ x, y }: { x: number; y: number }): Area => ({
    x: (x / MAP_WIDTH) * 100,
    width: 0,
    left: reach,
    right: reach,
    top: y - reach,
    bottom: y + reach,
  });
}
