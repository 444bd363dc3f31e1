import type { Passage } from '../../answers/passages.ts';
import type { Desk } from '../../writing/desk.ts';

interface Props {
  desk: Desk;
  /** The numbers of its paragraph and of itself there, from 0. */
  id: string;
  kind: Passage['kind'];
  words: string;
  /** Whether the tabulator leads to it: one passage of the article is reached so, the others by the arrows. */
  isReachable: boolean;
}

const KINDS = { figure: 'nombre', day: 'jour', place: 'lieu', speaker: 'personne ou institution' };

/** A passage of the article as a button, in the run of its text. */
export function PassageButton({ desk, id, kind, words, isReachable }: Props) {
  const { shown, show } = desk;
  const use = () => show({ passage: id, isUsed: true, selected: null });
  return (
    <span
      class={`passage ${kind}`}
      role="button"
      translate={false}
      tabIndex={isReachable ? 0 : -1}
      aria-label={`${words}, ${KINDS[kind]}`}
      aria-expanded={shown.isUsed && shown.passage === id}
      onClick={() => getSelection()?.isCollapsed !== false && use()}
      onFocus={() => shown.passage !== id && show({ passage: id, isUsed: false })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        use();
      }}
    >
      {words}
    </span>
  );
}
