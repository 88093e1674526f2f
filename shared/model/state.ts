import type { LessonSummary, NoticeRecord, PreferencesRecord } from './app';
import type { FaultRecord } from './fault';
import type { LessonHintRecord, LessonQuestionRecord, LessonStepRecord } from './lessonPage';
import type { ClientRecord, ProfileRecord } from './machine';
import type { MessageFileRecord, MessageObjectRecord, MessageSessionRecord } from './messageSession';
import type { MessengerEventRecord, MessengerRecord } from './messenger';
import type { PromptRecord } from './prompt';
import type { CallRecord, RunRecord, TraceRecord } from './run';
import type { MemberRecord, NotificationRecord, ObjectRecord, SessionRecord } from './session';
import { handleText, type HandleRecord } from './simpleMapi';

/** The tables of the simulated machine that the page mirrors, and what identifies a record in each. */
export interface Tables {
  clients: ClientRecord;
  profiles: ProfileRecord;
  sessions: SessionRecord;
  members: MemberRecord;
  objects: ObjectRecord;
  prompts: PromptRecord;
  calls: CallRecord;
  notifications: NotificationRecord;
  notices: NoticeRecord;
  lessons: LessonSummary;
  lessonSteps: LessonStepRecord;
  lessonQuestions: LessonQuestionRecord;
  lessonHints: LessonHintRecord;
  handles: HandleRecord;
  messageSessions: MessageSessionRecord;
  messageObjects: MessageObjectRecord;
  messageFiles: MessageFileRecord;
  messenger: MessengerRecord;
  messengerEvents: MessengerEventRecord;
  faults: FaultRecord;
}

export type TableName = keyof Tables;

/** How records of each table are told apart. */
export const keyOf: { [T in TableName]: (record: Tables[T]) => string } = {
  clients: (r) => r.id,
  profiles: (r) => r.id,
  sessions: (r) => r.id,
  members: (r) => r.id,
  objects: (r) => r.id,
  prompts: (r) => r.id,
  calls: (r) => String(r.id),
  notifications: (r) => String(r.seq),
  notices: (r) => r.id,
  lessons: (r) => r.id,
  lessonSteps: (r) => String(r.number),
  lessonQuestions: (r) => String(r.number),
  lessonHints: (r) => String(r.number),
  handles: (r) => handleText(r.handle),
  messageSessions: (r) => r.id,
  messageObjects: (r) => r.id,
  messageFiles: (r) => r.name,
  messenger: (r) => r.client,
  messengerEvents: (r) => String(r.seq),
  faults: (r) => r.id,
};

export const tableNames = Object.keys(keyOf) as TableName[];

/** How many trace lines, calls and notifications are kept; older ones are dropped on both sides. */
export const KEPT = {
  trace: 10_000,
  calls: 500,
  notifications: 5_000,
  endedSessions: 500,
  closed: 1_000,
} as const;

/** The whole state, as a snapshot carries it: arrays in order of creation. */
export type State = { [T in TableName]: Tables[T][] } & {
  run: RunRecord;
  preferences: PreferencesRecord;
  trace: TraceRecord[];
};
