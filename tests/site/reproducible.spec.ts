import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { folderOf } from './variants.ts';

const filesOf = (folder: string) =>
  globSync('**/*', { cwd: folder })
    .filter((file) => statSync(join(folder, file)).isFile())
    .toSorted();

test('builds made at the two ends of the world, a day apart by their clocks, have the same files, byte for byte', () => {
  const files = filesOf(folderOf('root'));
  expect(files.length).toBeGreaterThan(10);
  expect(filesOf(folderOf('far'))).toEqual(files);
  for (const file of files)
    expect(readFileSync(join(folderOf('far'), file)).equals(readFileSync(join(folderOf('root'), file))), file).toBe(
      true,
    );
});
