import { draftOf, type Draft } from '../article/first-draft.ts';
import { propose } from '../article/proposal.ts';
import { readArticle } from '../pasted-text/article.ts';
import { whyUnreadable } from '../pasted-text/legible.ts';
import type { ArticleText } from '../check/article-text.ts';
import type { Known } from './answers.ts';

/** A pasted text, and what is proposed from it. */
export type Opened = Pick<Known, 'article' | 'proposal' | 'proposed'>;

/** No text. */
export const NO_TEXT: Opened = { article: null, proposal: null, proposed: {} };

/** Reads a pasted text: what it proposes for an announcement, or in a French sentence why it is no article. */
export function openArticle(
  article: ArticleText,
  { places, announcements }: Pick<Known, 'places' | 'announcements'>,
): Opened | string {
  const unreadable = whyUnreadable(article.text);
  if (unreadable) return unreadable;
  const proposal = propose(readArticle(article.text), places, announcements);
  return { article, proposal, proposed: onlyFound(draftOf(proposal)) };
}

/** The draft of a text that was opened: the name of its file, where it has one, and the digest of it go together. */
export function draftFrom({ article, proposed }: Opened, document: string | null): Draft {
  if (!article || document === null) return proposed;
  return { ...proposed, source: { ...proposed.source, document, sha256: article.sha256 } };
}

/** A draft without what the article does not say: that is asked. */
function onlyFound({ statedTotal, source, ...draft }: Draft): Draft {
  const { publisher, published, ...others } = source ?? {};
  const known = { ...(publisher && { publisher }), ...(published && { published }) };
  return { ...draft, ...(statedTotal && { statedTotal }), source: { ...others, ...known } };
}
