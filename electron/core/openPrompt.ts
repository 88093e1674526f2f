import type { PromptRecord } from '../../shared/model/prompt';
import type { Running } from './running';
import type { Effect } from './step';
import type { World } from './world';

/** A dialog opens in the card of the client in whose name the procedure runs. */
export const openPrompt = (
  world: World,
  { program: client, record }: Running,
  { session, body }: Extract<Effect, { kind: 'ask' }>,
  now: number,
): PromptRecord =>
  world.prompts.add({
    id: world.nextId('prompt'),
    client,
    call: record?.id ?? 0,
    session,
    openedAt: now,
    body,
  });
