import { HR } from '../../shared/mapi/extendedCodes';
import type { RuleId } from '../../shared/mapi/rules';
import { ShutdownMode } from '../../shared/mapi/shutdownModes';
import type { MemberRecord, SessionRecord } from '../../shared/model/session';
import { answer, type Ctx, type ProcedureOf } from './context';
import { firedStep } from './faults';
import { memberFor, membersOf, sessionOf } from './members';
import { forgetObjectsOf } from './objects';
import { executeMark } from './profileMarks';
import { faultOn } from './providers/places';
import type { PlannedProvider } from './providers/plan';
import { stateIn } from './providers/startUp';
import { isUsable } from './sessionMethods/method';
import { endHandleOf } from './simpleMapi/handles';
import { Step, type Procedure } from './step';

/** A provider that fast shutdown reaches, in the session through which it does. */
interface Reached {
  readonly session: SessionRecord;
  readonly provider: PlannedProvider;
}

type Method = 'QueryFastShutdown' | 'NotifyProcessShutdown' | 'DoFastShutdown';

const ENDED = new Step('MAPI', 'session ended', 'FS3', 'MAPI');

/** The session pointer that the interface was asked of must be the caller's and not logged off (D37, D41). */
function isOpen(ctx: Ctx, reference: string): boolean {
  const member = memberFor(ctx, reference);
  return member !== undefined && isUsable(member);
}

/** Sessions that the process is on, in the order in which it came to them. */
function sessionsOf({ world, client }: Ctx): SessionRecord[] {
  const active = membersOf(world, client.id).filter(({ life }) => life !== 'logged off');
  return [...new Set(active.map((member) => sessionOf(world, member)))];
}

/** Session by session: transports, then address books, then stores (FS4, C126); only providers that are logged on. */
function reached(ctx: Ctx): Reached[] {
  return sessionsOf(ctx).flatMap((session) => {
    const plan = ctx.world.living.planOf(session);
    const inOrder = plan === undefined ? [] : [...plan.transports, ...plan.addressBooks, ...plan.stores];
    return inOrder
      .filter((provider) => stateIn(session, provider).life === 'active')
      .map((provider) => ({ session, provider }));
  });
}

/** Calls one provider; null when it does not have IMAPIProviderShutdown. */
function* callOne(
  ctx: Ctx,
  { session, provider }: Reached,
  method: Method,
  rule: RuleId,
): Procedure<number | null> {
  const { fastShutdown, name } = provider.config;
  if (fastShutdown === 'absent') return null;
  const where = { machine: ctx.machine, world: ctx.world, client: ctx.client, session };
  const fault = method === 'QueryFastShutdown' ? faultOn(where, 'provider: fast shutdown', provider) : null;
  if (fault !== null) yield firedStep(fault);
  const refuses = method === 'QueryFastShutdown' && fastShutdown === 'refuses';
  const code = fault?.result ?? (refuses ? HR.MAPI_E_NO_SUPPORT : HR.S_OK);
  yield new Step('provider', 'provider call', rule, name, { method }, code);
  return code;
}

/** IMAPIClientShutdown::QueryFastShutdown (2.9): the answer depends on the policy of the user (FS5 to FS7). */
const QueryFastShutdown: ProcedureOf<'IMAPIClientShutdown.QueryFastShutdown'> = function* (ctx, call) {
  if (!isOpen(ctx, call.session)) return answer(HR.MAPI_E_INVALID_OBJECT);
  const agreed = yield* allAgree(ctx);
  if (agreed) delete ctx.client.refusedShutdown;
  else ctx.client.refusedShutdown = true;
  ctx.world.clients.touch(ctx.client);
  return answer(agreed ? HR.S_OK : HR.MAPI_E_NO_SUPPORT);
};

function* allAgree(ctx: Ctx): Procedure<boolean> {
  const mode = ctx.world.settings.fastShutdownMode;
  if (mode === ShutdownMode.never) {
    yield new Step('MAPI', 'refused', 'FS7', 'MAPI', { argument: 'FastShutdownBehavior 2' });
    return false;
  }
  const everyOne = mode === ShutdownMode.onlyIfAllAgree;
  let agreed = true;
  for (const one of reached(ctx)) {
    const code = yield* callOne(ctx, one, 'QueryFastShutdown', everyOne ? 'FS6' : 'FS5');
    if (everyOne ? code !== HR.S_OK : code === HR.MAPI_E_NO_SUPPORT) agreed = false;
  }
  return agreed;
}

/** IMAPIClientShutdown::NotifyProcessShutdown: always succeeds, also after a refusal (D66). */
const NotifyProcessShutdown: ProcedureOf<'IMAPIClientShutdown.NotifyProcessShutdown'> = function* (
  ctx,
  call,
) {
  if (!isOpen(ctx, call.session)) return answer(HR.MAPI_E_INVALID_OBJECT);
  for (const one of reached(ctx)) yield* callOne(ctx, one, 'NotifyProcessShutdown', 'FS2');
  return answer(HR.S_OK);
};

/** IMAPIClientShutdown::DoFastShutdown: refused in mode 2 and after a refusal; else it ends MAPI for the process (D66). */
const DoFastShutdown: ProcedureOf<'IMAPIClientShutdown.DoFastShutdown'> = function* (ctx, call) {
  if (!isOpen(ctx, call.session)) return answer(HR.MAPI_E_INVALID_OBJECT);
  const { client, world } = ctx;
  if (world.settings.fastShutdownMode === ShutdownMode.never || client.refusedShutdown === true) {
    return answer(HR.MAPI_E_NO_SUPPORT);
  }
  for (const one of reached(ctx)) yield* callOne(ctx, one, 'DoFastShutdown', 'FS3');
  for (const member of membersOf(world, client.id)) yield* removeMember(ctx, member);
  forgetObjectsOf(world, client.id);
  client.state = 'shut down';
  client.initCount = 0;
  world.clients.touch(client);
  return answer(HR.S_OK);
};

/** The member goes without a logoff of any provider; the others of its session live on (4.5). */
function* removeMember(ctx: Ctx, member: MemberRecord): Procedure<void> {
  const { world, machine } = ctx;
  world.members.remove(member.id);
  endHandleOf(world, member, machine.clock.now);
  if (member.life === 'logged off') return;
  // Another thread may be inside a call on it, waiting for its user: it finds that the object has gone.
  member.life = 'logged off';
  const session = sessionOf(world, member);
  session.members = session.members.filter((id) => id !== member.id);
  session.advises -= member.registrations.length;
  session.objects -= member.objects.length;
  world.sessions.touch(session);
  if (session.members.length > 0) return;
  session.life = 'closed';
  session.word = 'ended';
  session.endedAt = machine.clock.now;
  for (const service of session.services) {
    service.life = 'closed';
    for (const provider of service.providers) if (provider.life === 'active') provider.life = 'shut down';
  }
  world.sessionOver(session);
  yield ENDED;
  const marked = executeMark(world, session);
  if (marked !== null) yield marked;
}

/** The methods of IMAPIClientShutdown (2.9). */
export const shutdownMethods = {
  'IMAPIClientShutdown.QueryFastShutdown': QueryFastShutdown,
  'IMAPIClientShutdown.NotifyProcessShutdown': NotifyProcessShutdown,
  'IMAPIClientShutdown.DoFastShutdown': DoFastShutdown,
};
