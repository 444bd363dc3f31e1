import { openEngine, type Answer, type Engine } from './search-engine.ts';
import { SearchForm } from './search-form.ts';
import { resultOf } from './search-result.ts';
import { sayFound, sayMore, sayNoEngine } from './search-sentences.ts';

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
const template = elementOf<HTMLTemplateElement>('resultat');
const form = new SearchForm(elementOf('recherche'));

let engine: Promise<Engine> | undefined;
let found: Answer['found'] = [];
/** The number of the last search: what an earlier one gives comes too late. */
let last = 0;
let rest: ReturnType<typeof setTimeout>;

/** Opens the index; one that could not be opened is asked for again the next time. */
function open(): Promise<Engine> {
  engine ??= openEngine(form.element.dataset['index']!).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function search(): Promise<void> {
  clearTimeout(rest);
  const turn = (last += 1);
  const { query, typed } = form;
  const isFiltered = Object.keys(query.filters).length > 0;
  const isAsked = query.words !== '' || isFiltered;
  const patience = setTimeout(() => (status.textContent = 'Recherche en cours…'), PATIENCE);
  let said = '';
  let first: DocumentFragment[] = [];
  try {
    const answer = isAsked || engine ? await (await open())(query) : null;
    const shown = isAsked && answer ? answer.found : [];
    first = await entriesOf(shown.slice(0, PAGE));
    if (turn === last && answer) form.count(answer.counts);
    if (turn === last) found = shown;
    if (isAsked) said = sayFound(shown.length, typed, isFiltered);
  } catch {
    if (turn === last) found = [];
    said = sayNoEngine(import.meta.env.DEV);
  } finally {
    clearTimeout(patience);
  }
  if (turn !== last) return;
  status.textContent = said;
  results.replaceChildren(...first);
  none.hidden = !isAsked || !engine || found.length > 0;
  unfilter.hidden = !isFiltered;
  clear.hidden = !isAsked && typed === '';
  browse.hidden = found.length > 0;
  offerMore();
}

function entriesOf(some: Answer['found']): Promise<DocumentFragment[]> {
  return Promise.all(some.map(async (one) => resultOf(template, await one.data())));
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

form.element.addEventListener('focusin', () => void open().catch(() => {}));
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
