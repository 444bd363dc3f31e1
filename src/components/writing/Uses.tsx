import type { Passage } from '../../answers/passages.ts';
import type { Desk } from '../../writing/desk.ts';
import { usesOf, usesOfWords } from '../../writing/uses.ts';

interface Props {
  desk: Desk;
  /** The passage, or the words that are selected. */
  passage: Passage | null;
  words: string;
}

/** What a passage of the article, or words that are selected, may be used for. */
export function Uses({ desk, passage, words }: Props) {
  const close = () => {
    desk.show({ isUsed: false, selected: null });
    document.querySelector<HTMLElement>('.passage[tabindex="0"]')?.focus();
  };
  const uses = passage ? usesOf(passage) : usesOfWords(words);
  const isNewPlace = passage?.kind === 'place' && passage.id === null;
  return (
    <div
      class="uses"
      role="group"
      aria-label={passage ? 'Ce que ce passage peut remplir' : `Ce que « ${words} » peut remplir`}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      {uses.map(({ label, apply }, index) => (
        <button
          key={label}
          type="button"
          ref={index === 0 && passage ? focusOnce : null}
          onClick={() => {
            desk.change(apply(desk.entry, desk.known), `${label} : c’est noté.`);
            close();
          }}
        >
          {label}
        </button>
      ))}
      {isNewPlace && (
        <button
          type="button"
          ref={focusOnce}
          onClick={() => desk.show({ place: { name: passage.name }, isUsed: false })}
        >
          Ajouter ce lieu : {passage.name}
        </button>
      )}
      <button type="button" class="plain" onClick={close}>
        Fermer
      </button>
    </div>
  );
}

/** Gives the focus to what comes to the page. */
function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}
