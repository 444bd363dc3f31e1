import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** What stands beside the folder while it is built: on the same disk, so that each can take another's place at once. */
export function besides(folder: string): { building: string; previous: string; index: string } {
  const name = join(dirname(resolve(folder)), `.${basename(folder)}`);
  return { building: `${name}-building`, previous: `${name}-previous`, index: `${name}-building-index` };
}

/** Makes an empty folder to build in, and room for the last site. Throws, in a sentence, where the disk does not let it. */
export function makeRoom(folder: string): void {
  const { building } = besides(folder);
  removeLeftovers(folder);
  try {
    mkdirSync(building, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `${dirname(building)}, where the site is built, cannot be written in (${code}): allow it, or name another folder with --outDir.`,
    );
  }
}

/** Removes what a build leaves beside its folder, read-only or not. Throws, in a sentence, if it cannot be removed. */
export function removeLeftovers(folder: string): void {
  for (const path of Object.values(besides(folder)))
    try {
      remove(path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new Error(`${path} is left of a build and cannot be removed (${code}): remove it, and build again.`);
    }
}

function remove(path: string): void {
  const rm = () => rmSync(path, { recursive: true, force: true });
  try {
    rm();
  } catch {
    allowRemoval(path);
    rm();
  }
}

/** Nothing can be removed from a folder that may not be written in. */
function allowRemoval(path: string): void {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  chmodSync(path, 0o755);
  for (const name of readdirSync(path)) allowRemoval(join(path, name));
}

/**
 * Puts what was built in the place of the last built site, for which there is room: in two steps, since no system call of Node's
 * exchanges two folders; nothing can come in between but a kill.
 */
export function replaceSite(folder: string): void {
  const { building, previous } = besides(folder);
  try {
    if (existsSync(folder)) renameSync(folder, previous);
  } catch (error) {
    throw new Error(
      `${folder} cannot be replaced (${(error as Error).message}); if it is a mount point, build into a folder in it.`,
    );
  }
  renameSync(building, folder);
}

/** What every build makes, and hardly anything else. */
const MARKS = ['404.html', 'annonces.json', '_astro'];

/** Throws if a folder holds anything but a site that was built here: a build would lose it. */
export function refuseOther(folder: string): void {
  const isSite = MARKS.every((mark) => existsSync(join(folder, mark)));
  if (existsSync(folder) && !isSite && readdirSync(folder).length > 0)
    throw new Error(
      `${folder} holds files that no build made, and that would be lost: empty it, or name another folder with --outDir.`,
    );
}

/** What a link leads to, whether it is there or not; the folder itself if it is none. */
export function behindLink(folder: string): string {
  const isLink = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink ? resolve(dirname(folder), readlinkSync(folder)) : folder;
}

/** Puts the last built site back, if a build was killed between the two steps that replace it. No build may be at work. */
export function restoreSite(folder: string): void {
  const { previous } = besides(folder);
  if (!existsSync(folder) && existsSync(previous)) renameSync(previous, folder);
}
