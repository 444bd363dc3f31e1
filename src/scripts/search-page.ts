import type { Found } from './search-engine.ts';
import { SearchForm } from './search-form.ts';
import { alternatives, resultOf } from './search-result.ts';
import { sayFound, sayMore, sayNoEngine } from './search-sentences.ts';
import { openSearch, type SiteSearch } from './site-search.ts';

/** How many results come at a time. */
const PAGE = 10;

/** How long typing rests before a search begins, and how long a search lasts before it is told. In milliseconds. */
const REST = 200;
const PATIENCE = 600;

const elementOf = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
const [status, results, none, browse] = [
  elementOf('etat'),
  elementOf('resultats'),
  elementOf('aucune'),
  elementOf('parcourir'),
];
const [clear, unfilter, more] = [elementOf('effacer'), elementOf('sans-filtre'), elementOf('suite')];
const otherwise = elementOf('autrement');
const template = elementOf<HTMLTemplateElement>('resultat');
const form = new SearchForm(elementOf('recherche'));

let opened: Promise<SiteSearch> | undefined;
let found: Found = [];
/** The numbers searched for, which are marked. */
let digits: ReadonlySet<string> = new Set();
/** The number of the last search: what an earlier one gives comes too late. */
let last = 0;
let rest: ReturnType<typeof setTimeout>;

/** Opens the index, to search for words or not yet; one that could not be opened is asked for again the next time. */
function open(isAsked: boolean): Promise<SiteSearch> {
  const { index = '', files } = form.element.dataset;
  opened ??= openSearch(index, files?.split(' ') ?? [], isAsked).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function search(): Promise<void> {
  clearTimeout(rest);
  const turn = (last += 1);
  const { typed, filters } = form;
  const isFiltered = Object.keys(filters).length > 0;
  const isAsked = typed !== '' || isFiltered;
  const patience = setTimeout(() => (status.textContent = 'Recherche en cours…'), PATIENCE);
  let said = '';
  let first: DocumentFragment[] = [];
  let others: string[] = [];
  let words = '';
  try {
    if (isAsked) {
      const answer = await (await open(typed !== '')).find(typed, filters);
      if (turn !== last) return;
      ({ found, digits, others, words } = answer);
      first = await entriesOf(found.slice(0, PAGE));
      said = sayFound({ count: found.length, typed, words, isFiltered });
    } else found = [];
  } catch {
    if (turn === last) found = [];
    said = sayNoEngine(import.meta.env.DEV);
  } finally {
    clearTimeout(patience);
  }
  if (turn !== last) return;
  status.textContent = said;
  results.replaceChildren(...first);
  otherwise.hidden = others.length === 0;
  otherwise.replaceChildren(...alternatives(others, (words) => `?${form.write(words)}`));
  none.hidden = !isAsked || !opened || found.length > 0;
  unfilter.hidden = !isFiltered;
  clear.hidden = !isAsked;
  browse.hidden = found.length > 0;
  offerMore();
  void count(turn, words);
}

/** Counts what each choice would give, once the results are shown. */
async function count(turn: number, words: string): Promise<void> {
  const counts = await opened?.then((search) => search.count(words, form.filters)).catch(() => undefined);
  if (turn === last && counts) form.count(counts);
}

function entriesOf(some: Found): Promise<DocumentFragment[]> {
  return Promise.all(some.map(async (one) => resultOf(template, await one.data(), digits)));
}

function offerMore(): void {
  const left = found.length - results.children.length;
  more.hidden = left <= 0;
  more.textContent = sayMore(left);
}

/** Whoever asks for more goes on from the first of them, with the keyboard too. */
async function showMore(): Promise<void> {
  const [turn, shown] = [last, results.children.length];
  const next = await entriesOf(found.slice(shown, shown + PAGE));
  if (turn !== last || results.children.length !== shown) return;
  results.append(...next);
  results.children[shown]?.querySelector('a')?.focus();
  offerMore();
}

function searchAnew(): void {
  const state = form.write().toString();
  history.replaceState(history.state, '', state === '' ? location.pathname : `?${state}`);
  void search();
}

function readState(): void {
  form.read(new URLSearchParams(location.search));
  void search();
}

form.element.addEventListener('focusin', () => void open(false).catch(() => {}));
form.element.addEventListener('submit', (event) => {
  event.preventDefault();
  searchAnew();
});
form.element.addEventListener('input', ({ target }) => {
  clearTimeout(rest);
  if (target instanceof HTMLSelectElement) searchAnew();
  else rest = setTimeout(searchAnew, REST);
});
clear.addEventListener('click', () => {
  form.clear();
  searchAnew();
});
unfilter.addEventListener('click', () => {
  form.clear({ keepsWords: true });
  searchAnew();
});
more.addEventListener('click', () => void showMore().catch(() => (status.textContent = sayNoEngine(false))));
addEventListener('popstate', readState);
readState();
