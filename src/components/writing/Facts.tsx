import { FIELDS, fieldOf, type Field } from '../../answers/fields.ts';
import { applies } from '../../answers/pending.ts';
import type { Desk } from '../../writing/desk.ts';
import { FieldRow } from './FieldRow.tsx';
import { NewPlace } from './NewPlace.tsx';

/** The fields as the page groups them; those of ranges stand there only where there is one. */
const GROUPS: readonly (readonly [title: string, isOf: RegExp])[] = [
  ['Le jour', /^(?:date|reports)/],
  ['Qui l’annonce', /^announcer/],
  ['Le renfort ou le retrait', /^troopDelta/],
  ['Le total que l’article donne', /^statedTotal\.(?!scope)/],
  ['Le lieu', /^location/],
  ['La page', /^(?:title|summary|slug)$/],
  ['L’article', /^source\.(?:title|publisher|published|url)/],
];
/** What few articles say. */
const OTHERS = ['statedTotal.scope', 'source.agency', 'source.archive', 'draft'].map(fieldOf);

/** The fields, in reading order: those that every announcement has, then those that few have. */
export function Facts({ desk }: { desk: Desk }) {
  const { entry, known, examined } = desk;
  const isShown = ({ key, asked }: Field) => {
    if (asked === 'never' || !applies(key, entry.answers, known) || OTHERS.some((other) => other.key === key))
      return false;
    return !(entry.opened !== null && key === 'slug') && (!key.endsWith('.upTo') || isPending(key));
  };
  const isPending = (key: string) => examined.pending.some((field) => field.key === key);
  const others = OTHERS.filter(({ key }) => applies(key, entry.answers, known));
  return (
    <section class="ruled facts" aria-labelledby="titre-faits">
      <h2 id="titre-faits">Les faits</h2>
      {GROUPS.map(([title, isOf]) => (
        <div key={title} role="group" aria-label={title} class="fields">
          <h3>{title}</h3>
          {FIELDS.filter((field) => isOf.test(field.key) && isShown(field)).map((field) => (
            <FieldRow key={field.key} desk={desk} field={field} />
          ))}
          {title === 'Le lieu' && desk.shown.place && <NewPlace desk={desk} draft={desk.shown.place} />}
        </div>
      ))}
      <details open={others.some(({ key }) => isPending(key))}>
        <summary>Ce que peu d’articles disent</summary>
        <div class="fields">
          {others.map((field) => (
            <FieldRow key={field.key} desk={desk} field={field} />
          ))}
        </div>
      </details>
      {entry.opened !== null && <Correction desk={desk} />}
    </section>
  );
}

/** What was corrected in an announcement that is there, for its readers. */
function Correction({ desk: { entry, examined, change } }: { desk: Desk }) {
  const isNeeded = examined.changed.length > 0 && entry.correction.trim() === '';
  return (
    <div class={`field wide ${isNeeded ? 'is-open' : ''}`}>
      <label for="champ-correction">Ce qui est corrigé, pour les lecteurs</label>
      <textarea
        id="champ-correction"
        rows={2}
        aria-describedby="aide-correction"
        value={entry.correction}
        onInput={(event) => change({ ...entry, correction: event.currentTarget.value })}
      />
      <small id="aide-correction">
        Une phrase, qui paraîtra sur la page et au journal, à la date du jour. Elle est nécessaire quand un fait publié
        change.
      </small>
    </div>
  );
}
