import { gazetteerOf, isInIraq } from '../../answers/answers.ts';
import type { PlaceDraft } from '../../answers/new-place.ts';
import { candidatesFor } from '../../answers/words.ts';
import type { ChoicesProps } from './Choices.tsx';

/** The places, the likeliest first, those of Iraq apart; one that is not there is added. */
export function Location({ desk, field: { key, label }, id, give }: ChoicesProps) {
  const { entry, known } = desk;
  const gazetteer = gazetteerOf(entry.answers, known);
  const likely = candidatesFor(key, known).map(({ value }) => value);
  const places = [...gazetteer.values()].toSorted(
    (a, b) => rank(a.id) - rank(b.id) || a.name.localeCompare(b.name, 'fr'),
  );
  function rank(place: string): number {
    return likely.indexOf(place) + 1 || likely.length + 1;
  }
  const groups = [
    ['En Irak', places.filter((place) => isInIraq(place, gazetteer))],
    ['Hors d’Irak : montré, mais non compté', places.filter((place) => !isInIraq(place, gazetteer))],
  ] as const;
  const newPlace = known.proposal?.newPlace?.value;
  // The place that this announcement adds may still be changed.
  const added: PlaceDraft | undefined = entry.answers.place;
  const open = (place: PlaceDraft, first: string) => {
    desk.show({ place });
    document.getElementById(first)?.focus();
  };
  return (
    <>
      <label for={id}>{label}</label>
      <select
        id={id}
        aria-describedby={`${id}-erreur`}
        value={entry.answers.draft.location ?? ''}
        onChange={(event) => give(event.currentTarget.value || undefined)}
      >
        <option value="">Choisir…</option>
        {groups.map(([name, some]) => (
          <optgroup key={name} label={name}>
            {some.map((place) => (
              <option key={place.id} value={place.id}>
                {place.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <button type="button" onClick={() => open(newPlace ? { name: newPlace } : {}, 'lieu-name')}>
        Ajouter un lieu{newPlace ? ` : ${newPlace}` : ''}
      </button>
      {added && (
        <button type="button" onClick={() => open(added, 'lieu-kind')}>
          Modifier {added.name}
        </button>
      )}
    </>
  );
}
