import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Readable } from 'node:stream';
import { callOf, PATIENCE, type Engine } from './engine.ts';

/** What WebKitGTK needs: its driver, the small browser that it drives, and a screen that nobody sees if there is none. */
export interface WebKitPrograms {
  driver: string;
  browser: string;
  screen: string | null;
}

/**
 * Starts WebKitGTK's MiniBrowser, and drives it by WebDriver, over HTTP. Its window is no narrower than its toolbar: each page
 * stands in a frame of its own, in a page of the site without a policy, which hears what the page says too.
 */
export async function startWebKit({ driver, browser, screen }: WebKitPrograms): Promise<Engine> {
  const started: ChildProcess[] = [];
  const end = async () => {
    for (const one of started.toReversed()) {
      if (one.exitCode !== null) continue;
      const ended = once(one, 'exit');
      one.kill();
      await ended;
    }
  };
  try {
    const display = screen ? await startScreen(screen, started) : process.env['DISPLAY'];
    const port = await freePort();
    started.push(spawn(driver, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: display } }));
    const root = `http://127.0.0.1:${port}`;
    await untilReady(root);
    const options = { binary: browser, args: ['--automation'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
    const { sessionId } = await post<{ sessionId: string }>(`${root}/session`, { capabilities });
    const session = `${root}/session/${sessionId}`;
    await post(`${session}/timeouts`, { script: PATIENCE });
    const said: string[] = [];
    const run: Engine['run'] = async (code, ...given) => {
      const script = `const done = arguments[0];
        Promise.resolve(${callOf(code, given)}).then((value) => done([JSON.stringify(value) ?? 'null']), (error) => done([null, String(error)]))`;
      const [value, error] = await post<[string | null, string?]>(`${session}/execute/async`, { script, args: [] });
      if (value === null) throw new Error(error);
      return JSON.parse(value);
    };
    /** Keeps what the page that is open has said, before another takes its place. */
    const listen = async () => {
      await post(`${session}/frame`, { id: null });
      said.push(...(await run(() => window.said?.splice(0) ?? [])));
      await post(`${session}/frame`, { id: 0 });
    };
    let isOpen = false;
    return {
      run,
      async open(url, width) {
        if (isOpen) await listen();
        await post(`${session}/url`, { url: new URL('/robots.txt', url).href });
        await run(frame, url, width);
        await post(`${session}/frame`, { id: 0 });
        await run(() => document.fonts.ready.then(() => null));
        isOpen = true;
      },
      async said() {
        await listen();
        return said;
      },
      async close() {
        await fetch(session, { method: 'DELETE' });
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

declare global {
  interface Window {
    said?: string[];
  }
}

/** Runs in the page around: opens the frame, and listens to its window, which the first page in it takes over. */
function frame(url: string, width: number): Promise<void> {
  const frame = document.createElement('iframe');
  const said: string[] = (window.said = []);
  frame.style.cssText = `width: ${width}px; height: 800px; border: 0`;
  frame.src = url; // before it stands in the page: an empty page that was loaded first would keep its own window
  const loaded = new Promise<void>((resolve) => frame.addEventListener('load', () => resolve(), { once: true }));
  document.body.replaceChildren(frame);
  const inside = frame.contentWindow as Window & typeof globalThis;
  inside.addEventListener('error', ({ message, target }) => said.push(message ?? `not loaded: ${target}`), true);
  inside.addEventListener('unhandledrejection', ({ reason }) => said.push(String(reason)));
  inside.addEventListener('securitypolicyviolation', (event) => said.push(`refused: ${event.violatedDirective}`));
  for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const)
    inside.console[level] = (...words: unknown[]) => said.push(words.join(' '));
  return loaded;
}

/** Starts an X server that shows nothing, and gives its name. */
async function startScreen(program: string, started: ChildProcess[]): Promise<string> {
  const parameters = ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'];
  const server = spawn(program, parameters, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  started.push(server);
  for await (const line of createInterface(server.stdio[3] as Readable)) return `:${line}`;
  throw new Error(`${program} did not start.`);
}

async function untilReady(root: string): Promise<void> {
  const last = Date.now() + PATIENCE;
  while (!(await fetch(`${root}/status`).catch(() => null))) {
    if (Date.now() > last) throw new Error('The driver of WebKit did not start.');
    await pause(50);
  }
}

async function post<Result = unknown>(address: string, body: object): Promise<Result> {
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
  const { value } = (await response.json()) as { value: Result & { message?: string } };
  if (!response.ok) throw new Error(`${address}: ${value.message}`);
  return value;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
