import { FACETS, type Facet } from '../timeline/facets.ts';
import type { Counts, Query } from './search-engine.ts';

/** The form of the search, whose controls are named as the parameters of the page's address. */
export class SearchForm {
  readonly element: HTMLFormElement;
  readonly #words: HTMLInputElement;
  readonly #selects: Map<Facet, HTMLSelectElement>;

  constructor(element: HTMLFormElement) {
    const control = (name: string) => element.elements.namedItem(name) as unknown;
    const facets = Object.entries(FACETS) as [Facet, (typeof FACETS)[Facet]][];
    this.element = element;
    this.#words = control('q') as HTMLInputElement;
    this.#selects = new Map(facets.map(([facet, { parameter }]) => [facet, control(parameter) as HTMLSelectElement]));
  }

  /** The words as they were typed. */
  get typed(): string {
    return this.#words.value.trim();
  }

  /** The values that are chosen. */
  get filters(): Query['filters'] {
    const chosen = [...this.#selects].filter(([, { value }]) => value !== '');
    return Object.fromEntries(chosen.map(([facet, { value }]) => [facet, value]));
  }

  /** Takes what an address asks, no longer than one may type; a value that is no choice is none. */
  read(address: URLSearchParams): void {
    for (const { name, control } of this.#controls) {
      const value = address.get(name) ?? '';
      control.value = control instanceof HTMLSelectElement ? value : value.slice(0, control.maxLength);
      if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = '';
    }
  }

  /** What is asked, as the parameters of an address; with other words than those typed, if there are. */
  write(words = this.typed): URLSearchParams {
    const values = this.#controls.map(({ name, control }) => [name, control === this.#words ? words : control.value]);
    return new URLSearchParams(values.filter(([, value]) => value !== ''));
  }

  /** Empties the filters, and the words too. */
  clear({ keepsWords = false } = {}): void {
    if (!keepsWords) this.#words.value = '';
    for (const select of this.#selects.values()) select.value = '';
    this.#words.focus();
  }

  /** Writes beside each choice how many announcements it would give. */
  count(counts: Counts): void {
    for (const [facet, select] of this.#selects)
      for (const option of select.options) {
        if (option.value === '') continue;
        const count = counts[facet][option.value] ?? 0;
        option.text = option.text.replace(/\d+(?=\)$)/, String(count));
        option.disabled = count === 0 && !option.selected;
      }
  }

  get #controls(): { name: string; control: HTMLInputElement | HTMLSelectElement }[] {
    return [this.#words, ...this.#selects.values()].map((control) => ({ name: control.name, control }));
  }
}
