import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

/** A project that is served while it is written: where, what it said in the terminal so far, and how to end it. */
export interface Development {
  origin: string;
  said(): string;
  stop(): void;
}

/** Starts `npm run dev` in a project, on a port that is free; it answers some seconds later. */
export async function startDevelopment(project: string): Promise<Development> {
  const port = await new Promise<number>((done) => {
    const server = createServer().listen(0, () => {
      const { port: free } = server.address() as { port: number };
      server.close(() => done(free));
    });
  });
  const child = spawn(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'dev', '--port', String(port)], {
    cwd: project,
    env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  return { origin: `http://localhost:${port}`, said: () => said, stop: () => void child.kill('SIGKILL') };
}
