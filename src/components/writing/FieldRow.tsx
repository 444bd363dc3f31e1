import { answerTo, readTyped } from '../../answers/answers.ts';
import type { Field } from '../../answers/fields.ts';
import { wrongAnswer } from '../../answers/refusals.ts';
import { candidatesFor, choicesFor } from '../../answers/words.ts';
import { capitalise } from '../../french/typesetting.ts';
import type { Desk } from '../../writing/desk.ts';
import { withGiven } from '../../writing/entry.ts';
import { sayCandidate, withCandidateIn } from '../../writing/uses.ts';
import { Asked } from './Asked.tsx';
import { Choices } from './Choices.tsx';
import { Typed } from './Typed.tsx';

/** Fields of a few words, two of which stand on a line. */
const SHORT =
  /^(?:date|dateBasis|announcer|announcerRole|.*\.(?:value|upTo|approximate|publisher|published|counts|kind)|draft)$/;

/** A field with its value, what the article says of it, and what is wrong with it. */
export function FieldRow({ desk, field }: { desk: Desk; field: Field }) {
  const { entry, known, examined } = desk;
  const { key, label } = field;
  const value = answerTo(key, entry.answers);
  const isPending = examined.pending.includes(field);
  const isChoice = key === 'location' || key === 'reports' || choicesFor(key, entry.answers) !== null;
  // What nobody answered yet is no error but a question.
  const isOpen = value === undefined && !entry.answers.given.includes(key);
  const wrong = isOpen ? null : wrongAnswer(key, entry.answers, known);
  const rivals = isChoice ? [] : candidatesFor(key, known).filter((one) => one.value !== value);
  const id = `champ-${key.replace('.', '-')}`;
  const give = (next: unknown, said = '') => desk.change(withGiven(entry, key, next, known), said);
  const isAnswered = value !== undefined && value !== null;
  const state = wrong !== null ? 'is-wrong' : isPending ? 'is-open' : isAnswered ? 'is-right' : '';
  return (
    <div class={`field ${state} ${SHORT.test(key) ? '' : 'wide'}`} id={`${id}-bloc`}>
      {isChoice ? (
        <Choices desk={desk} field={field} id={id} give={give} />
      ) : (
        <>
          <label for={id}>{label}</label>
          <Typed
            desk={desk}
            field={field}
            id={id}
            isWrong={wrong !== null}
            give={(typed) => give(readTyped(key, typed))}
          />
        </>
      )}
      {isPending && wrong === null && (
        <Asked desk={desk} field={field} isOpen={isOpen} isChoice={isChoice} give={give} />
      )}
      {wrong !== null && (
        <p class="wrong" id={`${id}-erreur`}>
          {value === undefined && isChoice ? 'Choisissez une réponse.' : capitalise(`${wrong}.`)}
        </p>
      )}
      {rivals.length > 0 && (
        <p class="rivals">
          L’article dit aussi :{' '}
          {rivals.slice(0, 4).map((one) => (
            <button
              key={String(one.value)}
              type="button"
              onClick={() => desk.change(withCandidateIn(entry, key, one, known))}
            >
              {sayCandidate(key, one, entry, known)}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
