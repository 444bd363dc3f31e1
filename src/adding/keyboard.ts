import { CANCEL_SYMBOL, select, text } from '@clack/prompts';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { Choice } from '../answers/words.ts';

/** Where questions are asked. */
export interface Terminal {
  input: Readable & { setRawMode?(raw: boolean): unknown };
  output: Writable;
}

/** A person goes back to the question before. */
export class Back extends Error {}

/** A person stops. */
export class Stopped extends Error {}

const KEYS = /\x1b(?:\[|O)[A-D]|[^]/gu;
const UP = /^(?:\x1b.[AD]|[kh])$/;
const DOWN = /^(?:\x1b.[BC]|[jl])$/;

/**
 * The prompts of a terminal. Its keys pass through here on their way to the library, which knows no way back and jumps from the
 * end of a list to its beginning: Escape goes back, the ends of lists hold, and a line end that was typed before the terminal
 * was read key by key erases nothing.
 */
export class Keyboard {
  readonly output: Writable;
  #terminal: Terminal;
  #keys = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => this.#keys });
  #isBack = false;
  #list: { at: number; last: number } | null = null;
  #decoder = new StringDecoder('utf8');
  #pass = (chunk: Buffer) => {
    const typed = this.#decoder.write(chunk);
    for (const [key] of typed.matchAll(KEYS)) if (key !== '\n' && this.#moves(key)) this.#keys.write(key);
    this.#isBack = typed === '\x1b';
  };
  #end = () => this.#keys.write('\x03');

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
    this.output = terminal.output;
    terminal.input.setRawMode?.(true);
    terminal.input.on('data', this.#pass).once('end', this.#end);
  }

  /** Gives the terminal back. */
  close(): void {
    const { input } = this.#terminal;
    input.off('data', this.#pass).off('end', this.#end).pause();
    input.setRawMode?.(false);
  }

  /** Asks for one of a list, beginning at a value of it. Throws `Back`, `Stopped`. */
  async choose<Value>(message: string, choices: readonly Choice<Value>[], initial?: Value): Promise<Value> {
    const at = Math.max(
      0,
      choices.findIndex(({ value }) => value === initial),
    );
    this.#list = { at, last: choices.length - 1 };
    const options = choices.map(({ label, hint }, value) => ({ value, label, ...(hint !== undefined && { hint }) }));
    const chosen = await select({ message, options, initialValue: at, showInstructions: false, ...this.#streams() });
    return choices[this.#answer(chosen)]!.value;
  }

  /** Asks for a text, with one that can be edited; `wrong` says what is wrong with what is typed. Throws `Back`, `Stopped`. */
  async type(message: string, initialValue: string, wrong: (typed: string) => string | null): Promise<string> {
    this.#list = null;
    const validate = (typed = '') => wrong(typed) ?? undefined;
    return this.#answer(await text({ message, initialValue, validate, ...this.#streams() }));
  }

  #streams() {
    return { input: this.#keys, output: this.output };
  }

  #answer<Answer>(answer: Answer | typeof CANCEL_SYMBOL): Answer {
    if (answer !== CANCEL_SYMBOL) return answer as Answer;
    throw this.#isBack ? new Back() : new Stopped();
  }

  /** Whether a key goes on to the library: it does not where it would leave a list. */
  #moves(key: string): boolean {
    const step = UP.test(key) ? -1 : DOWN.test(key) ? 1 : 0;
    if (!this.#list || step === 0) return true;
    const { at, last } = this.#list;
    if (at + step < 0 || at + step > last) return false;
    this.#list.at += step;
    return true;
  }
}
