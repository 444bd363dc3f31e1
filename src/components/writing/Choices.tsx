import { answerTo } from '../../answers/answers.ts';
import type { Field } from '../../answers/fields.ts';
import { sameDay } from '../../answers/refusals.ts';
import { choicesFor, type Choice } from '../../answers/words.ts';
import type { Desk } from '../../writing/desk.ts';
import { Location } from './Location.tsx';

export interface ChoicesProps {
  desk: Desk;
  field: Field;
  id: string;
  give(value: unknown): void;
}

/** A field that takes one of a few values: a list of places, or buttons. */
export function Choices({ desk, field, id, give }: ChoicesProps) {
  const { entry, known } = desk;
  const { key, label } = field;
  if (key === 'location') return <Location desk={desk} field={field} id={id} give={give} />;
  const value = answerTo(key, entry.answers);
  const isGiven = entry.answers.given.includes(key);
  const choices: Choice<unknown>[] =
    key === 'reports'
      ? [
          ...sameDay(entry.answers, known).map(({ id, data }) => ({ value: id, label: data.title })),
          { value: undefined, label: 'Non, une autre annonce du même jour' },
        ]
      : (choicesFor(key, entry.answers) ?? []);
  return (
    <fieldset aria-describedby={`${id}-erreur`}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.label}>
          <input
            type="radio"
            name={id}
            checked={choice.value === value && (value !== undefined || isGiven)}
            onChange={() => give(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
