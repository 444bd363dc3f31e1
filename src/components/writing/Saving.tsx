import { FIELDS } from '../../answers/fields.ts';
import { pluralize } from '../../french/number-format.ts';
import type { FieldPath } from '../../text-files/problem.ts';
import type { Desk } from '../../writing/desk.ts';
import { ReadyFile } from './ReadyFile.tsx';

/** What is left to answer or to correct; once nothing is, the file. */
export function Saving({ desk }: { desk: Desk }) {
  const { examined, shown } = desk;
  const { pending, errors, warnings } = examined;
  const isReady = pending.length === 0 && errors.length === 0;
  // What is wrong in the account is told beside it.
  const problems = [...errors, ...warnings].filter(({ path }) => path.length > 0);
  return (
    <section class="ruled saving" aria-labelledby="titre-fichier">
      <h2 id="titre-fichier">Enregistrer</h2>
      {pending.length > 0 && <Pending desk={desk} />}
      {pending.length === 0 && (
        <ul class="problems">
          {problems.map(({ path, message, severity }) => (
            <li key={`${path.join('.')} ${message}`} class={severity === 'error' ? 'wrong' : 'open'}>
              {nameOf(path)} : {message}
            </li>
          ))}
        </ul>
      )}
      {pending.length === 0 && !isReady && (
        <p>{pluralize(errors.length, 'Cette erreur empêche', 'Ces erreurs empêchent')} d’enregistrer.</p>
      )}
      {isReady && <ReadyFile desk={desk} />}
      <div role="status">
        {shown.refused && <p class="wrong">{shown.refused}</p>}
        {shown.saved && <p class="right">{shown.saved}</p>}
      </div>
      {shown.isWritten && (
        <button type="button" onClick={() => location.reload()}>
          Écrire une autre annonce
        </button>
      )}
    </section>
  );
}

/** The field that a problem is about, as the page names it. */
function nameOf(path: FieldPath): string {
  const key = path.join('.');
  return FIELDS.find((field) => field.key === key)?.label ?? key;
}

/** The fields that are still to be answered, each with a way to it. */
function Pending({ desk }: { desk: Desk }) {
  const { pending } = desk.examined;
  return (
    <>
      <p>
        {pluralize(pending.length, 'Il reste une réponse', `Il reste ${pending.length} réponses`)} à donner ou à
        confirmer :
      </p>
      <ul class="pending tap">
        {pending.map(({ key, label }) => (
          <li key={key}>
            <a href={`#champ-${key.replace('.', '-')}-bloc`} onClick={(event) => reach(event, key)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Leads to a field: what confirms it, or its control. */
function reach(event: Event, key: string): void {
  const block = document.getElementById(`champ-${key.replace('.', '-')}-bloc`);
  event.preventDefault();
  block?.scrollIntoView({ block: 'center' });
  block?.querySelector<HTMLElement>('.open button, input, select, textarea')?.focus({ preventScroll: true });
}
