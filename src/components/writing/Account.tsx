import { formatNumber, pluralize } from '../../french/number-format.ts';
import { capitalise } from '../../french/typesetting.ts';
import { marksOf, piecesOf, type AccountMarks } from '../../writing/account-marks.ts';
import type { Desk } from '../../writing/desk.ts';

/** The account as plain text, with its quotations and its proofs marked behind it as one writes. */
export function Account({ desk }: { desk: Desk }) {
  const { entry, examined } = desk;
  const account = marksOf(desk);
  const { text, marks, words } = account;
  const problems = [...examined.errors, ...examined.warnings].filter(({ path }) => path.length === 0);
  return (
    <section class="ruled account" aria-labelledby="titre-compte">
      <h2 id="titre-compte">Le compte rendu</h2>
      <label for="compte">
        Dans votre français : seuls les mots cités entre « et » sont ceux de l’article. Les premières phrases portent
        les citations qui prouvent les nombres.
      </label>
      <div class="behind">
        <pre aria-hidden="true">
          {piecesOf(text, marks).map((piece, index) => (
            <span key={index} class={piece.looks} translate={false}>
              {piece.text}
            </span>
          ))}{' '}
        </pre>
        <textarea
          id="compte"
          spellcheck
          lang="fr"
          value={text}
          aria-describedby="preuves"
          onInput={(event) => desk.change({ ...entry, account: event.currentTarget.value })}
        />
      </div>
      <p class="fine">
        {formatNumber(words)} {pluralize(words, 'mot', 'mots')}.
        {entry.account !== null && entry.opened === null && (
          <button
            type="button"
            onClick={() =>
              confirm('Votre compte rendu sera perdu. Revenir aux seules citations ?') &&
              desk.change({ ...entry, account: null })
            }
          >
            Revenir aux seules citations
          </button>
        )}
      </p>
      <Proofs account={account} />
      <ul class="problems">
        {problems.map(({ line, message, severity }) => (
          <li key={message} class={severity === 'error' ? 'wrong' : 'open'}>
            Ligne {line} : {message}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each figure with what proves it, and what is borrowed. */
function Proofs({ account: { proofs, borrowed } }: { account: AccountMarks }) {
  return (
    <ul id="preuves" class="proofs" aria-live="polite">
      {proofs.map(({ figure, label, value, quote, wrong }) => (
        <li key={figure} class={wrong === null ? 'right' : 'wrong'}>
          {label} : {value},{' '}
          {wrong === null ? <>prouvé par « {quote} ».</> : <>sans preuve. {capitalise(`« ${quote} » ${wrong}.`)}</>}
        </li>
      ))}
      {borrowed.map((words) => (
        <li key={words} class="open">
          Mots de l’article, à dire autrement ou à citer : {words}
        </li>
      ))}
    </ul>
  );
}
