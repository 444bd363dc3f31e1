import { formatSigned } from '../french/number-format.ts';
import { excerptOf, type Piece } from '../french/searched-words.ts';
import type { FoundAnnouncement } from './search-engine.ts';

/**
 * The entry of an announcement that was found, from the page's template. The index holds texts, and each becomes a text
 * node here: Pagefind's own excerpts are half-escaped HTML (& is left as it is) and are not used.
 */
export function resultOf(
  template: HTMLTemplateElement,
  { url, content, locations, meta }: FoundAnnouncement,
): DocumentFragment {
  const entry = template.content.cloneNode(true) as DocumentFragment;
  const part = <Kind extends HTMLElement>(name: string) => entry.querySelector<Kind>(`.${name}`)!;
  const { title, excerpt } = excerptOf(content, locations);
  if (!meta.nuance) part('nuance').remove();
  part('troops').textContent = formatSigned(Number(meta.troops));
  part<HTMLTimeElement>('day').dateTime = meta.date;
  part('day').replaceChildren(...dayNodes(meta.day));
  part<HTMLAnchorElement>('page').href = url;
  part('page').replaceChildren(...title.map(nodeOf));
  part('excerpt').replaceChildren(...excerpt.map(nodeOf));
  part('place').textContent = meta.place;
  part('announcer').textContent = meta.announcer;
  return entry;
}

function nodeOf({ text, isFound }: Piece): Node {
  if (!isFound) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

/** A first of the month has its letters raised, as on the other pages. */
function dayNodes(day: string): (Node | string)[] {
  if (!day.startsWith('1er ')) return [day];
  const raised = document.createElement('sup');
  raised.textContent = 'er';
  return ['1', raised, day.slice('1er'.length)];
}
