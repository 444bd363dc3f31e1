import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, basename } from 'node:path';

/** What writes a file. */
export type Writer = (file: string, text: string) => Promise<void>;

/**
 * Writes a file whole or not at all: beside its place first, then there. What was there stays if the disk is full or the command is
 * killed. Throws what the disk says.
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(beside, text);
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
}
