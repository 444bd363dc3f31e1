import { z } from 'zod';
import { verbatim } from '../announcement/field.ts';
import type { Addresses } from './addresses.ts';
import { didYouMean } from '../announcement/near-miss.ts';
import type { Problem } from '../text-files/problem.ts';
import type { ContentFile } from '../text-files/source-text.ts';
import { readYamlList } from '../text-files/yaml-list.ts';

/** An address of a page: small letters, digits and hyphens between slashes, and not in the folder of the search's index. */
const PAGE = /^\/(?!pagefind\/)(?:[a-z0-9-]+\/)+$/;
const address = (expected: string) => verbatim(expected, { pattern: PAGE });

/** The schema of one line of `content/redirects.yaml`: an address that was published, and the one that replaces it. */
export const redirectSchema = z.strictObject({
  from: address('l’adresse qui a été publiée, par exemple /annonces/2014-09-02-ancien-nom/').describe(
    'L’adresse qui a été publiée.',
  ),
  to: address('l’adresse qui la remplace, par exemple /annonces/2014-09-02-350-soldats-bagdad/').describe(
    'L’adresse qui la remplace.',
  ),
});

/** An address that was published, and the one that replaces it. */
export type Redirect = z.infer<typeof redirectSchema>;

/** Reads the redirects of a site that has these addresses; no file is no redirects. Never throws. */
export function readRedirects(
  file: ContentFile | null,
  addresses: Addresses,
): { redirects: Redirect[]; problems: Problem[] } {
  if (!file) return { redirects: [], problems: [] };
  const { items, problems, report } = readYamlList(file, redirectSchema, '- from: et to:');
  const seen = new Set<string>();
  for (const { item, index } of items) {
    const { from, to } = item;
    if (seen.has(from)) problems.push(...report([index, 'from'], `${from} est là deux fois ; gardez l’une des deux`));
    seen.add(from);
    if (addresses.has(from))
      problems.push(...report([index, 'from'], `${from} est une adresse de ce site ; retirez ce renvoi`));
    if (addresses.has(to)) continue;
    const near = didYouMean(to, [...addresses.keys()]);
    problems.push(...report([index, 'to'], `${to} n’est pas une adresse de ce site ; corrigez-la${near}`));
  }
  return { redirects: items.map(({ item }) => item), problems };
}

/**
 * Which of the addresses that disappear readers would lose: those that no redirect leads on from. What belongs to an
 * announcement's page, its framed page and its files, goes where the page goes, and is not named beside it.
 */
export function withoutRedirect(
  lost: readonly string[],
  redirects: readonly Redirect[],
  addresses: Addresses,
): string[] {
  const moved = new Map(redirects.map(({ from, to }) => [from, to]));
  return lost.filter((path) => {
    const page = path.replace(/^\/(?:integrer|oembed|cartes)\/([^/]+?)(?:\/|\.json|\.png)$/, '/annonces/$1/');
    const to = moved.get(path) ?? moved.get(page);
    return (!to || !addresses.has(to)) && (page === path || !lost.includes(page));
  });
}
