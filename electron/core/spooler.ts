import { HR } from '../../shared/mapi/extendedCodes';
import type { ClientRecord } from '../../shared/model/machine';
import type { MemberRecord, SessionRecord } from '../../shared/model/session';
import { builderMayAsk } from './attempt';
import type { Ctx, Machine } from './context';
import { faultFor, firedStep, ofClient } from './faults';
import { hasMailToMove, mailRound, receiveMail, sendMail, showOutboxOf } from './mail';
import { isLoaded, rememberDll } from './providers/dlls';
import { goesThrough, logonFlags } from './providers/logOn';
import type { Plan } from './providers/plan';
import { startProvider } from './providers/startProvider';
import { holdsObject, nowActive, serviceIn, stateIn, type StartUp } from './providers/startUp';
import { TRANSPORT_WORKING } from './providers/status';
import { activeWord, isLiving, settleServices } from './sessions';
import { Step, type Procedure } from './step';
import type { World } from './world';

/** What the caller of `tellSpooler` tells. */
export const SPOOLER_TOLD = new Step('MAPI', 'spooler told', 'LX27', 'MAPI');
const STARTED = new Step('spooler', 'transports started', 'LX27', 'MAPI spooler');
const DEAD = new Step('spooler', 'warning', 'LX27', 'MAPI spooler', { about: 'the spooler is not running' });

/**
 * Step 27: a messaging member makes the spooler know the session. The spooler starts the transports in the background, after
 * the call has returned (D35, C61), and moves mail. A session without transports is ready at once. True when there is
 * anything to tell.
 */
export function tellSpooler(ctx: Ctx, session: SessionRecord, member: MemberRecord): boolean {
  const { world, machine } = ctx;
  const plan = world.living.planOf(session);
  if (plan === undefined || session.spooler !== 'not told') return false;
  showOutboxOf(world, session);
  if (member.messaging) {
    const isReady = plan.transports.length === 0 && world.armedFaults.length === 0;
    session.spooler = isReady ? 'started' : 'told';
    world.sessions.touch(session);
  } else if (!plan.servesItself) return false;
  if (session.spooler === 'told' || hasMailToMove({ world, machine, session })) {
    machine.background(session.owner, afterTheCall(ctx, session), session.id);
  }
  return member.messaging;
}

/** The spooler's work for a session that it does not know yet, or for one whose stores move mail themselves (3.4). */
function* afterTheCall(ctx: Ctx, session: SessionRecord): Procedure<void> {
  const { record, world, machine } = ctx;
  yield waitStep(() => record.state === 'returned');
  if (session.spooler === 'told' && !world.spooling.has(session)) yield* startTransports(ctx, session);
  yield* mailRound({ world, machine, session });
}

/** A class: an object that is written with its getter would get a shape of its own, for every session. */
class SpoolerStart implements StartUp {
  readonly messaging = true;
  readonly by = 'spooler';

  constructor(
    readonly machine: Machine,
    readonly world: World,
    readonly client: ClientRecord,
    readonly session: SessionRecord,
    readonly plan: Plan,
  ) {}

  /** Asked anew for every dialog: the program may end in the meantime. */
  get mayAsk(): boolean {
    return builderMayAsk(this.world, this.client, this.session.flags);
  }
}

/**
 * Starts every transport of the session: procedure P with flags 0x18, AddressTypes, then TransportNotify (2.7). Dialogs
 * appear only if the member that built the session allowed them; *Cancel logon* is not among their buttons (3.3).
 */
function* startTransports(ctx: Ctx, session: SessionRecord): Procedure<void> {
  const { world, machine } = ctx;
  const plan = world.living.planOf(session);
  const client = world.clients.get(session.owner);
  if (plan === undefined || client === undefined) return;
  // With MAPI_FORCE_DOWNLOAD it happens inside the call; otherwise that has returned.
  world.spooling.begin(session, ctx.record.state === 'returned' ? 0 : ctx.record.id);
  const fault = faultFor(world, 'spooler: start', ofClient(client.id), machine.clock.now);
  if (fault !== null) {
    yield firedStep(fault);
    yield DEAD;
  } else {
    yield* startEach(new SpoolerStart(machine, world, client, session, plan));
    if (isLiving(session)) {
      settleServices(session);
      if (session.word === 'active') session.word = activeWord(session);
      yield STARTED;
    }
  }
  world.spooling.end(session);
  session.spooler = fault === null ? 'started' : 'dead';
  world.sessions.touch(session);
}

function* startEach(up: StartUp): Procedure<void> {
  const { plan, session } = up;
  for (const transport of plan.transports) {
    if (serviceIn(session, transport.service).life === 'disabled') continue;
    if (!goesThrough(up, transport)) {
      yield* startProvider(up, transport);
      if (!isLiving(session)) return;
      continue;
    }
    if (!isLoaded(up, transport)) {
      rememberDll(up, transport);
      yield transport.load.with(0, 0, HR.S_OK);
    }
    if (!holdsObject(session, transport)) yield transport.init.with(0, 0, HR.S_OK);
    nowActive(session, transport, HR.S_OK);
    yield transport.logon.with(logonFlags(up, transport), 1, HR.S_OK);
    yield transport.addressTypes.with(0, 0, HR.S_OK);
  }
  for (const transport of plan.transports) {
    const state = stateIn(session, transport);
    // A transport that works offline moves no mail.
    if (state.life !== 'active' || serviceIn(session, transport.service).offline === true) continue;
    state.status = TRANSPORT_WORKING;
    yield transport.begin;
  }
}

/** Step 29: MAPI_FORCE_DOWNLOAD starts the transports now and fetches waiting mail; failures change nothing (D33). */
export function* downloadNow(ctx: Ctx, session: SessionRecord, member: MemberRecord): Procedure<void> {
  if (!member.messaging) return;
  if (session.spooler === 'told' && !ctx.world.spooling.has(session)) yield* startTransports(ctx, session);
  if (session.spooler === 'told') yield* waitForSpooler(session);
  yield* receiveMail({ world: ctx.world, machine: ctx.machine, session });
}

/** Calls that wait until the spooler has finished starting this session's transports (AVD). */
export function* waitForSpooler(session: SessionRecord): Procedure<void> {
  yield waitStep(() => session.spooler !== 'told');
}

const waitStep = (ready: () => boolean) =>
  new Step('spooler', 'note', 'LO5', 'MAPI spooler', { about: 'starting transports' }, null, null, {
    kind: 'until',
    ready,
  });

/** *Send first* in the confirmation of Logoff: sends what waits in the outgoing queue, if anybody carries it. */
export function* flushOutbox(ctx: Ctx, session: SessionRecord): Procedure<void> {
  yield* sendMail({ world: ctx.world, machine: ctx.machine, session });
}
