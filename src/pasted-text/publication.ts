import { datesIn } from '../french/printed-days.ts';
import type { Article } from './article.ts';
import { lineAt } from './lines.ts';
import { CHANGED } from './page-words.ts';
import { wholeDay, type ReadDay } from './whole-day.ts';

/** How far into the first sentence the day of a dispatch stands: « BAGDAD, 9 fév 2016 (AFP) - ». */
const MAX_DATELINE = 60;

/**
 * The day when an article was published, by the lines about it and by the head of its dispatch; null if none has a whole day, or
 * if they have different ones: the day of a change is none.
 */
export function publicationOf({ paragraphs }: Article): ReadDay | null {
  const found = paragraphs.flatMap((paragraph) => {
    const { text, kind } = paragraph;
    if (kind === 'title' || (kind === 'aside' && !/publié/i.test(text))) return [];
    const scope = kind === 'prose' ? (/^.{0,60}?(?:\)|[-–—])\s/su.exec(text)?.[0].slice(0, MAX_DATELINE) ?? '') : text;
    return datesIn(scope).flatMap((printed) => {
      const day = wholeDay(printed);
      const lead = scope.slice(0, printed.from);
      if (day === null || CHANGED.test(lead.replace(/^.*(?:publié|paru|mis en ligne|[|–—.])/iu, ''))) return [];
      const quote = paragraph.written.slice(printed.from, printed.to);
      return [
        {
          value: day,
          line: lineAt(paragraph, printed.from),
          quote,
          isSaid: /(?:publié|mis en ligne|paru)/i.test(lead),
        },
      ];
    });
  });
  const said = found.filter(({ isSaid }) => isSaid);
  const days = said.length > 0 ? said : found;
  const [first] = days;
  return first && days.every(({ value }) => value === first.value)
    ? { value: first.value, line: first.line, quote: first.quote }
    : null;
}
