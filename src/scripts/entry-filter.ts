import { countFitting, fits, readFilterIndex, type Alike, type Chosen } from '../timeline/filter.ts';

// The filter of a page's entries. What is chosen stands in the address.

const narrowing = document.querySelector<HTMLElement>('#filtre')!;
const reset = narrowing.querySelector('button')!;
const status = narrowing.querySelector('output')!;
const selects = [...narrowing.querySelectorAll('select')];
const entries = [...document.querySelectorAll<HTMLElement>('li[data-places]')].map((element) => ({
  element,
  alike: readAlike(element),
}));
const periods = [...document.querySelectorAll<HTMLElement>('li[data-period]')];
const years = [...document.querySelectorAll<HTMLElement>('.years > li')];

let announcements: readonly Alike[] | undefined = narrowing.dataset['index']
  ? undefined
  : entries.map(({ alike }) => alike);

function readAlike({ id, dataset }: HTMLElement): Alike {
  return { when: id, places: dataset['places']!.split(' '), announcer: dataset['announcer']!, count: 1 };
}

// Not those of domain/: a module that two scripts share is a request of its own.
const formatCount = (count: number) => count.toLocaleString('fr-FR');
const say = (count: number) => `${formatCount(count)} ${count < 2 ? 'annonce' : 'annonces'}`;

/** All announcements that the page is about: its entries, or the index where they are on other pages. Throws if it does not come. */
async function readAll(): Promise<readonly Alike[]> {
  const { index = '', from = '' } = narrowing.dataset;
  announcements ??= readFilterIndex(await (await fetch(index)).json()).filter(({ when }) => when.startsWith(from));
  return announcements;
}

function readChosen(): Chosen {
  return Object.fromEntries(selects.map(({ dataset, value }) => [dataset['facet'], value]));
}

/** Takes what the address asks; a value that is no choice is none. */
function readSearch(): void {
  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    select.value = asked.get(select.name) ?? '';
    if (select.selectedIndex < 0) select.value = '';
  }
}

function asAddress(): string {
  const filled = selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]);
  return filled.length > 0 ? `?${new URLSearchParams(filled)}` : '';
}

/** The number of the last choice: an index that comes for an earlier one comes too late. */
let last = 0;

async function apply(): Promise<void> {
  const turn = (last += 1);
  const chosen = readChosen();
  const isNarrowed = asAddress() !== '';
  reset.hidden = !isNarrowed;
  let all: readonly Alike[] | null = null;
  try {
    // A page whose entries are elsewhere has its counts as they were made, until something is chosen.
    if (isNarrowed || announcements) all = await readAll();
  } catch {
    if (turn === last) status.textContent = 'Les annonces n’ont pas pu être comptées. Choisissez de nouveau.';
    return;
  }
  if (turn !== last) return;
  for (const { element, alike } of entries) element.hidden = !fits(alike, chosen);
  for (const element of years) element.hidden = isNarrowed && !element.querySelector('li[data-places]:not([hidden])');
  // Time to scale means nothing between entries that do not follow one another.
  for (const element of document.querySelectorAll('.reading, .elapsed, .years svg'))
    element.toggleAttribute('hidden', isNarrowed);
  if (!all) return;
  const count = countFitting(all, chosen);
  const total = countFitting(all, {});
  status.textContent = isNarrowed ? `${say(count)} sur ${formatCount(total)}` : say(count);
  for (const element of periods) showPeriod(element, all, chosen);
  for (const select of selects) showCounts(select, all, chosen);
}

function showPeriod(element: HTMLElement, all: readonly Alike[], chosen: Chosen): void {
  const { period = '' } = element.dataset;
  const count = countFitting(
    all.filter(({ when }) => when.startsWith(period)),
    chosen,
  );
  const link = element.querySelector('a')!;
  element.hidden = count === 0;
  element.querySelector('.count')!.textContent = say(count);
  link.search = asAddress();
}

/** Writes beside each choice how many announcements it would give with what is chosen of the other facets. */
function showCounts(select: HTMLSelectElement, all: readonly Alike[], chosen: Chosen): void {
  for (const option of select.options) {
    if (option.value === '') continue;
    const count = countFitting(all, { ...chosen, [select.dataset['facet']!]: option.value });
    option.text = option.text.replace(/\d+(?=\)$)/, String(count));
    option.disabled = count === 0 && !option.selected;
  }
}

/** An anchor leads to its entry: shown if it was filtered out, on its own page if it is not on this one. */
function follow(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const element = document.getElementById(id);
  if (element?.hidden) {
    history.replaceState(null, '', location.pathname + location.hash);
    readSearch();
    void apply().then(() => element.scrollIntoView());
  }
  if (element || !/^\d{4}-\d\d-\d\d-/.test(id)) return;
  const link = [id.slice(0, 7), id.slice(0, 4)]
    .map((period) => document.querySelector<HTMLAnchorElement>(`li[data-period='${period}'] a`))
    .find((link) => link !== null);
  if (link) location.replace(`${link.pathname}#${id}`);
}

/** A link that was shared leads to what it narrows; a reader who comes back is where the page was left. */
function showChosen(): void {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit?.type === 'navigate' && asAddress() !== '') document.querySelector('#chronologie')?.scrollIntoView();
}

narrowing.addEventListener('change', () => {
  history.pushState(null, '', location.pathname + asAddress());
  void apply();
});
reset.addEventListener('click', () => {
  for (const select of selects) select.value = '';
  narrowing.dispatchEvent(new Event('change'));
  selects[0]!.focus();
});
addEventListener('popstate', () => {
  readSearch();
  void apply();
});
addEventListener('hashchange', follow);
// The page is made as it stands with nothing chosen: there is nothing to do, and the first paint is not disturbed.
if (location.search) {
  readSearch();
  void apply().then(location.hash ? follow : showChosen);
} else follow();
