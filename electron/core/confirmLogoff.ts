import { LogoffFlag } from '../../shared/mapi/logoffFlags';
import type { Answer, PromptBody } from '../../shared/model/prompt';
import type { MemberRecord, SessionRecord } from '../../shared/model/session';
import type { Ctx } from './context';
import { livingMembers } from './members';
import { ownUnsent } from './mail';
import { flushOutbox } from './spooler';
import { askStep, type Procedure } from './step';
import type { World } from './world';

type Others = Extract<PromptBody, { kind: 'log-off-confirm' }>['others'];

/**
 * Logoff step 6 (D44): with MAPI_LOGOFF_UI and a desktop the user is asked when mail is unsent or when other programs
 * would be told; the setting *confirm logoff* can make it always or never.
 */
export function* confirmLogoff(
  ctx: Ctx,
  member: MemberRecord,
  session: SessionRecord,
  flags: number,
): Procedure<'yes' | 'no'> {
  const { world, client } = ctx;
  const mayAsk = (flags & LogoffFlag.MAPI_LOGOFF_UI) !== 0 && client.kind === 'desktop';
  if (!mayAsk || !world.settings.interactiveDesktop || world.settings.confirmLogoff === 'never') return 'yes';
  const tells = (flags & LogoffFlag.MAPI_LOGOFF_SHARED) !== 0 && session.kind === 'shared';
  const others = tells ? whoIsTold(world, session, member) : [];
  const unsent = ownUnsent(world, member, session);
  if (unsent === 0 && others.length === 0 && world.settings.confirmLogoff !== 'always') return 'yes';
  member.life = 'confirming';
  world.members.touch(member);
  const body = { kind: 'log-off-confirm', profile: session.profile ?? '', unsent, others } as const;
  const answer = (yield askStep(body, session.id, 'LO6')) as Answer;
  if (answer.press === 'Send first') {
    yield* flushOutbox(ctx, session);
    return 'yes';
  }
  return answer.press === 'Yes' ? 'yes' : 'no';
}

/** The blast radius: who else uses the session, and what each will do when told (D48). */
export function whoIsTold(world: World, session: SessionRecord, from: MemberRecord): Others {
  return livingMembers(world, session)
    .filter((member) => member !== from)
    .map((member) => {
      const reaction = world.clients.get(member.client)?.reaction ?? 'ignore';
      const does =
        reaction === 'ignore' ? 'ignores it' : reaction === 'at once' ? 'logs off' : 'logs off later';
      return { client: member.client, reaction: does };
    });
}
