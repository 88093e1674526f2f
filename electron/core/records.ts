import type { Call } from '../../shared/mapi/calls';
import type { FlowNode, FlowVisit } from '../../shared/mapi/flowchart';
import type { ProviderKind } from '../../shared/model/machine';
import type { CallRecord, OutValues } from '../../shared/model/run';
import type {
  MemberLife,
  MemberRecord,
  ProviderLife,
  Registration,
  ServiceLife,
  SessionLife,
  SessionProvider,
  SessionRecord,
  SessionService,
  SessionWord,
} from '../../shared/model/session';

/**
 * The records that every logon and every call makes, as they begin. They are classes and share the empty list because of the
 * engines that run this: V8 looks at what becomes of the first objects that an object or list literal makes, and the first
 * hundreds of calls and sessions of a run are all kept. From then on it would put every further one among the long-lived
 * objects, where making and dropping it costs several times as much. Objects of a class are always made among the young.
 */

/** An empty list that nothing is ever put into: whoever has something to put makes a new list. */
export const NONE: never[] = [];
Object.freeze(NONE);

const OUT_NOTHING: OutValues = {};

/** A call that begins. */
export class NewCall implements CallRecord {
  state: CallRecord['state'] = 'running';
  endedAt: number | null = null;
  result: number | null = null;
  out = OUT_NOTHING;
  session: string | null = null;
  at: FlowNode | null = null;

  constructor(
    readonly id: number,
    readonly client: string,
    readonly thread: number,
    readonly call: Call,
    readonly startedAt: number,
    public path: readonly FlowVisit[],
  ) {}
}

/** The row of a logon on its way. */
export class NewSession implements SessionRecord {
  life: SessionLife = 'attempt';
  profile: string | null = null;
  profileId: string | null = null;
  members: string[] = NONE;
  services: SessionService[] = NONE;
  spooler: SessionRecord['spooler'] = 'not told';
  endedAt: number | null = null;
  objects = 0;
  leaked = 0;
  advises = 0;
  outbox = 0;
  lastResult: number | null = null;

  constructor(
    readonly id: string,
    readonly call: number,
    readonly kind: SessionRecord['kind'],
    public word: SessionWord,
    public requested: string | null,
    readonly owner: string,
    public flags: number,
    readonly startedAt: number,
  ) {}
}

/** A service as a new session sees it: nothing started yet (5.3). */
export class NewService implements SessionService {
  life: ServiceLife = 'idle';
  secondTryUsed = false;

  constructor(
    readonly name: string,
    readonly providers: SessionProvider[],
  ) {}
}

/** A provider as a new session sees it (5.4). */
export class NewProvider implements SessionProvider {
  life: ProviderLife = 'unloaded';
  result: number | null = null;
  status: number | null = null;

  constructor(
    readonly name: string,
    readonly kind: ProviderKind,
    public resourceFlags: number,
  ) {}
}

/** A new IMAPISession object with reference count 1. */
export class NewMember implements MemberRecord {
  life: MemberLife = 'active';
  refs = 1;
  registrations: Registration[] = NONE;
  objects: string[] = NONE;
  unsent: string[] = NONE;
  askedToLogOff = false;
  endedAt: number | null = null;

  constructor(
    readonly id: string,
    readonly session: string,
    readonly client: string,
    readonly flags: number,
    readonly messaging: boolean,
    readonly startedAt: number,
  ) {}
}
