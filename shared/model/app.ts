/** What belongs to the product rather than to the simulated machine; kept in one settings file. */
export interface PreferencesRecord {
  /** `system` follows the operating system. */
  theme: 'system' | 'light' | 'dark';
  /** Evidence tags are shown beside rules and results. */
  showEvidence: boolean;
}

/** Something the product itself has to say, shown in the status line: a file set aside, a lesson refused. */
export interface NoticeRecord {
  id: string;
  level: 'info' | 'warning' | 'error';
  /** One sentence: what, where, what stays safe, what to do. */
  text: string;
}

/** The lessons that can be opened. */
export interface LessonSummary {
  id: string;
  title: string;
  goal: string;
  level: string;
  minutes: number;
  complaint: string;
  /** Heading under which it is listed. */
  group: string;
  tags: readonly string[];
  /** How far it has been played since the program was started. */
  progress: 'new' | 'begun' | 'done';
}
