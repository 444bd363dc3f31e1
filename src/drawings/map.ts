import { geoMercator, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { setLabels, type Label, type Text } from './labels.ts';
import type { Gazetteer, Place } from '../announcement/place.ts';

/** The countries of the map: their code in the gazetteer (ISO 3166-1), in Natural Earth, and where their name stands; Iraq last, over the others. */
const COUNTRIES = [
  { code: 'TR', id: '792', name: 'Turquie', at: [40.6, 37.45] },
  { code: 'SY', id: '760', name: 'Syrie', at: [39.4, 35] },
  { code: 'JO', id: '400', name: 'Jordanie', at: [38.55, 32.15] },
  { code: 'SA', id: '682', name: 'Arabie saoudite', at: [42.3, 29.6] },
  { code: 'KW', id: '414', name: 'Koweït', at: [47.6, 29.25] },
  { code: 'IR', id: '364', name: 'Iran', at: [47.9, 34.4] },
  { code: 'IQ', id: '368', name: 'Irak', at: [43.2, 32.1] },
] as const;

const FOCUS = '368';
const MAP_WIDTH = 440;
const MAP_HEIGHT = 400;
const MARGIN = 26;
const SCALE_BAR_KM = 200;

/** A map in units of its own, `width` by `height`: outlines as SVG paths of whole numbers, pins and names as points. */
export interface LocatorMap {
  width: number;
  height: number;
  countries: { path: string; isFocus: boolean; isCited: boolean }[];
  /** Cities and bases: where troops go, or, not cited, a landmark. */
  pins: { place: Place; isCited: boolean; x: number; y: number; texts: Text[] }[];
  names: { name: string; x: number; y: number; isFocus: boolean }[];
  /** The length of 200 km, in units. */
  scaleBar: number;
}

/** The countries of Natural Earth, as the world-atlas package has them. */
export type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Draws Iraq and its neighbours from Natural Earth’s countries, with the places of the gazetteer; `cited` are ids. */
export function drawMap(world: World, gazetteer: Gazetteer, cited: ReadonlySet<string>): LocatorMap {
  const { features } = feature(world, world.objects.countries);
  const shapes = COUNTRIES.map((country) => ({ ...country, shape: features.find(({ id }) => id === country.id)! }));
  const projection = geoMercator();
  projection.fitExtent(
    [
      [MARGIN, MARGIN],
      [MAP_WIDTH - MARGIN, MAP_HEIGHT - MARGIN],
    ],
    shapes.find(({ id }) => id === FOCUS)!.shape,
  );
  projection.clipExtent([
    [0, 0],
    [MAP_WIDTH, MAP_HEIGHT],
  ]);
  const path = geoPath(projection).digits(0);
  const places = [...gazetteer.values()];
  const isCited = (country: string) =>
    places.some((place) => place.kind === 'country' && place.country === country && cited.has(place.id));
  const pins = places.flatMap((place) => {
    if (!('latitude' in place)) return [];
    const [x, y] = projection([place.longitude, place.latitude])!;
    return x < 0 || y < 0 || x > MAP_WIDTH || y > MAP_HEIGHT
      ? []
      : [{ place, isCited: cited.has(place.id), x: Math.round(x), y: Math.round(y) }];
  });
  const labels = setLabels(pins.map(pinLabel), pins.map(pinArea), [MAP_WIDTH]);
  const [west, east] = [projection([44, 33])!, projection([45, 33])!];
  return {
    width: MAP_WIDTH,
    height: MAP_HEIGHT,
    countries: shapes.map(({ id, code, shape }) => ({
      path: path(shape) ?? '',
      isFocus: id === FOCUS,
      isCited: isCited(code),
    })),
    pins: pins.map((pin, index) => ({ ...pin, texts: labels[index]?.texts ?? [] })),
    names: COUNTRIES.map(({ id, name, at }) => {
      const [x, y] = projection([at[0], at[1]])!;
      return { name, x: Math.round(x), y: Math.round(y), isFocus: id === FOCUS };
    }),
    scaleBar: Math.round(((east[0] - west[0]) / (111.32 * Math.cos((33 * Math.PI) / 180))) * SCALE_BAR_KM),
  };
}

function pinLabel({ place, x, y }: { place: Place; x: number; y: number }): Label[] {
  const at = { x: (x / MAP_WIDTH) * 100, top: y - 9 };
  const spots: Label['spots'] = [
    { ...at, dx: 12, anchor: 'start' },
    { ...at, dx: -12, anchor: 'end' },
    { ...at, dx: 0, anchor: 'middle', top: y - 30 },
    { ...at, dx: 0, anchor: 'middle', top: y + 12 },
  ];
  return [{ lines: [{ look: 'announced', text: place.name.replace(/^Base aérienne d(?:e |’)/, '') }], spots }];
}

function pinArea({ x, y }: { x: number; y: number }) {
  return { x: (x / MAP_WIDTH) * 100, width: 0, left: 8, right: 8, top: y - 8, bottom: y + 8 };
}
