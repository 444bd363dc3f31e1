import { passagesOf, type ReadParagraph } from '../../answers/passages.ts';
import { gazetteerOf } from '../../answers/answers.ts';
import { readArticle } from '../../pasted-text/article.ts';
import type { Desk } from '../../writing/desk.ts';
import { selectedIn } from './selected.ts';
import { PassageButton } from './PassageButton.tsx';
import { Uses } from './Uses.tsx';

/** What is read in the last text, which changes seldom. */
let last: { text: string; places: unknown; paragraphs: ReadParagraph[] } | null = null;

function paragraphsOf({ entry, known }: Desk): ReadParagraph[] {
  const text = entry.pasted?.text ?? '';
  const places = entry.answers.place ?? known.places;
  if (last?.text !== text || last.places !== places)
    last = { text, places, paragraphs: passagesOf(readArticle(text), gazetteerOf(entry.answers, known)) };
  return last.paragraphs;
}

/** The pasted article, with what was read in it: each passage and each selection has its uses. */
export function Article({ desk }: { desk: Desk }) {
  const paragraphs = paragraphsOf(desk);
  const { passage: current, isUsed, selected } = desk.shown;
  const first = `${paragraphs.findIndex(({ passages }) => passages.length > 0)}:0`;
  const select = () => {
    const words = selectedIn(getSelection());
    if (words) desk.show({ selected: words, isUsed: false });
  };
  return (
    <>
      <p class="key" aria-hidden="true">
        <span class="kind figure">nombre</span> <span class="kind day">jour</span> <span class="kind place">lieu</span>{' '}
        <span class="kind speaker">qui parle</span>
      </p>
      <p class="fine">Choisissez un passage, ou sélectionnez des mots, pour remplir un champ.</p>
      <div class="article-text" onKeyDown={moveOn} onPointerUp={select} onKeyUp={select}>
        {paragraphs.map(({ written, isAside, passages }, index) => [
          <p key={index} class={isAside ? 'aside' : ''} data-paragraph={index} translate={false}>
            {passages.map((passage, at) => [
              written.slice(passages[at - 1]?.to ?? 0, passage.from),
              <PassageButton
                key={at}
                desk={desk}
                id={`${index}:${at}`}
                kind={passage.kind}
                words={written.slice(passage.from, passage.to)}
                isReachable={(current || first) === `${index}:${at}`}
              />,
            ])}
            {written.slice(passages.at(-1)?.to ?? 0)}
          </p>,
          selected?.paragraph === index ? (
            <Uses key={`uses ${index}`} desk={desk} words={selected.words} passage={null} />
          ) : isUsed && current.startsWith(`${index}:`) ? (
            <Uses
              key={`uses ${current}`}
              desk={desk}
              words=""
              passage={passages[Number(current.split(':')[1])] ?? null}
            />
          ) : null,
        ])}
      </div>
    </>
  );
}

/** The arrows lead from one passage to the next. */
function moveOn(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const passages = [...event.currentTarget.querySelectorAll<HTMLElement>('.passage')];
  const at = passages.indexOf(event.target as HTMLElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  passages[at + step]?.focus();
}
