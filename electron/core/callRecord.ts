import { familyOf } from '../../shared/mapi/callFamily';
import type { Call, CallName } from '../../shared/mapi/calls';
import { ruleOfCall } from '../../shared/mapi/callRules';
import { HR } from '../../shared/mapi/extendedCodes';
import type { CallRecord, TraceParams } from '../../shared/model/run';
import type { Ctx, Outcome } from './context';
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

/** What the name of a call says about it. */
class CallKind {
  readonly called: Step;
  /** Simple MAPI initialises by itself (D63), Messenger is another product. */
  readonly isExtended: boolean;
  readonly needsInitialize: boolean;
  readonly #about: TraceParams;
  /** The newest last line; given again as long as the result is the same. */
  #returned: Step | null = null;

  constructor(
    fn: CallName,
    readonly procedure: (ctx: Ctx, call: never) => Procedure<Outcome>,
  ) {
    this.#about = { fn };
    this.called = new Step('client', 'called', ruleOfCall(fn), null, this.#about);
    this.isExtended = familyOf(fn) === 'MAPI';
    this.needsInitialize = !WITHOUT_INITIALIZE.has(fn);
  }

  returned(result: number | null): Step {
    if (this.#returned?.result === result) return this.#returned;
    return (this.#returned = new Step('client', 'returned', this.called.rule, null, this.#about, result));
  }
}

const kinds = new Map(
  (Object.keys(procedures) as CallName[]).map((fn) => [fn, new CallKind(fn, procedures[fn])]),
);

const OUT_NOTHING = {};
const NOT_INITIALIZED: Outcome = { result: HR.MAPI_E_NOT_INITIALIZED, out: OUT_NOTHING };

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
  const kind = kinds.get(call.fn) as CallKind;
  yield kind.called;
  const { initCount, state } = ctx.client;
  const usable = !kind.isExtended || (state === 'running' && (initCount > 0 || !kind.needsInitialize));
  const { result, out } = usable ? yield* kind.procedure(ctx, call as never) : NOT_INITIALIZED;
  const { record, world, machine } = ctx;
  record.state = 'returned';
  record.result = result;
  record.out = out;
  record.endedAt = machine.clock.now;
  record.at = null;
  world.callReturned(record);
  yield kind.returned(result);
}
