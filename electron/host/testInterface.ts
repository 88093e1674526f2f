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

export function testInterface({
  run,
  startOver,
  windows,
  send,
  ...first
}: TestInterfaceOptions): TestInterface {
  let { painted } = first;
  const present = () => run().simulation.world;
  const sent = (name: CommandName, input: unknown): unknown => {
    const reply = send(name, input);
    if (!reply.ok) throw new Error(reply.fault.message);
    return reply.value;
  };
  return {
    ready: () => painted,
    idle: async () => {
      await painted;
      run().feed.flush();
      await Promise.all(windows.all.map(({ webContents }) => webContents.executeJavaScript(DRAWN)));
    },
    clock: {
      now: () => run().simulation.engine.now,
      advance: (ms) => void sent('clock', { do: 'advance', ms }),
      toNext: () => void sent('clock', { do: 'toNext' }),
      toIdle: () => void sent('clock', { do: 'toIdle' }),
    },
    call: (client, call, thread = 1) => sent('call', { client, call, thread }),
    send: sent,
    state: () => structuredClone(present().toState()),
    dialogs: () => structuredClone([...present().prompts.values()]),
    trace: () => structuredClone(present().trace.since(0)),
    digest: () => runDigest(present().toState()),
    reset: () => void sent('run', { do: 'reset' }),
    startOver: async (dataDir, world) => {
      startOver(dataDir, world);
      painted = windows.startOver();
      await painted;
    },
  };
}
