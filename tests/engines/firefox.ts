import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { callOf, PATIENCE, type Engine } from './engine.ts';

interface Answer {
  id?: number;
  type: string;
  method?: string;
  message?: string;
  params?: { text: string };
  result?: unknown;
}

/** Starts a Firefox without a window, and drives it by WebDriver BiDi, which it speaks itself: no driver stands between. */
export async function startFirefox(program: string): Promise<Engine> {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  const parameters = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'];
  const browser = spawn(program, parameters, { stdio: ['ignore', 'ignore', 'pipe'] });
  const end = async () => {
    const ended = browser.exitCode === null ? once(browser, 'exit') : null;
    browser.kill();
    await ended;
    await rm(profile, { recursive: true, force: true });
  };
  try {
    const { send, said } = await connect(`${await addressOf(browser.stderr)}/session`);
    await send('session.new', { capabilities: {} });
    await send('session.subscribe', { events: ['log.entryAdded'] });
    const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab' });
    const run: Engine['run'] = async (code, ...given) => {
      const expression = `Promise.resolve(${callOf(code, given)}).then((value) => JSON.stringify(value) ?? 'null')`;
      const asked = { expression, target: { context }, awaitPromise: true };
      const answer = await send<{ result: { value: string }; exceptionDetails?: { text: string } }>(
        'script.evaluate',
        asked,
      );
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
      return JSON.parse(answer.result.value);
    };
    return {
      run,
      async open(url, width) {
        await send('browsingContext.setViewport', { context, viewport: { width, height: 800 } });
        await send('browsingContext.navigate', { context, url, wait: 'complete' });
        await run(() => document.fonts.ready.then(() => null));
      },
      said: async () => said,
      async print() {
        const page = { width: 21, height: 29.7 }; // A4, in centimetres
        const { data } = await send<{ data: string }>('browsingContext.print', { context, page });
        return Uint8Array.from(Buffer.from(data, 'base64'));
      },
      close: end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Waits for the line in which Firefox tells where it listens. */
async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  const lines = createInterface(output);
  const timer = setTimeout(() => lines.close(), PATIENCE);
  try {
    for await (const line of lines) {
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
      if (address) return address;
    }
  } finally {
    clearTimeout(timer);
    output.resume();
  }
  throw new Error('Firefox did not tell where it listens.');
}

/** Opens the connection: what sends a command and waits for its result, and what the pages said. */
async function connect(address: string) {
  const socket = new WebSocket(address);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const said: string[] = [];
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(data) as Answer;
    if (answer.method === 'log.entryAdded') said.push(answer.params!.text);
    const asked = waiting.get(answer.id ?? -1);
    if (answer.type === 'success') asked?.resolve(answer.result);
    if (answer.type === 'error') asked?.reject(new Error(answer.message));
  });
  await once(socket, 'open');
  let id = 0;
  const send = <Result = unknown>(method: string, params: object): Promise<Result> => {
    const asked = Promise.withResolvers<unknown>();
    waiting.set((id += 1), asked);
    socket.send(JSON.stringify({ id, method, params }));
    return asked.promise as Promise<Result>;
  };
  return { send, said };
}
