/** The words that are selected within one paragraph of the article, and its number; null if none are. */
export function selectedIn(selection: Selection | null): { words: string; paragraph: number } | null {
  const words = selection?.toString().replace(/\s+/g, ' ').trim() ?? '';
  const [start, end] = [selection?.anchorNode, selection?.focusNode].map((node) =>
    (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-paragraph]'),
  );
  return words !== '' && start && start === end ? { words, paragraph: Number(start.dataset['paragraph']) } : null;
}
