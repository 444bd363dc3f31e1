import { type Announcement } from '../announcement/announcement.ts';
import { type FilterIndex } from '../timeline/narrowing.ts';
import { placesAround, type Gazetteer } from '../announcement/place.ts';

/** Gives `filtre.json` of announcements in chronological order. */
export function filterIndex(announcements: readonly Announcement[], gazetteer: Gazetteer): string {
  const places = [...new Set(announcements.map(({ location }) => location.id))];
  const announcers = [...new Set(announcements.map(({ announcer }) => announcer))];
  const [placeAt, announcerAt] = [places, announcers].map((list) => new Map(list.map((item, index) => [item, index])));
  const rows = Map.groupBy(announcements, ({ date, location, announcer }) =>
    JSON.stringify([date.slice(0, 7), placeAt!.get(location.id), announcerAt!.get(announcer)]),
  );
  const index: FilterIndex = {
    places: places.map((id) => placesAround(gazetteer.get(id)!, gazetteer).map((place) => place.id)),
    announcers,
    rows: [...rows].map(([key, { length }]) => [...JSON.parse(key), length] as FilterIndex['rows'][number]),
  };
  return `${JSON.stringify(index)}\n`;
}
