/** What a word of the sessions table says about a session or a logon on its way. */
export interface SessionWordEntry {
  /** One phrase for legends and tooltips. */
  readonly meaning: string;
  /** What the row is doing: it waits for somebody, works, is usable, or is over. */
  readonly kind: 'asking' | 'waiting' | 'working' | 'usable' | 'over';
  /** Whether the duration of the row still runs. */
  readonly running: boolean;
}

/** The one list of words for the state of a session: table, cards and trace use it (trainer-ux 5.8). */
export const sessionWords = {
  'waiting for logon lock': { meaning: 'blocked by another program', kind: 'waiting', running: true },
  'choosing profile': { meaning: 'a person has to choose a profile', kind: 'asking', running: true },
  configuring: { meaning: 'a person has to enter settings', kind: 'asking', running: true },
  'asking for credentials': { meaning: 'a person has to enter credentials', kind: 'asking', running: true },
  'logging on': {
    meaning: 'profile, services and providers are being started',
    kind: 'working',
    running: true,
  },
  active: { meaning: 'the session is usable', kind: 'usable', running: true },
  'active (degraded)': {
    meaning: 'usable, a service is disabled or set aside',
    kind: 'usable',
    running: true,
  },
  'asked to log off': { meaning: 'told to leave, still there', kind: 'usable', running: true },
  'logging off': { meaning: 'the session is being closed', kind: 'working', running: true },
  ended: { meaning: 'closed in order', kind: 'over', running: false },
  failed: { meaning: 'the logon returned an error', kind: 'over', running: false },
  invalid: { meaning: 'handle or object no longer usable', kind: 'over', running: false },
} as const satisfies Record<string, SessionWordEntry>;

/** A word for the state of a session. */
export type SessionWord = keyof typeof sessionWords;
