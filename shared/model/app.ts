/** Ages of the real software by which its dialogs are worded: 95 and NT, XP and 2003, 2007 and later. */
export const eras = ['classic', 'xp', 'modern'] as const;
export type Era = (typeof eras)[number];

/** What belongs to the product rather than to the simulated machine; kept in one settings file. */
export interface PreferencesRecord {
  /** `system` follows the operating system. */
  theme: 'system' | 'light' | 'dark';
  /** Evidence tags are shown beside rules and results. */
  showEvidence: boolean;
  /** Wording of the simulated dialogs; what they ask and how they are answered is the same in every age. */
  era: Era;
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
