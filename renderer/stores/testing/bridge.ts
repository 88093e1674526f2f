import type { Bridge } from '../../../shared/ipc/contract';
import { batchText } from '../../../shared/ipc/batchText';
import type { Change, Snapshot } from '../../../shared/ipc/feed';
import { commandNames } from '../../../shared/ipc/names';
import type { ClientRecord } from '../../../shared/model/machine';
import type { RunRecord, TraceRecord } from '../../../shared/model/run';
import type { SessionRecord } from '../../../shared/model/session';
import { tableNames, type State } from '../../../shared/model/state';

export const aRun: RunRecord = {
  now: 0,
  startTime: '2026-01-05T09:00:00.000Z',
  clock: 'manual',
  speed: 1,
  state: 'ready',
  machine: 'LAB-1',
  user: 'ana',
  lockHolder: null,
  lockWaiters: [],
  lesson: null,
  pausePlaces: [],
  pausedBefore: null,
  armedFaults: 0,
  hiddenFaults: 0,
};

export function aClient(id: string, given: Partial<ClientRecord> = {}): ClientRecord {
  return {
    id,
    kind: 'desktop',
    role: '',
    icon: 'mail',
    complaint: null,
    initCount: 1,
    initFlags: 0,
    state: 'running',
    reaction: 'ignore',
    busyWith: null,
    lastCall: null,
    dlls: [],
    ...given,
  };
}

export function aSession(number: number, given: Partial<SessionRecord> = {}): SessionRecord {
  return {
    id: `S-${String(number).padStart(3, '0')}`,
    call: number,
    kind: 'individual',
    life: 'active',
    word: 'active',
    profile: 'Field',
    profileId: 'P-1',
    requested: null,
    owner: 'Outlook',
    flags: 0x22,
    members: [],
    services: [],
    spooler: 'not told',
    startedAt: 0,
    endedAt: null,
    objects: 0,
    leaked: 0,
    advises: 0,
    outbox: 0,
    lastResult: 0,
    ...given,
  };
}

export function aLine(seq: number, given: Partial<TraceRecord> = {}): TraceRecord {
  return {
    seq,
    t: seq,
    level: 'MAPI',
    client: 'Outlook',
    call: null,
    session: null,
    who: 'MAPI',
    what: 'session created',
    params: {},
    result: null,
    rule: 'LX20',
    node: null,
    ...given,
  };
}

const defaults: State['preferences'] = { theme: 'system', showEvidence: true, era: 'modern' };

export function aState(given: Partial<State> = {}): State {
  const tables = Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as State;
  return { ...tables, run: aRun, preferences: defaults, trace: [], ...given };
}

/** A bridge without a program behind it: the test gives snapshots and batches and sees what was sent. */
export function fakeBridge(snapshot: () => Promise<Snapshot>) {
  const listeners = new Set<(batch: string) => void>();
  const sent: [string, unknown][] = [];
  const answers = commandNames.map((name) => [
    name,
    (input: unknown) => {
      sent.push([name, input]);
      return Promise.resolve({ ok: true, value: {} });
    },
  ]);
  const bridge = {
    ...Object.fromEntries(answers),
    snapshot: () => snapshot().then((value) => ({ ok: true, value })),
    onBatch: (listener: (batch: string) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  } as unknown as Bridge;
  const push = (epoch: number, firstSeq: number, changes: Change[]) =>
    listeners.forEach((listener) => listener(batchText({ epoch, firstSeq, changes })));
  return { bridge, push, sent };
}

/** Lets every settled promise run. */
export const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
