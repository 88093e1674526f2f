import { familyOf } from '../../shared/mapi/callFamily';
import type { Call, CallName } from '../../shared/mapi/calls';
import { ruleOfCall } from '../../shared/mapi/callRules';
import { HR } from '../../shared/mapi/extendedCodes';
import type { ClientRecord } from '../../shared/model/machine';
import type { CallRecord, TraceParams } from '../../shared/model/run';
import type { Carried, Ctx, Machine, Outcome } from './context';
import { detour, type Course } from './course';
import { procedures } from './procedures';
import type { Running } from './running';
import type { Started } from './started';
import { Step, type Resume } from './step';
import { Way } from './way';
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
    readonly procedure: (ctx: Ctx, call: never) => Carried,
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

const NOT_INITIALIZED: Outcome = { result: HR.MAPI_E_NOT_INITIALIZED, out: {} };

/**
 * A call on its way, from its first trace line to its last: `MAPI_E_NOT_INITIALIZED` before anything else (D2), then its
 * procedure. It is the context of that procedure too: a call makes no object that it can do without.
 */
export class CallRun implements Running, Ctx, Started {
  readonly world: World;
  resume: Resume = undefined;
  held: Step | null = null;
  way = Way.BEGIN;
  cancelled = false;
  private readonly kind: CallKind;
  private stands: 'before it' | 'called' | 'inside' | 'returned' = 'before it';
  private course: Course<Outcome> | null = null;

  constructor(
    readonly machine: Machine,
    readonly client: ClientRecord,
    readonly record: CallRecord,
    private readonly call: Call,
    /** It has returned. */
    private readonly over: (run: CallRun) => void,
    /** Who wants to know that besides. */
    readonly returned: (() => void) | null,
  ) {
    this.world = machine.world;
    this.kind = kinds.get(call.fn) as CallKind;
  }

  /** It was accepted: what is refused becomes no call. */
  get refused(): null {
    return null;
  }

  get program(): string {
    return this.client.id;
  }

  get owner(): string {
    const { thread } = this.record;
    return thread === 1 ? this.program : `${this.program}#${thread}`;
  }

  get origin(): CallRecord {
    return this.record;
  }

  advance(): Step | null {
    switch (this.stands) {
      case 'before it':
        this.stands = 'called';
        return this.kind.called;
      case 'called':
        if (!this.isUsable()) return this.answer(NOT_INITIALIZED);
        return this.enter(this.kind.procedure(this, this.call as never));
      case 'inside':
        return this.goOn(this.course as Course<Outcome>);
      case 'returned':
        this.over(this);
        return null;
    }
  }

  private isUsable(): boolean {
    const { isExtended, needsInitialize } = this.kind;
    const { state, initCount } = this.client;
    return !isExtended || (state === 'running' && (initCount > 0 || !needsInitialize));
  }

  private enter(entered: Carried): Step {
    if (!('next' in entered)) return this.answer(entered);
    this.stands = 'inside';
    this.course = 'result' in entered ? entered : detour(entered);
    return this.goOn(this.course);
  }

  private goOn(course: Course<Outcome>): Step {
    return course.next(this.resume) ?? this.answer(course.result);
  }

  private answer({ result, out }: Outcome): Step {
    const { record } = this;
    this.stands = 'returned';
    record.state = 'returned';
    record.result = result;
    record.out = out;
    record.endedAt = this.machine.clock.now;
    record.at = null;
    this.world.callReturned(record);
    return this.kind.returned(result);
  }
}
