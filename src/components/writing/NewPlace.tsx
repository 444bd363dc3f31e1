import { PLACE_FIELDS, placeOf, wrongInPlace, type PlaceDraft } from '../../answers/new-place.ts';
import type { Desk } from '../../writing/desk.ts';
import { withGiven } from '../../writing/entry.ts';
import { PlaceInput } from './PlaceInput.tsx';

/** The form of a place that the gazetteer lacks. */
export function NewPlace({ desk, draft }: { desk: Desk; draft: PlaceDraft }) {
  const { entry, known } = desk;
  const gazetteer = known.places;
  const asked = PLACE_FIELDS.filter(({ isAsked }) => isAsked?.(draft) ?? true);
  // What is offered stands for an answer until there is one.
  const whole = asked.reduce<PlaceDraft>((all, { key, offered }) => {
    const isOffered = all[key] === undefined && offered !== undefined && draft.name !== undefined;
    return isOffered ? { ...all, [key]: offered(all, gazetteer) } : all;
  }, draft);
  const left = asked.filter(
    (field) => whole[field.key] === undefined || wrongInPlace(field, whole, gazetteer) !== null,
  );
  const add = () => {
    const place = placeOf(whole);
    const next = { ...entry, answers: { ...entry.answers, place } };
    desk.show({ place: null });
    desk.change(withGiven(next, 'location', place.id, known), `${place.name} est ajouté.`);
    document.getElementById('champ-location')?.focus();
  };
  return (
    <fieldset class="new-place">
      <legend>Un lieu à ajouter</legend>
      <div class="fields">
        {asked.map((field) => (
          <PlaceInput key={field.key} desk={desk} field={field} draft={draft} whole={whole} />
        ))}
      </div>
      {left.length > 0 && <p class="fine">Il manque : {left.map(({ label }) => label.toLowerCase()).join(', ')}.</p>}
      <div class="choices">
        <button type="button" class="main" disabled={left.length > 0} onClick={add}>
          Ajouter ce lieu
        </button>
        <button type="button" onClick={() => desk.show({ place: null })}>
          Renoncer
        </button>
      </div>
    </fieldset>
  );
}
