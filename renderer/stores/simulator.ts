import type { Bridge, CommandInput, CommandOutput, Reply } from '../../shared/ipc/contract';
import type { CommandName } from '../../shared/ipc/names';
import { strings } from '../strings';
import { createMirrorStore, joinFeed, type Joined, type MirrorStore } from './mirror';
import { createViewStore, forgetRun, type Sizes, type ViewStore } from './view';

/** Sends one command. A refusal or a bug is also shown in the status line; it is never thrown. */
export type Send = <N extends CommandName>(
  name: N,
  input: CommandInput<N>,
) => Promise<Reply<CommandOutput<N>>>;

/** What a window works with: the copy of the engine's state, its own view state, and the way to send commands. */
export interface Simulator extends Joined {
  readonly mirror: MirrorStore;
  readonly view: ViewStore;
  readonly send: Send;
  /** Sends a command that nobody gave: a refusal is its answer and shows nowhere else. */
  readonly ask: Send;
}

export function createSimulator(bridge: Bridge, sizes: Sizes = {}): Simulator {
  const mirror = createMirrorStore();
  const view = createViewStore(sizes);
  const ask: Send = (name, input) => invoke(bridge, name, input);
  const send: Send = async (name, input) => {
    const reply = await ask(name, input);
    view.setState({ refusal: reply.ok ? null : reply.fault.message });
    return reply;
  };
  return { mirror, view, send, ask, ...joinFeed(bridge, mirror, () => forgetRun(view)) };
}

/** The commands without the feed: a mapped type, so that name, input and output stay tied together. */
type Commands = {
  readonly [N in CommandName]: (input: CommandInput<N>) => Promise<Reply<CommandOutput<N>>>;
};

async function invoke<N extends CommandName>(
  bridge: Bridge,
  name: N,
  input: CommandInput<N>,
): Promise<Reply<CommandOutput<N>>> {
  try {
    const commands: Commands = bridge;
    return await commands[name](input);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, fault: { kind: 'bug', message: strings.shell.noAnswer(name, why) } };
  }
}
