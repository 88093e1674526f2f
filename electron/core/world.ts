import type { LessonSummary, NoticeRecord, PreferencesRecord } from '../../shared/model/app';
import type { FaultRecord } from '../../shared/model/fault';
import type { LessonHintRecord, LessonQuestionRecord, LessonStepRecord } from '../../shared/model/lessonPage';
import type { ClientRecord, ProfileRecord, SettingsRecord } from '../../shared/model/machine';
import type {
  MessageFileRecord,
  MessageObjectRecord,
  MessageSessionRecord,
} from '../../shared/model/messageSession';
import type { MessengerEventRecord, MessengerRecord } from '../../shared/model/messenger';
import type { PromptRecord } from '../../shared/model/prompt';
import type { CallRecord, RunRecord } from '../../shared/model/run';
import type {
  MemberRecord,
  NotificationRecord,
  ObjectRecord,
  SessionRecord,
} from '../../shared/model/session';
import type { HandleRecord } from '../../shared/model/simpleMapi';
import { keyOf, KEPT, tableNames, type State, type TableName, type Tables } from '../../shared/model/state';
import type { Change } from '../../shared/ipc/feed';
import type { Plan } from './providers/plan';
import type { FileStorage, OpenContent } from './messageSession/content';
import { Ids } from './ids';
import { LivingSessions } from './livingSessions';
import { Retired } from './retired';
import { COUNTED, COUNTED_IDS, Named } from './rowNumbers';
import { Spooling } from './spooling';
import { Table } from './table';
import { Trace } from './trace';

/** Records that are counted are found by their number; the feed and the page know it as text. */
type Counted = 'calls' | 'notifications';
type WorldTables = { [T in TableName]: Table<Tables[T], T extends Counted ? number : string> };

/** What has an identifier that is counted with letters. */
type KindOfId = 'session' | 'member' | 'object' | 'prompt' | 'profile' | 'messageSession' | 'messageObject';

/** First handle of a run: nobody should take a handle for a small count or an index. */
const FIRST_HANDLE = 0x1a01;

/**
 * The simulated machine as plain data. Every change goes through a table or through one of the methods here, so that the
 * feed hears of it once. Passwords that a profile or provider accepts live in the vault, which no snapshot contains.
 */
export class World implements WorldTables {
  readonly clients = new Table<ClientRecord>(keyOf.clients, new Named());
  readonly profiles = new Table<ProfileRecord>(keyOf.profiles, new Named());
  readonly sessions = new Table<SessionRecord>(keyOf.sessions, COUNTED_IDS);
  readonly members = new Table<MemberRecord>(keyOf.members, COUNTED_IDS);
  readonly objects = new Table<ObjectRecord>(keyOf.objects, COUNTED_IDS);
  readonly prompts = new Table<PromptRecord>(keyOf.prompts, COUNTED_IDS);
  readonly calls = new Table<CallRecord, number>((call) => call.id, COUNTED);
  readonly notifications = new Table<NotificationRecord, number>((one) => one.seq, COUNTED);
  readonly notices = new Table<NoticeRecord>(keyOf.notices, new Named());
  readonly lessons = new Table<LessonSummary>(keyOf.lessons, new Named());
  readonly lessonSteps = new Table<LessonStepRecord>(keyOf.lessonSteps, COUNTED_IDS);
  readonly lessonQuestions = new Table<LessonQuestionRecord>(keyOf.lessonQuestions, COUNTED_IDS);
  readonly lessonHints = new Table<LessonHintRecord>(keyOf.lessonHints, COUNTED_IDS);
  readonly faults = new Table<FaultRecord>(keyOf.faults, new Named());
  readonly handles = new Table<HandleRecord>(keyOf.handles, new Named());
  readonly messageSessions = new Table<MessageSessionRecord>(keyOf.messageSessions, COUNTED_IDS);
  readonly messageObjects = new Table<MessageObjectRecord>(keyOf.messageObjects, COUNTED_IDS);
  readonly messageFiles = new Table<MessageFileRecord>(keyOf.messageFiles, new Named());
  readonly messenger = new Table<MessengerRecord>(keyOf.messenger, new Named());
  readonly messengerEvents = new Table<MessengerEventRecord>(keyOf.messengerEvents, COUNTED_IDS);
  /** Valid Simple MAPI handles by the member that they stand for. */
  readonly handleOf = new Map<string, HandleRecord>();
  /** Handles, message sessions and their objects that are over. */
  readonly oldHandles = new Retired(this.handles, KEPT.closed);
  readonly oldMessageSessions = new Retired(this.messageSessions, KEPT.closed);
  readonly oldMessageObjects = new Retired(this.messageObjects, KEPT.closed);
  /** Storages of .msg files by file name, and what the open objects on them hold, by object. */
  readonly storages = new Map<string, FileStorage>();
  readonly openMessages = new Map<string, OpenContent>();
  /** The newest operation on each row of a status table: a second one is refused until it has returned (T5). */
  readonly statusOperations = new Map<string, CallRecord>();
  readonly oldMessengerEvents = new Retired(this.messengerEvents, KEPT.closed);
  readonly trace = new Trace();
  /** Accepted passwords by owner (see vault.ts). */
  readonly vault = new Map<string, string>();

