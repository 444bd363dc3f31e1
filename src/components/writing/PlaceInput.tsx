import { readTypedOfPlace, wrongInPlace, type PlaceDraft, type PlaceField } from '../../answers/new-place.ts';
import { capitalise } from '../../french/typesetting.ts';
import type { Desk } from '../../writing/desk.ts';

interface Props {
  desk: Desk;
  field: PlaceField;
  /** What was answered, and the same with what is offered. */
  draft: PlaceDraft;
  whole: PlaceDraft;
}

/** A field of a place that is being added. */
export function PlaceInput({ desk, field, draft, whole }: Props) {
  const { key, label, expected, choices } = field;
  const { typed } = desk.shown;
  const gazetteer = desk.known.places;
  const value = whole[key];
  const id = `lieu-${key}`;
  const isTyped = typed?.key === id;
  const wrong = draft[key] === undefined ? null : wrongInPlace(field, whole, gazetteer);
  const set = (next: unknown) => desk.show({ place: { ...draft, [key]: next } });
  const sayTyped = (one: unknown) => (typeof one === 'number' ? String(one).replace('.', ',') : String(one ?? ''));
  return (
    <div class={`field ${wrong ? 'is-wrong' : ''}`}>
      <label for={id}>{label}</label>
      {choices ? (
        <select
          id={id}
          value={value === undefined ? '' : String(value)}
          onChange={({ currentTarget: { value: one } }) => set(one === 'null' ? null : one || undefined)}
        >
          <option value="">Choisir…</option>
          {choices(gazetteer).map(([one, name]) => (
            <option key={String(one)} value={String(one)}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          autocomplete="off"
          aria-describedby={`${id}-aide`}
          value={isTyped ? typed.text : value === null ? 'aucun' : sayTyped(value)}
          onInput={({ currentTarget: { value: text } }) => {
            desk.show({ typed: { key: id, text }, place: { ...draft, [key]: readTypedOfPlace(key, text) } });
          }}
          onBlur={() => desk.show({ typed: null })}
        />
      )}
      <p class="wrong" id={`${id}-aide`}>
        {wrong ? capitalise(`${wrong}.`) : ''}
      </p>
      {!wrong && expected && <small>{expected}</small>}
    </div>
  );
}
