import type { CallOf } from '../../shared/mapi/calls';
import { HR } from '../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import type { ClientRecord, ProfileRecord } from '../../shared/model/machine';
import type { MemberRecord, SessionRecord, SessionWord } from '../../shared/model/session';
import type { TypedPassword } from './chooseProfile';
import type { Ctx } from './context';
import type { Plan } from './providers/plan';
import { NewSession } from './records';
import type { World } from './world';

/** One logon on its way: what procedures 3.2 A to F carry from step to step. */
export class Attempt {
  /** Its row in the sessions table; made when there is something to see: a wait, a dialog, a session, a failure. */
  row: SessionRecord | null = null;
  profile: ProfileRecord | null = null;
  /** The chooser has been shown: its password field is the prompt of step 19. */
  chooserShown = false;
  /** Text typed into the chooser's password field; compared and forgotten. */
  readonly typed: TypedPassword = { text: null };
  /** [Q6] The credentials open the profile. */
  isOpen = false;
  /** What its session is built from, and the first member of that. */
  plan: Plan | null = null;
  member: MemberRecord | null = null;
  /** What building a session of its own came to. */
  code: number = HR.S_OK;

  constructor(
    readonly ctx: Ctx,
    readonly call: CallOf<'MAPILogonEx'>,
    /** Flags after the silent additions of the service rules (D21), unsigned. */
    public flags: number,
    /** What step 11 answers; Simple MAPI tells that limit apart (4.2 step 3). */
    readonly limitCode: number = HR.MAPI_E_LOGON_FAILED,
  ) {}
}

export const has = (attempt: Attempt, flag: number): boolean => (attempt.flags & flag) !== 0;

/** Whether a dialog could be seen at all (3.6): a desktop program with a desktop, not under service rules. */
export function isInteractive({ ctx, flags }: Attempt): boolean {
  return (
    ctx.client.kind === 'desktop' &&
    ctx.world.settings.interactiveDesktop &&
    (flags & LogonFlag.MAPI_NT_SERVICE) === 0
  );
}

/** `uiServices` of section 3.2: service and provider dialogs are allowed (D20). */
export function servicesMayAsk(attempt: Attempt): boolean {
  return has(attempt, LogonFlag.MAPI_LOGON_UI | LogonFlag.MAPI_SERVICE_UI_ALWAYS) && isInteractive(attempt);
}

/** The same for a session that is up: what the member that built it had (3.3); its program has to be there still. */
export function builderMayAsk(world: World, client: ClientRecord, flags: number): boolean {
  return (
    (flags & (LogonFlag.MAPI_LOGON_UI | LogonFlag.MAPI_SERVICE_UI_ALWAYS)) !== 0 &&
    (flags & LogonFlag.MAPI_NT_SERVICE) === 0 &&
    client.kind === 'desktop' &&
    client.state === 'running' &&
    world.settings.interactiveDesktop
  );
}

/** The row of the attempt, made at its first use. */
export function rowOf(attempt: Attempt, word: SessionWord): SessionRecord {
  const { ctx, call } = attempt;
  attempt.row ??= ctx.world.sessions.add(
    new NewSession(
      ctx.world.nextId('session'),
      ctx.record.id,
      has(attempt, LogonFlag.MAPI_ALLOW_OTHERS) ? 'shared' : 'individual',
      word,
      call.profileName,
      ctx.client.id,
      attempt.flags,
      ctx.record.startedAt,
    ),
  );
  const { row } = attempt;
  row.word = word;
  ctx.record.session = row.id;
  ctx.world.sessions.touch(row);
  return row;
}