  /** DLLs that are loaded in the process of the spooler. */
  spoolerDlls: string[] = [];
  /** Sessions whose transports are being started at this moment. */
  readonly spooling = new Spooling();
  /** Fault rules that are armed, oldest first (see faults.ts). */
  armedFaults: readonly FaultRecord[] = [];

  /** Underlying sessions that are starting, active or ending, in order of creation; the shared ones among them. */
  readonly living = new LivingSessions();
  readonly shared = new Set<SessionRecord>();

  #runChanged = true;
  #preferencesChanged = true;
  /** What identifiers of each kind begin with. */
  readonly #ids: Record<KindOfId, Ids> = {
    session: new Ids('S'),
    member: new Ids('M'),
    object: new Ids('O'),
    prompt: new Ids('D'),
    profile: new Ids('P'),
    messageSession: new Ids('MS'),
    messageObject: new Ids('MO'),
  };
  readonly #counters = {
    call: 0,
    notification: 0,
    connection: 0,
    handle: FIRST_HANDLE - 1,
    messengerEvent: 0,
  };
  readonly #oldCalls = new Retired(this.calls, KEPT.calls);
  readonly #oldSessions = new Retired(this.sessions, KEPT.endedSessions);

  constructor(
    readonly run: RunRecord,
    readonly settings: SettingsRecord,
    readonly preferences: PreferencesRecord,
  ) {}

  /** The next identifier of a kind. */
  nextId(kind: KindOfId): string {
    return this.#ids[kind].next();
  }

  /** The next number of a kind; connection numbers are never 0 (C98). */
  nextNumber(kind: 'call' | 'notification' | 'connection' | 'handle' | 'messengerEvent'): number {
    return ++this.#counters[kind];
  }

  /** Identifiers and numbers go on where those of another world stand. */
  countOnFrom(other: World): void {
    Object.assign(this.#counters, other.#counters);
    for (const kind of Object.keys(this.#ids) as KindOfId[]) this.#ids[kind].countOnFrom(other.#ids[kind]);
  }

  touchRun(): void {
    this.#runChanged = true;
  }

  touchPreferences(): void {
    this.#preferencesChanged = true;
  }

  /** Keeps the newest calls that returned; older ones are dropped. */
  callReturned(call: CallRecord): void {
    this.#oldCalls.add(call);
  }

  /** An underlying session begins to exist (step 20). */
  sessionBegins(session: SessionRecord, plan: Plan): void {
    this.living.add(session, plan);
    if (session.kind === 'shared') this.shared.add(session);
    this.sessions.touch(session);
  }

  /** Keeps the rows of the newest sessions that ended or failed; older ones are dropped. */
  sessionOver(session: SessionRecord): void {
    this.living.delete(session);
    if (session.kind === 'shared') this.shared.delete(session);
    this.#oldSessions.add(session);
  }

  notify(record: NotificationRecord): void {
    this.notifications.add(record);
    if (record.seq > KEPT.notifications) this.notifications.remove(record.seq - KEPT.notifications);
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

  #takeTable(name: TableName, changes: Change[]): void {
    const table = this[name] as unknown as Table<Tables[TableName]>;
    const { gone, changed } = table.takeChanges();
    for (const key of gone) changes.push({ gone: name, key });
    for (const record of changed) changes.push({ put: name, record } as Change);
  }
}
