import { answerTo, readTyped, withAnswer } from '../../answers/answers.ts';
import type { Field } from '../../answers/fields.ts';
import { wrongAnswer } from '../../answers/refusals.ts';
import type { Desk } from '../../writing/desk.ts';

interface Props {
  desk: Desk;
  field: Field;
  /** Whether it has no value yet; else it has one that was read, and is to be confirmed. */
  isOpen: boolean;
  isChoice: boolean;
  give(value: unknown, said: string): void;
}

/** What a field wants of the person: to confirm what was read, or to answer. */
export function Asked({ desk: { entry, known }, field: { key, label }, isOpen, isChoice, give }: Props) {
  const none = readTyped(key, '');
  const mayBeNone = !isChoice && wrongAnswer(key, withAnswer(entry.answers, key, none), known) === null;
  /** The button goes once it is pressed: the field keeps the focus. */
  const answer = (value: unknown, said: string) => {
    give(value, said);
    const block = document.getElementById(`champ-${key.replace('.', '-')}-bloc`);
    block?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  };
  if (!isOpen)
    return (
      <p class="open">
        Lu dans l’article :{' '}
        <button type="button" onClick={() => answer(answerTo(key, entry.answers), `${label} : confirmé.`)}>
          C’est juste
        </button>
      </p>
    );
  return (
    <p class="open">
      {isChoice ? 'Choisissez.' : 'À vous de répondre.'}
      {mayBeNone && (
        <button type="button" onClick={() => answer(none, `${label} : aucun.`)}>
          L’article n’en dit rien
        </button>
      )}
    </p>
  );
}
