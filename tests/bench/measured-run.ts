import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took. */
export interface MeasuredRun {
  seconds: number;
  /** The most memory that the command and all it started held at one time, in megabytes; null where there is no /proc. */
  megabytes: number | null;
  output: string;
}

/** How often memory is looked at, in milliseconds. */
const EVERY = 50;

/**
 * Runs a Node program in a folder and measures it from its start to its end, the programs it starts included. Memory is
 * resident memory summed over the processes, so that what they share counts more than once. Throws what it said if it fails.
 */
export async function runMeasured(command: readonly string[], folder: string): Promise<MeasuredRun> {
  const [program = '', ...parameters] = command;
  const from = performance.now();
  const child = spawn(program, parameters, { cwd: folder, env: { ...process.env, NO_COLOR: '1', BASE_PATH: '' } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, heldBy(child.pid!))), EVERY);
  const status = await new Promise<number | null>((done, fail) => {
    child.on('close', done);
    child.on('error', fail);
  });
  const seconds = (performance.now() - from) / 1000;
  clearInterval(timer);
  if (status !== 0) throw new Error(`${command.join(' ')} ended with status ${status}:\n${output.slice(-2000)}`);
  return { seconds, megabytes: most > 0 ? most / 1e6 : null, output };
}

/** Resident bytes of a process and of what it started; or the most that it ever held itself, if that is more. */
function heldBy(pid: number): number {
  const now = [pid, ...startedBy(pid)].map((one) => statusOf(one));
  const sum = now.reduce((total, { held }) => total + held, 0);
  return Math.max(sum, ...now.map(({ peak }) => peak));
}

function statusOf(pid: number): { held: number; peak: number } {
  const status = readOr(`/proc/${pid}/status`);
  const bytes = (key: string) => 1024 * Number(new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
  return { held: bytes('VmRSS'), peak: bytes('VmHWM') };
}

function startedBy(pid: number): number[] {
  const children = threadsOf(pid).flatMap((thread) =>
    readOr(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
  return children.flatMap((child) => [child, ...startedBy(child)]);
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** A process may end between two looks. */
function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
