import type { Gazetteer, Place } from '../announcement/place.ts';
import {
  PLACE_FIELDS,
  placeOf,
  readTypedOfPlace,
  wrongInPlace,
  type PlaceDraft,
  type PlaceField,
} from '../answers/new-place.ts';
import { Back, type Keyboard } from './keyboard.ts';

/** Asks what a place needs to be added to the gazetteer. Throws `Back` from its first question, `Stopped`. */
export async function askPlace(gazetteer: Gazetteer, keyboard: Keyboard): Promise<Place> {
  let place: PlaceDraft = {};
  for (let at = 0; at < PLACE_FIELDS.length;) {
    const asked = PLACE_FIELDS[at]!;
    try {
      if (asked.isAsked?.(place) !== false)
        place = { ...place, [asked.key]: await ask(asked, place, gazetteer, keyboard) };
      at += 1;
    } catch (error) {
      const before = PLACE_FIELDS.findLastIndex((one, index) => index < at && one.isAsked?.(place) !== false);
      if (!(error instanceof Back) || before < 0) throw error;
      at = before;
    }
  }
  return placeOf(place);
}

async function ask(asked: PlaceField, place: PlaceDraft, gazetteer: Gazetteer, keyboard: Keyboard): Promise<unknown> {
  const { key, label, offered, choices } = asked;
  const known = place[key] ?? offered?.(place, gazetteer);
  if (choices) {
    const listed = choices(gazetteer).map(([value, said]) => ({ value, label: said }));
    return keyboard.choose(label, listed, known ?? (key === 'within' ? 'irak' : undefined));
  }
  const wrong = (typed: string) => wrongInPlace(asked, { ...place, [key]: readTypedOfPlace(key, typed) }, gazetteer);
  return readTypedOfPlace(
    key,
    await keyboard.type(label, known === null || known === undefined ? '' : String(known), wrong),
  );
}
