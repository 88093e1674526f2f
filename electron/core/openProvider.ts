import { HR } from '../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import type { SessionProvider } from '../../shared/model/session';
import { faultOn } from './providers/places';
import { firedStep } from './faults';
import type { PlannedProvider } from './providers/plan';
import { startProvider } from './providers/startProvider';
import type { StartUp } from './providers/startUp';
import type { At } from './sessionMethods/method';
import { activeWord, isLiving, settleServices } from './sessions';
import type { Procedure } from './step';

/** How a client opens a provider. */
export interface Opening {
  /** Dialogs of the provider and its service are allowed. */
  readonly mayAsk: boolean;
  /** The spooler is told of a store: neither MAPI_NO_MAIL nor MDB_NO_MAIL. */
  readonly messaging: boolean;
}

/** Whether a provider may ask the user while this member opens it (3.6). */
export const mayAskFor = ({ ctx, member }: At): boolean =>
  ctx.client.kind === 'desktop' &&
  ctx.world.settings.interactiveDesktop &&
  (member.flags & LogonFlag.MAPI_NT_SERVICE) === 0;

/**
 * Makes sure that a provider is logged on when a client opens it: at once when it is active, by another logon when it was
 * set aside or its store was closed (D31, 5.4), never when its service is disabled (D32).
 */
export function* openProvider(at: At, provider: SessionProvider, opening: Opening): Procedure<number> {
  if (provider.life === 'active') return HR.S_OK;
  const planned = plannedFor(at, provider);
  if (provider.life !== 'set aside' && provider.life !== 'loaded') return HR.MAPI_E_LOGON_FAILED;
  return planned === undefined ? HR.MAPI_E_LOGON_FAILED : yield* logOnAgain(at, provider, planned, opening);
}

/** The plan's entry for a provider of the session. */
export function plannedFor({ ctx, session }: At, provider: SessionProvider): PlannedProvider | undefined {
  const plan = ctx.world.living.planOf(session);
  return plan?.all.find(({ config }) => config.name === provider.name && config.kind === provider.kind);
}

/** Procedure P once more, in the name of the client that opens the provider; its code is what the client gets (D31). */
function* logOnAgain(
  at: At,
  provider: SessionProvider,
  planned: PlannedProvider,
  opening: Opening,
): Procedure<number> {
  const { ctx, session } = at;
  const { machine, world, client } = ctx;
  const plan = world.living.planOf(session);
  if (plan === undefined) return HR.MAPI_E_LOGON_FAILED;
  const up: StartUp = { machine, world, client, session, plan, by: 'client', ...opening };
  yield* startProvider(up, planned);
  if (!isLiving(session)) return HR.MAPI_E_INVALID_OBJECT;
  const isUp = provider.life === 'active';
  if (isUp && opening.messaging && provider.kind === 'store') {
    const fault = faultOn(up, 'spooler: store logon', planned);
    if (fault !== null) yield firedStep(fault);
    yield planned.spoolerLogon.with(0, 0, fault?.result ?? HR.S_OK);
  }
  settleServices(session);
  if (session.life === 'active') session.word = activeWord(session);
  world.sessions.touch(session);
  return provider.result ?? (isUp ? HR.S_OK : HR.MAPI_E_LOGON_FAILED);
}
