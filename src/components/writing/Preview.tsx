import { nameDelta, nameLocation, sayAnnouncer, sayInclusion, sayKind } from '../../announcement/announcement-words.ts';
import { formatSignedTroops, formatTroops, nameTroops } from '../../announcement/troops.ts';
import { markProofs } from '../../formats/proof-marks.ts';
import { formatDay } from '../../french/day-words.ts';
import { capitalise, typeset } from '../../french/typesetting.ts';
import { PATHS } from '../../site.ts';
import type { Desk } from '../../writing/desk.ts';
import { MarkdownNodes } from './MarkdownNodes.tsx';

/** The page as it will be: its headline, its figures, its account with the marks of its proofs. */
export function Preview({ desk }: { desk: Desk }) {
  const { announcement, tree, id } = desk.examined;
  return (
    <section class="ruled preview" aria-labelledby="titre-apercu">
      <h2 id="titre-apercu">La page, telle qu’elle sera</h2>
      <p class="fine address">/{PATHS.announcement(id)}</p>
      {announcement ? (
        <article>
          <p class="when">
            {formatDay(announcement.date)}
            {announcement.dateBasis === 'inferred' && ' · date déduite'}
          </p>
          <h3>{announcement.title}</h3>
          <p class="dek">{announcement.summary}</p>
          <Sheet announcement={announcement} />
          <MarkdownNodes tree={tree} pieces={markProofs(tree, announcement).pieces} />
        </article>
      ) : (
        <p class="fine">Elle paraît ici dès que les faits sont là.</p>
      )}
    </section>
  );
}

function Sheet({ announcement }: { announcement: NonNullable<Desk['examined']['announcement']> }) {
  const { troopDelta, statedTotal, location, locationNote, dateNote } = announcement;
  const rows = [
    [
      `${capitalise(nameDelta(troopDelta))} annoncé`,
      <b class="announced">{formatSignedTroops(troopDelta)}</b>,
      nameTroops(troopDelta.value),
    ],
    statedTotal
      ? [
          `Total déclaré, ${sayInclusion(statedTotal, troopDelta)}`,
          <b>{formatTroops(statedTotal)}</b>,
          sayKind(statedTotal),
        ]
      : ['Total déclaré', 'Aucun dans la source', ''],
    ['Annoncé par', sayAnnouncer(announcement), ''],
    [nameLocation(troopDelta), location.name, locationNote ?? ''],
    [
      'Date de l’annonce',
      formatDay(announcement.date),
      dateNote ? typeset(`Date déduite. ${dateNote}`) : 'Indiquée dans l’article.',
    ],
  ] as const;
  return (
    <dl>
      {rows.map(([term, value, note]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value} {note && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
