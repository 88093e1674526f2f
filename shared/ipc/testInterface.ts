import type { PromptRecord } from '../model/prompt';
import type { TraceRecord } from '../model/run';
import type { State } from '../model/state';
import type { CastName } from '../scenario/casts';
import type { CommandName } from './names';

/**
 * What a test reaches in the main process with `app.evaluate(() => trainerTest.digest())`. It exists only with `--e2e`;
 * commands take the same way, with the same checks, as those of a window, and are rejected when they are refused.
 *
 * Everything is done in a turn of its own and answers with a promise: Node carries out what a debugger evaluates, and so what
 * a test does, even in the middle of a function that is running, such as the answer to a click.
 */
export interface TestInterface {
  /** Resolves when the first window has painted. */
  ready(): Promise<void>;
  /** Resolves when nothing is on its way to a window and every window has painted; a dialog may wait for a person. */
  idle(): Promise<void>;
  /** Virtual time in ms. */
  readonly clock: {
    now(): Promise<number>;
    advance(ms: number): Promise<void>;
    toNext(): Promise<void>;
    toIdle(): Promise<void>;
  };
  /** Makes a call as the Lab would. */
  call(client: string, call: object, thread?: number): Promise<unknown>;
  /** Sends any command of the contract. */
  send(name: CommandName, input: object): Promise<unknown>;
  /** A copy of the whole state. */
  state(): Promise<State>;
  /** Open dialogs, oldest first. */
  dialogs(): Promise<PromptRecord[]>;
  trace(): Promise<TraceRecord[]>;
  /** A text that is equal for equal states and traces. */
  digest(): Promise<string>;
  /** World, clock, counters and trace back to the start. */
  reset(): Promise<void>;
  /**
   * As after a start of the program on that data folder, in that world or, without one, as it was started: everything is made
   * anew, and one window shows it. Only the process and the loaded code of the page go on. Resolves when the page has begun anew.
   */
  startOver(dataDir: string, world?: CastName): Promise<void>;
}

/** What a page offers to the main process under test: it begins anew without loading its code again. */
export interface TestPage {
  startOver(): void;
}

declare global {
  var trainerTest: TestInterface;
  var trainerPage: TestPage | undefined;
}
