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

/** Every page of a built variant: its path under the site's folder, and its HTML. */
export function pagesOf(variant: VariantName): { path: string; html: string }[] {
  const folder = folderOf(variant);
  const files = globSync('**/*.html', { cwd: folder }).toSorted();
  if (files.length === 0) throw new Error(`There is no page in ${folder}.`);
  return files.map((file) => ({
    path: file.replace(/(?:^|(?<=\/))index\.html$/, ''),
    html: readFileSync(join(folder, file), 'utf8'),
  }));
}
