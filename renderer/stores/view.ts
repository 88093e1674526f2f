import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FlowNode } from '../../shared/mapi/flowchart';
import type { TraceLevel } from '../../shared/model/run';

/**
 * View state: what this window shows and how. Nothing of it belongs to the simulated machine, nothing of it is known to
 * the engine, and two windows may differ in it.
 */

/** Sections of the rail. */
export type Section = 'stage' | 'lab' | 'lessons' | 'faults' | 'profiles';

/** Tabs of the tables region; `explanation` is one of them in a narrow window. */
export type TableTab =
  | 'sessions'
  | 'status'
  | 'notifications'
  | 'services'
  | 'handles'
  | 'messages'
  | 'messenger'
  | 'closeAll'
  | 'explanation';

/** Columns of the sessions table. */
export type SessionColumn =
  | 'id'
  | 'api'
  | 'handles'
  | 'kind'
  | 'profile'
  | 'owner'
  | 'clients'
  | 'flags'
  | 'state'
  | 'started'
  | 'duration'
  | 'objects'
  | 'advises'
  | 'outbox'
  | 'result';

export interface Sort {
  column: SessionColumn;
  direction: 'ascending' | 'descending';
}

/** Sizes that a splitter changed, in px; absent = as the layout says. */
export interface Sizes {
  explanation?: number;
  tables?: number;
  trace?: number;
}

/** What is selected in the run; a reset brings all of it back. */
export interface Selection {
  /** Row of the sessions table. */
  session: string | null;
  /** The member through whose eyes the status table is seen; null = the first of that session. */
  member: string | null;
  /** `seq` of a trace line. */
  line: number | null;
  /** The call that the explanation shows; null = the newest. */
  call: number | null;
  /** Shape of the official picture whose rule is shown; null = where the call stands. */
  node: FlowNode | null;
}

export interface ViewState extends Selection {
  section: Section;
  tab: TableTab;
  /** The one region that a window below 800 px shows. */
  region: 'stage' | 'tables' | 'trace' | 'explanation';
  sort: Sort | null;
  /** Columns that the person switched on or off, against the default of the layout. */
  columns: Partial<Record<SessionColumn, boolean>>;
  /** The status table shows the nine columns of MAPI as they are. */
  rawStatus: boolean;
  /** The trace stays at its newest line. */
  follow: boolean;
  hiddenLevels: readonly TraceLevel[];
  search: string;
  sizes: Sizes;
  /** Why the last command was refused, one sentence; shown in the status line. */
  refusal: string | null;
}

export type ViewStore = StoreApi<ViewState>;

const nothingSelected: Selection = { session: null, member: null, line: null, call: null, node: null };

/** What belongs to one run and goes with it. */
const freshRun = { ...nothingSelected, follow: true, hiddenLevels: [], search: '', refusal: null } as const;

export function createViewStore(sizes: Sizes = {}): ViewStore {
  return createStore<ViewState>(() => ({
    ...freshRun,
    section: 'stage',
    tab: 'sessions',
    region: 'stage',
    sort: null,
    columns: {},
    rawStatus: false,
    sizes,
  }));
}

/** Selections and filters go back to the start with the run (trainer-ux 6.2). */
export function forgetRun(view: ViewStore): void {
  view.setState(freshRun);
}
