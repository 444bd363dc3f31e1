import { placeText } from '../../answers/new-place.ts';
import { PLACES } from '../../site.ts';
import type { Desk } from '../../writing/desk.ts';
import { editPage, newFilePage } from '../../writing/forge.ts';
import { copyText, download, writeToProject } from '../../writing/save.ts';

const PLACE_TOO = 'Ajoutez aussi les lignes du lieu, ci-dessous.';

/** The file of an entry that the check accepts, and the ways to keep it. */
export function ReadyFile({ desk }: { desk: Desk }) {
  const { id, path, text } = desk.examined;
  const { repository, token } = desk.site;
  const { place } = desk.entry.answers;
  const forge =
    repository === null
      ? null
      : desk.entry.opened
        ? { url: editPage(repository, path), hasText: false }
        : newFilePage(repository, path, text);
  const say = (saved: string) => desk.show({ saved, refused: null });
  const copy = async (words: string) =>
    say(
      (await copyText(words)) ? 'Le texte est copié.' : 'Ce navigateur ne copie pas : choisissez le texte ci-dessous.',
    );
  return (
    <>
      <p class="right">Rien ne manque : {path} est prêt.</p>
      <div class="choices">
        {token !== null && (
          <button type="button" class="main" onClick={() => void writeToProject(desk).then(desk.show)}>
            Enregistrer dans le projet
          </button>
        )}
        <button
          type="button"
          class={token === null ? 'main' : ''}
          onClick={() => {
            download(`${id}.md`, text);
            say(`${id}.md est téléchargé ; il va dans content/announcements. ${place ? PLACE_TOO : ''}`);
          }}
        >
          Télécharger {id}.md
        </button>
        <button type="button" onClick={() => void copy(text)}>
          Copier le texte
        </button>
        {forge && (
          <a
            href={forge.url}
            target="_blank"
            rel="noopener noreferrer"
            onClick={() => forge.hasText || void copy(text)}
          >
            Proposer sur la forge{forge.hasText ? '' : ' : le texte se copie, collez-le'}
          </a>
        )}
      </div>
      <details>
        <summary>Le texte du fichier</summary>
        <pre tabIndex={0} translate={false}>
          {text}
        </pre>
      </details>
      {place && (
        <>
          <p>
            À la fin de {PLACES},{' '}
            {token === null ? 'il faut aussi ces lignes' : 'l’enregistrement met aussi ces lignes'} :
          </p>
          <pre tabIndex={0} translate={false}>
            {placeText(place)}
          </pre>
          <button type="button" onClick={() => void copy(placeText(place))}>
            Copier ces lignes
          </button>
        </>
      )}
    </>
  );
}
