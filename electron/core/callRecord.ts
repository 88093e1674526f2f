import { familyOf } from '../../shared/mapi/callFamily';
import type { Call, CallName, CallOf } from '../../shared/mapi/calls';
import { ruleOfCall } from '../../shared/mapi/callRules';
import { HR } from '../../shared/mapi/extendedCodes';
import type { CallRecord } from '../../shared/model/run';
import type { Ctx, Outcome, ProcedureOf } from './context';
import { procedures } from './procedures';
import { Step, type Procedure } from './step';
import type { World } from './world';

/** Calls that need no MAPIInitialize: those that count it, and the two methods that only count references. */
const WITHOUT_INITIALIZE: ReadonlySet<CallName> = new Set<CallName>([
  'MAPIInitialize',
  'MAPIUninitialize',
  'IMAPISession.AddRef',
  'IMAPISession.Release',
  'CloseIMsgSession',
]);

const called = Object.fromEntries(
  (Object.keys(procedures) as CallName[]).map((fn) => [
    fn,
    new Step('client', 'called', ruleOfCall(fn), null, { fn }),
  ]),
) as Record<CallName, Step>;

const OUT_NOTHING = {};

/** The record of a call that begins; a password argument is never kept in it. */
export function newCallRecord(
  world: World,
  client: string,
  call: Call,
  thread: number,
  now: number,
): CallRecord {
  return world.calls.add({
    id: world.nextNumber('call'),
    client,
    thread,
    call: withoutPassword(call),
    state: 'running',
    startedAt: now,
    endedAt: null,
    result: null,
    out: OUT_NOTHING,
    session: null,
    path: [],
    at: null,
  });
}

/** Arguments that hold a password. */
const SECRETS = ['password', 'oldPassword', 'newPassword'] as const;

function withoutPassword(call: Call): Call {
  let kept: Record<string, unknown> = call;
  for (const secret of SECRETS) if (kept[secret]) kept = { ...kept, [secret]: '' };
  return kept as Call;
}

/** The call from its first trace line to its last: `MAPI_E_NOT_INITIALIZED` before anything else (D2), then its procedure. */
export function* carryOut(ctx: Ctx, call: Call): Procedure<void> {
  yield called[call.fn];
  const { initCount, state } = ctx.client;
  // Simple MAPI initialises by itself (D63), Messenger is another product.
  const usable =
    familyOf(call.fn) !== 'MAPI' ||
    (state === 'running' && (initCount > 0 || WITHOUT_INITIALIZE.has(call.fn)));
  const outcome = usable
    ? yield* perform(ctx, call)
    : { result: HR.MAPI_E_NOT_INITIALIZED, out: OUT_NOTHING };
  const { record, world, machine } = ctx;
  record.state = 'returned';
  record.result = outcome.result;
  record.out = outcome.out;
  record.endedAt = machine.clock.now;
  record.at = null;
  world.callReturned(record);
  yield new Step('client', 'returned', called[call.fn].rule, null, { fn: call.fn }, outcome.result);
}

function perform<N extends CallName>(ctx: Ctx, call: CallOf<N>): Procedure<Outcome> {
  const procedure = procedures[call.fn] as ProcedureOf<N>;
  return procedure(ctx, call);
}
