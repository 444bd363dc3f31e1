import type { Desk } from '../../writing/desk.ts';

/** What the announcement changes in the timeline, the ledger, the key figures and among the addresses. */
export function Changes({ desk: { impact, examined } }: { desk: Desk }) {
  return (
    <section class="ruled changes" aria-labelledby="titre-effets">
      <h2 id="titre-effets">Ce que cela change</h2>
      {impact ? (
        impact.parts.length === 0 ? (
          <p>Rien ne change pour les lecteurs.</p>
        ) : (
          <dl>
            {impact.parts.map(([title, lines]) => (
              <div key={title}>
                <dt>{title}</dt>
                {lines.map((line) => (
                  <dd key={line}>{line}</dd>
                ))}
              </div>
            ))}
          </dl>
        )
      ) : (
        <p class="fine">{examined.errors.length > 0 ? 'Se montre quand il n’y a plus d’erreur.' : 'Se calcule…'}</p>
      )}
    </section>
  );
}
