import { existsSync, renameSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** What stands beside the folder while it is built: on the same disk, so that each can take another's place at once. */
export function besides(folder: string): { building: string; previous: string; index: string } {
  const name = join(dirname(resolve(folder)), `.${basename(folder)}`);
  return { building: `${name}-building`, previous: `${name}-previous`, index: `${name}-building-index` };
}

/**
 * Puts what was built in the place of the last built site: in two steps, since no system call of Node's exchanges two folders;
 * nothing can come in between but a kill.
 */
export function replaceSite(folder: string): void {
  const { building, previous } = besides(folder);
  if (existsSync(folder)) renameSync(folder, previous);
  renameSync(building, folder);
}

/** Puts the last built site back, if a build was killed between the two steps that replace it. No build may be at work. */
export function restoreSite(folder: string): void {
  const { previous } = besides(folder);
  if (!existsSync(folder) && existsSync(previous)) renameSync(previous, folder);
}
