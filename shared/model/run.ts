import type { Call } from '../mapi/calls';
import type { FlowNode, FlowVisit } from '../mapi/flowchart';
import type { RuleId } from '../mapi/rules';

/** How the clock moves (architecture section 4). */
export type ClockMode = 'real' | 'manual' | 'auto';

/** State of the whole run, one record. */
export interface RunRecord {
  /** Virtual ms since the start of the run. */
  now: number;
  /** ISO time that `now` 0 stands for, UTC. */
  startTime: string;
  clock: ClockMode;
  /** Factor of the real clock. */
  speed: number;
  state: 'ready' | 'running' | 'paused' | 'waiting for user' | 'ended';
  /** Machine name and Windows user shown on the stage. */
  machine: string;
  user: string;
  /** Who holds the logon mutex: call number, 0 for a thread outside the picture, else null; who waits, in order of arrival. */
  lockHolder: number | null;
  lockWaiters: number[];
  lesson: LessonProgress | null;
  /** Shapes of the official picture before which every call stands still, as the trainer set them. */
  pausePlaces: FlowNode[];
  /** Where a call stands because of that; null: it stands nowhere, or the run was paused by hand. */
  pausedBefore: PausedBefore | null;
  /** Faults armed and not hidden; hidden ones are counted for the console only. */
  armedFaults: number;
  hiddenFaults: number;
}

/** A call that stands before a shape; it has not been there yet, but what it will do there is settled. */
export interface PausedBefore {
  call: number;
  visit: FlowVisit;
}

export interface LessonProgress {
  id: string;
  title: string;
  level: string;
  minutes: number;
  step: number;
  steps: number;
  /** Narration of the present step, one sentence or two. */
  caption: string;
  state: 'ready' | 'playing' | 'paused' | 'done' | 'failed';
  /** The lesson has just gone back to the beginning of this step. */
  rewound: boolean;
  /** Button that is about to be pressed by the script, and in whose dialog. */
  pressing: { client: string; press: string } | null;
  /** What an expectation wanted and what happened instead, when state is failed. */
  failure: string | null;
}

/** Out values of a call that returned: identifiers, counts, tables, by parameter name. */
export type OutValues = Record<string, string | number | boolean | null | readonly unknown[]>;

/** A call and what became of it. The password argument is never in it. */
export interface CallRecord {
  /** Counted from 1, never reused in a run. */
  id: number;
  client: string;
  thread: number;
  /** The call as it was made; `password` is replaced by '' or null. */
  call: Call;
  state: 'running' | 'waiting for lock' | 'waiting for user' | 'waiting' | 'returned';
  startedAt: number;
  endedAt: number | null;
  /** Unsigned result; null while running or when the function returns nothing. */
  result: number | null;
  out: OutValues;
  /** Row of the sessions table that it belongs to. */
  session: string | null;
  /** Path through the official picture, for logons. */
  path: readonly FlowVisit[];
  /** Shape that the call stands at, while it runs. */
  at: FlowNode | null;
}

export type TraceLevel = 'user' | 'client' | 'MAPI' | 'service' | 'provider' | 'spooler' | 'fault' | 'engine';

/** Values that fill the words of a trace line. Never a password. */
export type TraceParams = Record<string, string | number | boolean | null>;

/** One line of the trace: what happened, as a key with values; words are put to it where it is shown. */
export interface TraceRecord {
  seq: number;
  /** Virtual ms. */
  t: number;
  level: TraceLevel;
  client: string;
  call: number | null;
  session: string | null;
  /** Who acts: client, service, provider, "MAPI", "MAPI spooler". */
  who: string;
  what: TraceKey;
  params: TraceParams;
  /** Result code that belongs to the line, unsigned. */
  result: number | null;
  rule: RuleId;
  node: FlowNode | null;
}

/** Everything that a trace line can say. Words: `renderer/strings`; headless output prints the key itself. */
export type TraceKey =
  | 'called'
  | 'returned'
  | 'decided'
  | 'visited'
  | 'dialog opened'
  | 'dialog answered'
  | 'lock taken'
  | 'lock waited for'
  | 'lock released'
  | 'lock timed out'
  | 'joined'
  | 'session created'
  | 'session published'
  | 'session ended'
  | 'session ending'
  | 'argument warning'
  | 'password ignored'
  | 'profile created'
  | 'profile changed'
  | 'entry point'
  | 'provider call'
  | 'provider set aside'
  | 'service disabled'
  | 'second try'
  | 'working offline'
  | 'offline copy filled'
  | 'default store'
  | 'store given to spooler'
  | 'spooler told'
  | 'transports started'
  | 'mail downloaded'
  | 'mail sent'
  | 'notified'
  | 'reaction'
  | 'registered'
  | 'unregistered'
  | 'object opened'
  | 'object released'
  | 'objects leaked'
  | 'logged off'
  | 'implicit logoff'
  | 'fault armed'
  | 'fault disarmed'
  | 'fault cued'
  | 'fault cleared'
  | 'fault fired'
  | 'world changed'
  | 'clock moved'
  | 'refused'
  | 'warning'
  | 'note';
