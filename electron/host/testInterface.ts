import type { Reply } from '../../shared/ipc/contract';
import type { CommandName } from '../../shared/ipc/names';
import type { TestInterface } from '../../shared/ipc/testInterface';
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
