// Measures the reading of a folder of texts, NN-slug.txt with what is right in NN-slug.json:
// node tests/article/measure.ts [folder]. It prints what is right, open and wrong, by field, and each text that is not all right.
import { join } from 'node:path';
import { propose } from '../../src/article/proposal.ts';
import type { Gazetteer } from '../../src/announcement/place.ts';
import { checkFolder } from '../../src/files/content-folder.ts';
import { foldWord } from '../../src/french/letters.ts';
import { readArticle } from '../../src/pasted-text/article.ts';
import { readTexts, type KnownText, type RightFigure } from './known-texts.ts';

export const MEASURED = ['day', 'troops', 'total', 'place', 'announcer', 'title'] as const;

/** How a field was read: `right`, `open` where it is a question, or what is wrong with it. */
export type Verdict = 'right' | 'open' | { read: string; right: string };

/** How each field of a text is read. A field that the text does not say is right when nothing is proposed. */
export function verdictsOf(
  { text, right }: KnownText,
  gazetteer: Gazetteer,
): Record<(typeof MEASURED)[number], Verdict> {
  const proposal = propose(readArticle(text), gazetteer);
  const { date, troopDelta, statedTotal, location, newPlace, announcer, headline } = proposal;
  const place = gazetteer.get(location?.value ?? '');
  const names = place ? [place.name, ...(place.otherNames ?? [])] : newPlace ? [newPlace.value] : null;
  const total = statedTotal && `${sayFigure(statedTotal)} ${statedTotal.counts}`;
  const isPlace = names?.some((name) => right.location !== null && isName(name, right.location));
  return {
    day: verdict(date?.value, right.date),
    troops: verdict(troopDelta && sayFigure(troopDelta), right.troopDelta && sayFigure(right.troopDelta)),
    total: verdict(total, right.statedTotal && `${sayFigure(right.statedTotal)} ${right.statedTotal.counts}`),
    place: isPlace ? 'right' : verdict(names?.[0], right.location),
    announcer: verdict(announcer && bareName(announcer.value), right.announcer && bareName(right.announcer)),
    title: verdict(headline && plain(headline.value), right.title && plain(right.title)),
  };
}

function verdict(read: string | null | undefined, right: string | null): Verdict {
  if ((read ?? null) === right) return 'right';
  return read === null || read === undefined ? 'open' : { read, right: right ?? 'nothing' };
}

function sayFigure({ value, upTo, approximate }: Omit<RightFigure, 'quote'>): string {
  return `${approximate ? 'about ' : ''}${value}${upTo === undefined ? '' : ` to ${upTo}`}`;
}

function isName(name: string, other: string): boolean {
  const short = foldWord(name).replace(/^(?:base|camp)(?: \p{L}+)*? (?:de |d')?(?=\S+$)/u, '');
  return foldWord(other) === foldWord(name) || foldWord(other) === short;
}

function bareName(name: string): string {
  return foldWord(plain(name))
    .replace(/^(?:l[ea]s?|l'|une?|des)[ ]?/, '')
    .replace(/ \(.*\)$/, '')
    .replaceAll('-', ' ');
}

function plain(text: string): string {
  return text.replace(/[’]/g, "'").replace(/\s+/g, ' ').trim();
}

if (import.meta.main) {
  const { gazetteer } = await checkFolder('.');
  const texts = readTexts(process.argv[2] ?? join(import.meta.dirname, 'texts'));
  const counts = Object.fromEntries(MEASURED.map((field) => [field, { right: 0, open: 0, wrong: 0 }]));
  for (const text of texts) {
    const verdicts = verdictsOf(text, gazetteer);
    for (const field of MEASURED) {
      const found = verdicts[field];
      counts[field]![typeof found === 'string' ? found : 'wrong']++;
      if (found !== 'right')
        console.log(`${text.name}: ${field} ${found === 'open' ? 'is open' : `is ${found.read}, not ${found.right}`}`);
    }
  }
  console.table(counts);
  const sum = (key: 'right' | 'open' | 'wrong') => Object.values(counts).reduce((all, one) => all + one[key], 0);
  console.log(`${texts.length} texts: ${sum('right')} right, ${sum('open')} open, ${sum('wrong')} wrong`);
}
