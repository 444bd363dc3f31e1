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
  const close = (fills?: string) => {
    desk.show({ isUsed: false, selected: null });
    const next = fills ? `#${fills}` : '.passage[tabindex="0"]';
    document.querySelector<HTMLElement>(next)?.focus({ preventScroll: fills === undefined });
  };
  const uses = passage ? usesOf(passage) : usesOfWords(words);
  const isNewPlace = passage?.kind === 'place' && passage.id === null;
  return (
    <div
      class="uses"
      ref={intoView}
      role="group"
      aria-label={passage ? 'Ce que ce passage peut remplir' : `Ce que « ${words} » peut remplir`}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      {uses.map(({ label, apply, fills }, index) => (
        <button
          key={label}
          type="button"
          ref={index === 0 && passage ? focusOnce : null}
          onClick={() => {
            desk.change(apply(desk.entry, desk.known), `${label} : c’est noté.`);
            close(fills);
          }}
        >
          {label}
        </button>
      ))}
      {isNewPlace && (
        <button
          type="button"
          ref={focusOnce}
          onClick={() => {
            desk.show({ place: { name: passage.name }, isUsed: false });
            document.getElementById('lieu-kind')?.focus();
          }}
        >
          Ajouter ce lieu : {passage.name}
        </button>
      )}
      <button type="button" class="plain" onClick={() => close()}>
        Fermer
      </button>
    </div>
  );
}

/** Shows what comes to the page, where it is beyond the edge of the article. */
function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

/** Gives the focus to what comes to the page. */
function focusOnce(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
