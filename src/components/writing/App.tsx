import { pluralize } from '../../french/number-format.ts';
import type { Desk } from '../../writing/desk.ts';
import { Account } from './Account.tsx';
import { Article } from './Article.tsx';
import { Changes } from './Changes.tsx';
import { Facts } from './Facts.tsx';
import { Opening } from './Opening.tsx';
import { Preview } from './Preview.tsx';
import { Saving } from './Saving.tsx';

/** The writing page: where an article is opened, then the article and, beside it, all that is made of it. */
export function App({ desk }: { desk: Desk }) {
  const { entry, shown, isKept } = desk;
  const isBegun = entry.pasted !== null || entry.opened !== null;
  return (
    <>
      {!isKept && <p class="wrong">Ce navigateur ne garde rien : copiez votre travail avant de quitter la page.</p>}
      {shown.isOtherWindow && (
        <p class="open">Une autre fenêtre écrit aussi : la dernière saisie est celle qui est gardée.</p>
      )}
      {isBegun ? <Bench desk={desk} /> : <Opening desk={desk} />}
    </>
  );
}

function Bench({ desk }: { desk: Desk }) {
  const { entry, examined } = desk;
  const { pending, errors, warnings } = examined;
  const count = pending.length;
  return (
    <>
      <div class="progress">
        <p>
          {count > 0
            ? `${count} ${pluralize(count, 'réponse', 'réponses')} à donner ou à confirmer`
            : errors.length > 0
              ? `${errors.length} ${pluralize(errors.length, 'erreur', 'erreurs')} à corriger`
              : warnings.length > 0
                ? `Prête, avec ${warnings.length} ${pluralize(warnings.length, 'remarque', 'remarques')} à relire`
                : 'Prête à enregistrer'}
        </p>
        <p class="noted" role="status">
          {desk.shown.said}
        </p>
        <button
          type="button"
          onClick={() => confirm('Tout ce qui est écrit ici sera perdu. Tout jeter ?') && clear(desk)}
        >
          Tout jeter
        </button>
      </div>
      <div class="bench">
        <section class="ruled source" aria-labelledby="titre-source" tabIndex={0}>
          <h2 id="titre-source">L’article</h2>
          {entry.pasted ? <Article desk={desk} /> : <Opening desk={desk} isAlone={false} />}
        </section>
        <div class="work">
          <Facts desk={desk} />
          <Account desk={desk} />
          <Preview desk={desk} />
          <Changes desk={desk} />
          <Saving desk={desk} />
        </div>
      </div>
    </>
  );
}

function clear(desk: Desk): void {
  desk.clear();
  scrollTo(0, 0);
}
