import { callSchema, type CallInput } from '../../../shared/mapi/calls';
import type { Answer } from '../../../shared/model/prompt';
import type { CallRecord } from '../../../shared/model/run';
import { casts } from '../../../shared/scenario/casts';
import { worldSpec, type WorldInput } from '../../../shared/scenario/worldSchema';
import { buildWorld } from '../buildWorld';
import { Engine } from '../engine';

/** An engine on a test bench: calls and answers by name, results by name. */
export class Bench {
  readonly engine: Engine;

  constructor(world: WorldInput = casts.demonstration) {
    this.engine = new Engine(buildWorld(worldSpec.parse(world), { clock: 'manual' }));
  }

  get world() {
    return this.engine.world;
  }

  /** Makes a call; the record tells how far it came. Throws when the engine refuses the command itself. */
  call(client: string, call: CallInput, thread = 1): CallRecord {
    const { refused, record } = this.engine.call(client, callSchema.parse(call), thread);
    if (record === null) throw new Error(refused ?? 'no record');
    return record;
  }

  /** Answers the only open dialog, or the one of the given client. */
  answer(answer: Answer, client?: string): void {
    const refused = this.engine.answer(this.dialog(client).id, answer);
    if (refused !== null) throw new Error(refused);
  }

  /** The only open dialog, or the one of the given client. */
  dialog(client?: string) {
    const open = [...this.world.prompts.values()].filter(
      (prompt) => client === undefined || prompt.client === client,
    );
    const [dialog] = open;
    if (dialog === undefined || open.length > 1) {
      throw new Error(
        `expected one open dialog, found: ${open.map((p) => `${p.client} ${p.body.kind}`).join(', ')}`,
      );
    }
    return dialog;
  }

  /** Kinds of the open dialogs. */
  get dialogs(): string[] {
    return [...this.world.prompts.values()].map((prompt) => prompt.body.kind);
  }

  /** Visited shapes of a call, as `node:answer` or `node`. */
  path(record: CallRecord): string[] {
    return record.path.map(({ node, answer }) => (answer === undefined ? node : `${node}:${answer}`));
  }
}
