import { nameDelta } from '../announcement/announcement-words.ts';
import type { Announcement } from '../announcement/announcement.ts';
import { PROOFS } from '../announcement/proof.ts';
import type { Troops } from '../announcement/troops.ts';
import { capitalise } from '../french/typesetting.ts';
import { sayBasis, sayDerivation, sayOrigin } from './ledger-words.ts';
import type { LedgerLine, Total } from './ledger.ts';

/** A row of the table of an announcement's totals: each adds to the one above, down to the total after. */
export interface TotalsRow {
  kind: 'previous' | 'carried' | 'gap' | 'before' | 'delta' | 'after';
  label: string;
  note: string;
  troops: Troops;
  /** Is it a change, written with its sign, or a total? */
  isChange: boolean;
  /** The anchor of the words that prove it; null for what was computed. */
  proof: string | null;
  /** The announcement that it comes from, if it is another one. */
  from: Announcement | null;
}

/** How the total before an announcement and the one after it come out of the previous total, row by row; none without a total. */
export function totalsRows({ announcement, before, after, gap }: LedgerLine): TotalsRow[] {
  const { troopDelta, statedTotal } = announcement;
  if (!statedTotal) return [];
  const row = (kind: TotalsRow['kind'], label: string, note: string, troops: Troops): TotalsRow => ({
    kind,
    label,
    note,
    troops,
    isChange: kind === 'carried' || kind === 'gap' || kind === 'delta',
    proof: null,
    from: null,
  });
  const side = (kind: 'before' | 'after', label: string, total: Total) => {
    const isStated = total.basis === 'stated';
    const note = isStated ? sayBasis(total) : sayDerivation(announcement);
    return { ...row(kind, label, note, total), proof: isStated ? PROOFS.statedTotal.anchor : null };
  };
  return [
    ...(gap.since
      ? [{ ...row('previous', 'Total après l’annonce', sayOrigin(gap.sinceTotal), gap.sinceTotal), from: gap.since }]
      : []),
    ...(gap.since && gap.carried.value !== 0
      ? [row('carried', 'Annoncé entre-temps', 'sans total comparable', gap.carried)]
      : []),
    ...(gap.since ? [row('gap', 'Écart', 'non expliqué par les annonces réunies ici', gap)] : []),
    ...(before ? [side('before', 'Avant l’annonce', before)] : []),
    {
      ...row('delta', `${capitalise(nameDelta(troopDelta))} annoncé`, '', troopDelta),
      proof: PROOFS.troopDelta.anchor,
    },
    ...(after ? [side('after', 'Après l’annonce', after)] : []),
  ];
}
