import type { MemberRecord, NotificationRecord, Reaction } from '../../shared/model/session';
import type { Ctx } from './context';
import { faultAt } from './faultSteps';
import { Step, type Procedure } from './step';
import type { World } from './world';

/**
 * What a program does when it is told that its session ends (D48): nothing, or it logs off, at once or later. It acts
 * when its thread is free; a program inside another call comes to it after that call.
 */
export function* react(ctx: Ctx, member: MemberRecord, told: NotificationRecord): Procedure<void> {
  const { world, machine } = ctx;
  const stubborn = yield* faultAt(ctx, 'client: reaction', null, member.client);
  const reaction = stubborn !== null ? 'ignore' : (world.clients.get(member.client)?.reaction ?? 'ignore');
  note(world, told, reaction === 'ignore' ? 'ignores it' : 'will log off');
  yield new Step('client', 'reaction', 'SIM.reaction', member.client, { does: told.reaction });
  if (reaction === 'ignore') return;
  const call = { fn: 'IMAPISession.Logoff', session: member.id, uiParam: 0, flags: 0, reserved: 0 } as const;
  machine.actLater(member.client, call, reaction === 'at once' ? 0 : reaction.afterMs, {
    still: () => member.life === 'active',
    returned: () => note(world, told, 'logged off'),
  });
}

/** The log of notifications keeps the newest; what fell out of it is not brought back. */
function note(world: World, told: NotificationRecord, reaction: Reaction): void {
  told.reaction = reaction;
  if (world.notifications.get(told.seq) === told) world.notifications.touch(told);
}
