import type { Reply } from '../../shared/ipc/contract';
import type { CommandName } from '../../shared/ipc/names';
import type { TestInterface } from '../../shared/ipc/testInterface';
import type { CastName } from '../../shared/scenario/casts';
import { runDigest } from '../core/digest';
import type { Run } from './run';
import type { Windows } from './windows';

export interface TestInterfaceOptions {
  /** The present run. */
  readonly run: () => Run;
  /** Ends the present run and begins another one on that data folder. */
  readonly startOver: (dataDir: string, world: CastName | undefined) => void;
  readonly windows: Windows;
  /** The same way as a window's commands, with the same checks. */
  readonly send: (name: CommandName, input: unknown) => Reply<unknown>;
  readonly painted: Promise<void>;
}

/** Two frames after the page has heard of everything it is drawn; a page that is hidden draws nothing and counts as drawn. */
const DRAWN = `new Promise((done) => {
  if (document.visibilityState === 'hidden') done();
  else requestAnimationFrame(() => requestAnimationFrame(() => done()));
})`;

/** Does something when whatever runs now has come to its end. */
const inTurn = <T>(act: () => T | Promise<T>): Promise<T> =>
  new Promise<T>((done, fail) => {
    setImmediate(() => {
      // Awaited inside a function that is async, so that what it throws at once is a rejection as well.
      (async () => await act())().then(done, fail);
    });
  });

export function testInterface({
  run,
  startOver,
  windows,
  send,
  ...first
}: TestInterfaceOptions): TestInterface {
  let { painted } = first;
  const present = () => run().simulation.world;
  const sent = (name: CommandName, input: unknown) =>
    inTurn(() => {
      const reply = send(name, input);
      if (!reply.ok) throw new Error(reply.fault.message);
      return reply.value;
    });
  const done = (name: CommandName, input: unknown) => sent(name, input).then(() => undefined);
  return {
    ready: () => inTurn(() => painted),
    idle: () =>
      inTurn(async () => {
        await painted;
        run().feed.flush();
        await Promise.all(windows.all.map(({ webContents }) => webContents.executeJavaScript(DRAWN)));
      }),
    clock: {
      now: () => inTurn(() => run().simulation.engine.now),
      advance: (ms) => done('clock', { do: 'advance', ms }),
      toNext: () => done('clock', { do: 'toNext' }),
      toIdle: () => done('clock', { do: 'toIdle' }),
    },
    call: (client, call, thread = 1) => sent('call', { client, call, thread }),
    send: sent,
    state: () => inTurn(() => structuredClone(present().toState())),
    dialogs: () => inTurn(() => structuredClone([...present().prompts.values()])),
    trace: () => inTurn(() => structuredClone(present().trace.since(0))),
    digest: () => inTurn(() => runDigest(present().toState())),
    reset: () => done('run', { do: 'reset' }),
    startOver: (dataDir, world) =>
      inTurn(async () => {
        startOver(dataDir, world);
        painted = windows.startOver();
        await painted;
      }),
  };
}
