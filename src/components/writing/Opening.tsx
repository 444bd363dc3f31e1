import type { Desk } from '../../writing/desk.ts';
import { openEntry, type PastedText } from '../../writing/entry.ts';
import { readDropped } from '../../writing/dropped.ts';

/** Where an article is pasted or dropped, and, where nothing is begun, an announcement opened. */
export function Opening({ desk, isAlone = true }: { desk: Desk; isAlone?: boolean }) {
  const { refused } = desk.shown;
  const paste = (text: string) => text.trim() !== '' && desk.paste({ text, document: null, sha256: '' });
  const take = (files: FileList | null | undefined) => files?.[0] && void readDropped(files[0]).then(open);
  const open = (read: PastedText | string) =>
    typeof read === 'string' ? desk.show({ refused: read }) : desk.paste(read);
  const known = desk.site.content.announcements.toReversed();
  return (
    <section
      class="opening"
      aria-labelledby={isAlone ? 'titre-article' : 'titre-source'}
      onDrop={(event) => take(event.dataTransfer?.files)}
    >
      {isAlone && <h2 id="titre-article">L’article</h2>}
      <label for="colle">Collez ici son texte, titre et date compris ; le reste de la page ne gêne pas.</label>
      <textarea
        id="colle"
        rows={8}
        spellcheck={false}
        aria-describedby="refus"
        onPaste={(event) => {
          const text = event.clipboardData?.getData('text/plain') ?? '';
          if (event.currentTarget.value !== '' || text === '') return;
          event.preventDefault();
          event.currentTarget.value = text;
          paste(text);
        }}
      />
      <p id="refus" class="wrong" role="alert">
        {refused}
      </p>
      <div class="choices">
        <button
          type="button"
          class="main"
          onClick={() => paste((document.getElementById('colle') as HTMLTextAreaElement).value)}
        >
          Lire l’article
        </button>
        <label class="file">
          Ouvrir un fichier de texte
          <input type="file" accept=".txt,.md,text/plain" onChange={(event) => take(event.currentTarget.files)} />
        </label>
      </div>
      {isAlone && known.length > 0 && (
        <label class="known">
          Ou corriger une annonce déjà réunie ici
          <select onChange={(event) => desk.change(openEntry(event.currentTarget.value, desk.site))}>
            <option value="">Choisir…</option>
            {known.map(({ id, data }) => (
              <option key={id} value={id}>
                {data.date} · {data.title}
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  );
}
