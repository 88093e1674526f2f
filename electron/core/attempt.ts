import type { CallOf } from '../../shared/mapi/calls';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import type { ClientRecord, ProfileRecord } from '../../shared/model/machine';
import type { SessionRecord, SessionWord } from '../../shared/model/session';
import type { Ctx } from './context';
import type { World } from './world';

/** One logon on its way: what procedures 3.2 A to F carry from step to step. */
export interface Attempt {
  readonly ctx: Ctx;
  readonly call: CallOf<'MAPILogonEx'>;
  /** Flags after the silent additions of the service rules (D21), unsigned. */
  flags: number;
  /** Its row in the sessions table; made when there is something to see: a wait, a dialog, a session, a failure. */
  row: SessionRecord | null;
  profile: ProfileRecord | null;
  /** What step 11 answers where the caller tells that limit apart (Simple MAPI, 4.2 step 3). */
  readonly limitCode?: number;
  /** The chooser has been shown: its password field is the prompt of step 19. */
  chooserShown: boolean;
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
  const row = (attempt.row ??= ctx.world.sessions.add({
    id: ctx.world.nextId('session'),
    call: ctx.record.id,
    kind: has(attempt, LogonFlag.MAPI_ALLOW_OTHERS) ? 'shared' : 'individual',
    life: 'attempt',
    word,
    profile: null,
    profileId: null,
    requested: call.profileName,
    owner: ctx.client.id,
    flags: attempt.flags,
    members: [],
    services: [],
    spooler: 'not told',
    startedAt: ctx.record.startedAt,
    endedAt: null,
    objects: 0,
    leaked: 0,
    advises: 0,
    outbox: 0,
    lastResult: null,
  }));
  row.word = word;
  ctx.record.session = row.id;
  ctx.world.sessions.touch(row);
  return row;
}
