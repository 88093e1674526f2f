import type { LessonSummary, NoticeRecord, PreferencesRecord } from '../../shared/model/app';
import type { FaultRecord } from '../../shared/model/fault';
import type { ClientRecord, ProfileRecord, SettingsRecord } from '../../shared/model/machine';
import type { PromptRecord } from '../../shared/model/prompt';
import type { CallRecord, RunRecord } from '../../shared/model/run';
import type {
  MemberRecord,
  NotificationRecord,
  ObjectRecord,
  SessionRecord,
} from '../../shared/model/session';
import { keyOf, KEPT, tableNames, type State, type TableName, type Tables } from '../../shared/model/state';
import type { Change } from '../../shared/ipc/feed';
import type { Plan } from './providers/plan';
import { Table } from './table';
import { Trace } from './trace';

type WorldTables = { [T in TableName]: Table<Tables[T]> };

/** `S-001`: identifiers are counted from 1 and never reused in a run. */
const numbered = (letter: string, n: number): string =>
  `${letter}-${n < 100 ? String(n).padStart(3, '0') : n}`;

/**
 * The simulated machine as plain data. Every change goes through a table or through one of the methods here, so that the
 * feed hears of it once. Passwords that a profile or provider accepts live in the vault, which no snapshot contains.
 */
export class World implements WorldTables {
  readonly clients = new Table<ClientRecord>(keyOf.clients);
  readonly profiles = new Table<ProfileRecord>(keyOf.profiles);
  readonly sessions = new Table<SessionRecord>(keyOf.sessions);
  readonly members = new Table<MemberRecord>(keyOf.members);
  readonly objects = new Table<ObjectRecord>(keyOf.objects);
  readonly prompts = new Table<PromptRecord>(keyOf.prompts);
  readonly calls = new Table<CallRecord>(keyOf.calls);
  readonly notifications = new Table<NotificationRecord>(keyOf.notifications);
  readonly notices = new Table<NoticeRecord>(keyOf.notices);
  readonly lessons = new Table<LessonSummary>(keyOf.lessons);
  readonly faults = new Table<FaultRecord>(keyOf.faults);
  readonly trace = new Trace();
  /** Accepted passwords by owner (see vault.ts). */
  readonly vault = new Map<string, string>();

  /** DLLs that are loaded in the process of the spooler. */
  spoolerDlls: string[] = [];
  /** Sessions whose transports the spooler is starting at this moment. */
  readonly spooling = new Set<SessionRecord>();
  /** Fault rules that are armed, oldest first (see faults.ts). */
  armedFaults: readonly FaultRecord[] = [];

  /** Underlying sessions that are starting, active or ending, in order of creation; the shared ones among them. */
  readonly living = new Set<SessionRecord>();
  readonly shared = new Set<SessionRecord>();
  /** The configuration that each of them was built from: later changes of the profile do not reach it (C96). */
  readonly plans = new Map<SessionRecord, Plan>();

  #runChanged = true;
  #preferencesChanged = true;
  readonly #counters = {
    session: 0,
    member: 0,
    object: 0,
    prompt: 0,
    profile: 0,
    call: 0,
    notification: 0,
    connection: 0,
  };
  readonly #finishedCalls: CallRecord[] = [];
  readonly #endedSessions: SessionRecord[] = [];

  constructor(
    readonly run: RunRecord,
    readonly settings: SettingsRecord,
    readonly preferences: PreferencesRecord,
  ) {}

  /** The next identifier of a kind. */
  nextId(kind: 'session' | 'member' | 'object' | 'prompt' | 'profile'): string {
    const letter = { session: 'S', member: 'M', object: 'O', prompt: 'D', profile: 'P' }[kind];
    return numbered(letter, ++this.#counters[kind]);
  }

  /** The next number of a kind; connection numbers are never 0 (C98). */
  nextNumber(kind: 'call' | 'notification' | 'connection'): number {
    return ++this.#counters[kind];
  }

  touchRun(): void {
    this.#runChanged = true;
  }

  touchPreferences(): void {
    this.#preferencesChanged = true;
  }

  /** Keeps the newest calls that returned; older ones are dropped. */
  callReturned(call: CallRecord): void {
    this.calls.touch(call);
    this.#finishedCalls.push(call);
    if (this.#finishedCalls.length >= 2 * KEPT.calls) {
      for (const old of this.#finishedCalls.splice(0, KEPT.calls)) this.calls.remove(keyOf.calls(old));
    }
  }

  /** An underlying session begins to exist (step 20). */
  sessionBegins(session: SessionRecord, plan: Plan): void {
    this.living.add(session);
    this.plans.set(session, plan);
    if (session.kind === 'shared') this.shared.add(session);
    this.sessions.touch(session);
  }

  /** Keeps the rows of the newest sessions that ended or failed; older ones are dropped. */
  sessionOver(session: SessionRecord): void {
    this.living.delete(session);
    this.plans.delete(session);
    this.shared.delete(session);
    this.sessions.touch(session);
    this.#endedSessions.push(session);
    if (this.#endedSessions.length >= 2 * KEPT.endedSessions) {
      for (const old of this.#endedSessions.splice(0, KEPT.endedSessions)) this.sessions.remove(old.id);
    }
  }

  notify(record: NotificationRecord): void {
    this.notifications.add(record);
    if (record.seq > KEPT.notifications) this.notifications.remove(String(record.seq - KEPT.notifications));
  }

  /** Everything that changed since the last time, whole records, in a fixed order of tables. */
  takeChanges(): Change[] {
    const changes: Change[] = [];
    for (const name of tableNames) this.#takeTable(name, changes);
    if (this.#runChanged) changes.push({ run: this.run });
    if (this.#preferencesChanged) changes.push({ preferences: this.preferences });
    for (const line of this.trace.takeNew()) changes.push({ trace: line });
    this.#runChanged = false;
    this.#preferencesChanged = false;
    return changes;
  }

  /** The whole state. It does not count as handed over to the feed: every window has its own snapshot. */
  toState(): State {
    const tables = Object.fromEntries(tableNames.map((name) => [name, [...this[name].values()]]));
    return {
      ...(tables as { [T in TableName]: Tables[T][] }),
      run: this.run,
      preferences: this.preferences,
      trace: this.trace.since(0),
    };
  }

  #takeTable<T extends TableName>(name: T, changes: Change[]): void {
    const table = this[name] as unknown as Table<Tables[T]>;
    const { gone, changed } = table.takeChanges();
    for (const key of gone) changes.push({ gone: name, key });
    for (const record of changed) changes.push({ put: name, record } as Change);
  }
}
