import type { Reply } from '../../shared/ipc/contract';
import type { CommandName } from '../../shared/ipc/names';
import type { PromptRecord } from '../../shared/model/prompt';
import type { TraceRecord } from '../../shared/model/run';
import type { State } from '../../shared/model/state';
import { runDigest } from '../core/digest';
import type { Feed } from '../ipc/feed';
import type { Simulation } from '../ipc/simulation';
import type { Windows } from './windows';

export interface TestInterfaceOptions {
  readonly simulation: Simulation;
  readonly feed: Feed;
  readonly windows: Windows;
  /** The same way as a window's commands, with the same checks. */
  readonly send: (name: CommandName, input: unknown) => Reply<unknown>;
  readonly painted: Promise<void>;
}

/** What a test reaches with `app.evaluate(() => globalThis.trainerTest...)`; only there with `--e2e`. */
export interface TestInterface {
  /** Resolves when the first window has painted. */
  ready(): Promise<void>;
  /** Resolves when nothing is on its way to a window and every window has painted; a dialog may wait for a person. */
  idle(): Promise<void>;
  readonly clock: {
    now(): number;
    advance(ms: number): void;
    toNext(): void;
    toIdle(): void;
  };
  /** Makes a call as the Lab would. */
  call(client: string, call: unknown, thread?: number): unknown;
  /** Sends any command of the contract. */
  send(name: CommandName, input: unknown): unknown;
  /** A copy of the whole state. */
  state(): State;
  /** Open dialogs, oldest first. */
  dialogs(): PromptRecord[];
  trace(): TraceRecord[];
  /** A text that is equal for equal states and traces. */
  digest(): string;
  reset(): void;
}

declare global {
  var trainerTest: TestInterface | undefined;
}

/** Two frames after the page has heard of everything it is drawn; a page that is hidden draws nothing and counts as drawn. */
const DRAWN = `new Promise((done) => {
  if (document.visibilityState === 'hidden') done();
  else requestAnimationFrame(() => requestAnimationFrame(() => done()));
})`;

export function testInterface({
  simulation,
  feed,
  windows,
  send,
  painted,
}: TestInterfaceOptions): TestInterface {
  const sent = (name: CommandName, input: unknown): unknown => {
    const reply = send(name, input);
    if (!reply.ok) throw new Error(reply.fault.message);
    return reply.value;
  };
  return {
    ready: () => painted,
    idle: async () => {
      await painted;
      feed.flush();
      await Promise.all(windows.all.map(({ webContents }) => webContents.executeJavaScript(DRAWN)));
    },
    clock: {
      now: () => simulation.engine.now,
      advance: (ms) => void sent('clock', { do: 'advance', ms }),
      toNext: () => void sent('clock', { do: 'toNext' }),
      toIdle: () => void sent('clock', { do: 'toIdle' }),
    },
    call: (client, call, thread = 1) => sent('call', { client, call, thread }),
    send: sent,
    state: () => structuredClone(simulation.world.toState()),
    dialogs: () => structuredClone([...simulation.world.prompts.values()]),
    trace: () => structuredClone(simulation.world.trace.since(0)),
    digest: () => runDigest(simulation.world.toState()),
    reset: () => void sent('run', { do: 'reset' }),
  };
}
