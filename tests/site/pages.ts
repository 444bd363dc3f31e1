import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, type VariantName } from './variants.ts';

export const IDS = [
  '2014-09-02-350-soldats-bagdad',
  '2014-11-07-1500-conseillers-irak',
  '2016-07-11-560-militaires-qayyarah',
  '2016-09-28-600-soldats-mossoul',
  '2019-12-31-750-soldats-moyen-orient',
] as const;

interface BuiltPage {
  /** Under the site's folder. */
  path: string;
  html: string;
  /** The path of the page that is cited instead: its own, or for a light page to be framed the whole one. */
  canonical: string;
  isFramed: boolean;
}

/** Every page of a built variant. */
export function pagesOf(variant: VariantName): BuiltPage[] {
  const folder = folderOf(variant);
  const files = globSync('**/*.html', { cwd: folder }).toSorted();
  if (files.length === 0) throw new Error(`There is no page in ${folder}.`);
  return files.map((file) => {
    const path = file.replace(/(?:^|(?<=\/))index\.html$/, '');
    const isFramed = path.startsWith('integrer/');
    const canonical = isFramed ? path.replace(/^integrer\/(.*)\/$/, 'annonces/$1/').replace('integrer/', '') : path;
    return { path, html: readFileSync(join(folder, file), 'utf8'), canonical, isFramed };
  });
}
