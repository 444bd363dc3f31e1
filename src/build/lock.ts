import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Between two looks at a lock that another process holds, and between two signs of life of its holder, in milliseconds. */
const LOOK = 200;
const SIGN_OF_LIFE = 2_000;

/**
 * A holder that has given no sign of life for so long, in milliseconds, is dead, even if a process has its number: the system
 * gives the numbers of dead processes to new ones.
 */
const MAX_SILENCE = 60_000;

/**
 * Does something while this process holds a lock, and no other: one process at a time has the file. Waits for a process that
 * is alive (`onWait` is called once), takes over from one that is not. Throws what `work` throws.
 */
export async function withLock<Result>(file: string, onWait: () => void, work: () => Promise<Result>): Promise<Result> {
  await mkdir(dirname(file), { recursive: true });
  for (let isWaiting = false; !(await take(file)); await wait(LOOK)) {
    if (await isAbandoned(file)) await rm(file, { force: true });
    else if (!isWaiting) {
      isWaiting = true;
      onWait();
    }
  }
  const signs = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), SIGN_OF_LIFE).unref();
  try {
    return await work();
  } finally {
    clearInterval(signs);
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
  // Two processes may have found the same lock abandoned, and the slower one have removed this one: look again.
  await wait(LOOK / 4);
  return (await readFile(file, 'utf8').catch(() => '')) === String(process.pid);
}

async function isAbandoned(file: string): Promise<boolean> {
  try {
    const holder = Number(await readFile(file, 'utf8'));
    const { mtimeMs } = await stat(file);
    const silence = Date.now() - mtimeMs;
    // A lock without a number is of a process that was killed while it took it.
    return silence > MAX_SILENCE || (holder > 0 ? !isAlive(holder) : silence > SIGN_OF_LIFE);
  } catch {
    return false;
  }
}

/** Whether a process with this number runs. */
export function isAlive(holder: number): boolean {
  try {
    return process.kill(holder, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
