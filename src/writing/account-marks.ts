import {
  findQuote,
  PROOFS,
  stretchesOf,
  wrongInProof,
  type ProvedFigure,
  type Stretch,
} from '../announcement/proof.ts';
import { readAccount } from '../announcement/account.ts';
import { countWords } from '../announcement/proof.ts';
import { fieldOf } from '../answers/fields.ts';
import { borrowedIn, missingWords } from '../check/article-text.ts';
import { formatSignedTroops, formatTroops } from '../announcement/troops.ts';
import { typeset } from '../french/typesetting.ts';
import type { Desk } from './desk.ts';
import { accountOf } from './entry.ts';

/** A stretch of an account as it is written, and what it is; of several, the last one shows. */
export interface Mark extends Stretch {
  look: 'quoted' | 'missing' | 'borrowed' | 'announced' | 'stated';
}

/** A figure of the entry, and why its account does not prove it; null if it does. */
export interface Proof {
  figure: ProvedFigure;
  label: string;
  value: string;
  quote: string;
  wrong: string | null;
}

/** What an account is as one writes it. */
export interface AccountMarks {
  text: string;
  marks: Mark[];
  proofs: Proof[];
  words: number;
  borrowed: string[];
}

/** Looks at the account of an entry: its quotations, the words that prove the figures, the words that are the article's. */
export function marksOf({ entry, known, examined }: Pick<Desk, 'entry' | 'known' | 'examined'>): AccountMarks {
  const text = accountOf(entry);
  const source = known.article?.text ?? null;
  const { draft } = entry.answers;
  const figures = (Object.keys(PROOFS) as ProvedFigure[]).flatMap((figure) => {
    const { value, upTo, quote } = draft[figure] ?? {};
    return typeof value === 'number' && quote !== undefined ? [{ figure, value, upTo, quote }] : [];
  });
  const { texts } = readAccount(examined.tree);
  const quoted = stretchesOf(text).map(({ from, to }): Mark => {
    const isThere = source === null || missingWords(text.slice(from, to).replaceAll('\\', ''), source) === null;
    return { from, to, look: isThere ? 'quoted' : 'missing' };
  });
  const borrowed = source === null ? [] : borrowedIn(text, source);
  const proved = figures.flatMap(({ figure, quote }): Mark[] => {
    const stretch = findQuote(text, quote);
    return stretch ? [{ ...stretch, look: PROOFS[figure].look }] : [];
  });
  return {
    text,
    marks: [...quoted, ...borrowed.map((one): Mark => ({ ...one, look: 'borrowed' })), ...proved],
    proofs: figures.map(({ figure, ...one }) => ({
      ...{ figure, label: fieldOf(`${figure}.value`).label, quote: one.quote },
      value: (figure === 'troopDelta' ? formatSignedTroops : formatTroops)({ ...one, approximate: false }),
      wrong: notThere(one.quote, source) ?? wrongInProof(one, texts.map(typeset), figure === 'troopDelta'),
    })),
    words: countWords(text.replace(/[^\p{L}\p{N}'’-]+/gu, ' ')),
    borrowed: borrowed.map(({ from, to }) => text.slice(from, to)),
  };
}

function notThere(quote: string, source: string | null): string | null {
  return source !== null && missingWords(quote, source) !== null ? 'n’est pas dans l’article' : null;
}

/** A text cut where marks begin and end, each piece with the looks of the marks around it. */
export function piecesOf(text: string, marks: readonly Mark[]): { text: string; looks: string }[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].toSorted((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index]!;
    const looks = marks.filter((mark) => mark.from <= from && to <= mark.to).map(({ look }) => look);
    return { text: text.slice(from, to), looks: looks.join(' ') };
  });
}
