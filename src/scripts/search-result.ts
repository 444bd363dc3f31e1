import { aloud } from '../french/aloud.ts';
import { formatSigned } from '../french/number-format.ts';
import { excerptOf, type Piece } from '../french/searched-words.ts';
import type { FoundAnnouncement } from './search-engine.ts';
import { quote } from './search-sentences.ts';

/** A number of several groups. */
const PARTED_NUMBER = /(\d{1,3}(?:\u202f\d{3})+)/;

/**
 * The entry of an announcement that was found, from the page's template, with the numbers searched for marked (`digits`). The
 * index holds texts, and each becomes a text node here: Pagefind's own excerpts are half-escaped HTML (& is left as it is) and
 * are not used.
 */
export function resultOf(
  template: HTMLTemplateElement,
  { url, content, locations, meta }: FoundAnnouncement,
  digits: ReadonlySet<string>,
): DocumentFragment {
  const entry = template.content.cloneNode(true) as DocumentFragment;
  const part = <Kind extends HTMLElement>(name: string) => entry.querySelector<Kind>(`.${name}`)!;
  const { title, excerpt } = excerptOf(content, locations, digits);
  if (!meta.nuance) part('nuance').remove();
  if (!meta.report) part('report').remove();
  const numberOf = (troops: string) =>
    nodesOf({ text: formatSigned(Number(troops)), isFound: digits.has(troops.replace('-', '')) });
  const range = meta.upTo ? ['de ', ...numberOf(meta.troops), ' à ', ...numberOf(meta.upTo)] : numberOf(meta.troops);
  part('troops').append(...range);
  part('when').append(dayNode(meta));
  part<HTMLAnchorElement>('page').href = url;
  part('page').replaceChildren(...title.flatMap(nodesOf));
  part('excerpt').replaceChildren(...excerpt.flatMap(nodesOf));
  part('place').textContent = meta.place;
  part('announcer').textContent = meta.announcer;
  return entry;
}

/** What else may have been meant, each a link to its search: « Vouliez-vous dire « irakien » ou « irakienne » ? » */
export function alternatives(others: readonly string[], addressOf: (words: string) => string): (Node | string)[] {
  if (others.length === 0) return [];
  const links = others.map((words) => {
    const link = document.createElement('a');
    link.href = addressOf(words);
    link.textContent = quote(words);
    return link;
  });
  return ['Vouliez-vous dire ', ...links.flatMap((link, at) => (at === 0 ? [link] : [' ou ', link])), '\u202f?'];
}

function nodesOf({ text, isFound }: Piece): (Node | string)[] {
  const nodes = text.split(PARTED_NUMBER).map((part, at) => (at % 2 === 0 ? part : numberNode(part)));
  if (!isFound) return nodes;
  const mark = document.createElement('mark');
  mark.append(...nodes);
  return [mark];
}

/** A number whose thousands are parted as src/middleware.ts parts those of a page. */
function numberNode(text: string): HTMLSpanElement {
  const number = document.createElement('span');
  number.className = 'number';
  number.textContent = aloud(text);
  return number;
}

/** A first of the month has its letters raised, as on the other pages. */
function dayNode({ date, day }: FoundAnnouncement['meta']): HTMLTimeElement {
  const time = document.createElement('time');
  time.dateTime = date;
  if (!day.startsWith('1er ')) {
    time.textContent = day;
    return time;
  }
  const raised = document.createElement('sup');
  raised.textContent = 'er';
  time.append('1', raised, day.slice('1er'.length));
  return time;
}
