import type { Fnev } from '../mapi/notificationEvents';
import type { SessionWord } from '../mapi/sessionWords';
import type { MemberState, ProviderState, ServiceState, SessionState } from '../mapi/states';
import type { ProviderKind } from './machine';

export type { SessionWord } from '../mapi/sessionWords';

/**
 * State of an underlying session (5.1), and of what never became one: `attempt` is a logon on its way, `failed` keeps the row
 * of a logon that returned an error.
 */
export type SessionLife = 'attempt' | Exclude<SessionState, 'absent'> | 'failed';

/** State of a message service within a session (5.3). */
export type ServiceLife = ServiceState;

/** State of a provider within a session (5.4). */
export type ProviderLife = ProviderState;

export interface SessionProvider {
  name: string;
  kind: ProviderKind;
  life: ProviderLife;
  /** Result of the newest logon call, null before the first. */
  result: number | null;
  /** PR_STATUS_CODE of its row; null: it publishes no row at present. */
  status: number | null;
  /** PR_RESOURCE_FLAGS as the session sees them. */
  resourceFlags: number;
}

export interface SessionService {
  name: string;
  life: ServiceLife;
  /** The one second try of this service and logon has been used (D25). */
  secondTryUsed: boolean;
  /** Its user has chosen to work without its server in this session; absent: nobody has. */
  offline?: true;
  providers: SessionProvider[];
}

/**
 * A row of the sessions table: a logon on its way, and, once it has built a session, that session. A logon that joins a
 * shared session gives its row up.
 */
export interface SessionRecord {
  /** `S-001`, counted from 1, never reused in a run. */
  id: string;
  /** The call that began it. */
  call: number;
  kind: 'individual' | 'shared';
  life: SessionLife;
  word: SessionWord;
  /** Profile name, null until one is chosen. */
  profile: string | null;
  profileId: string | null;
  /** What the caller asked for, when that differs from the profile in use. */
  requested: string | null;
  /** Client that began it. */
  owner: string;
  /** MAPILogonEx flags of that call, unsigned. */
  flags: number;
  /** Members that have not logged off, in order of joining. */
  members: string[];
  services: SessionService[];
  /** The spooler knows the session, and whether its transports have been started; `dead`: the spooler does not run. */
  spooler: 'not told' | 'told' | 'started' | 'dead';
  /** Virtual ms since the start of the run. */
  startedAt: number;
  endedAt: number | null;
  /** Objects open or, once ended, leaked. */
  objects: number;
  leaked: number;
  advises: number;
  outbox: number;
  /** Newest result code of a call on it, unsigned; null before the first. */
  lastResult: number | null;
}

/** State of a member (5.2), the IMAPISession object of one client. */
export type MemberLife = Exclude<MemberState, 'none' | 'logging on'>;

/** A session-level or object registration made with Advise. */
export interface Registration {
  connection: number;
  /** null = session-level; the identifier of a table object for a registration on that table. */
  entry: string | null;
  mask: number;
}

/** What GetLastError can tell about the newest error of a session object: one MAPIERROR structure. */
export interface SessionError {
  /** The code that the method returned, unsigned. */
  result: number;
  /** Text of the error; one line per provider when several failed. */
  error: string;
  /** Component that reports it. */
  component: string;
}

/** The IMAPISession object of one client on a session. */
export interface MemberRecord {
  /** `M-001`, never reused in a run. */
  id: string;
  session: string;
  client: string;
  life: MemberLife;
  refs: number;
  /** Flags of its own logon, unsigned: NO_MAIL, BG_SESSION and UNICODE are its traits. */
  flags: number;
  messaging: boolean;
  registrations: Registration[];
  /** Objects that it opened and has not released. */
  objects: string[];
  /** Names of its messages that wait in the outgoing queue. */
  unsent: string[];
  /** It was told that the session ends. */
  askedToLogOff: boolean;
  /** The newest error or warning that more is known about. */
  lastError?: SessionError;
  startedAt: number;
  endedAt: number | null;
}

/** What an object of the API stands for. */
export type ObjectKind =
  | 'stores table'
  | 'status table'
  | 'profile table'
  | 'service table'
  | 'provider table'
  | 'store'
  | 'address book'
  | 'status object'
  | 'profile section'
  | 'profile admin'
  | 'service admin'
  | 'provider admin'
  | 'form token'
  | 'entry';

/** An object that a client holds: table, store, address book, status object, section, administration object, form token. */
export interface ObjectRecord {
  /** `O-001`, never reused. */
  id: string;
  /** The process that holds it. */
  client: string;
  /** The member that opened it; null: it belongs to no session (IProfAdmin and what comes from it). */
  member: string | null;
  /** Session of that member: it counts the leak also when the member itself has gone. */
  session: string | null;
  kind: ObjectKind;
  /** Display name of what it stands for; the entry identifier of an entry or status object. */
  name: string;
  /** Store or address book provider that it comes from. */
  provider: string | null;
  /** Profile id, of sections and administration objects. */
  profile: string | null;
  refs: number;
  /** false: it answers MAPI_E_INVALID_OBJECT to everything but AddRef and Release. */
  valid: boolean;
  writable: boolean;
  /** IMsgStore::StoreLogoff was called: the provider logs off with the last Release (5.4). */
  storeLogoff: boolean;
}

/** What a program did about a notification (D48). */
export type Reaction = 'none' | 'ignores it' | 'will log off' | 'logged off';

/** One notification and what became of it. */
export interface NotificationRecord {
  seq: number;
  t: number;
  receiver: string;
  client: string;
  session: string;
  source: string;
  event: (typeof Fnev)[keyof typeof Fnev];
  /** Scode of a critical error, else null. */
  code: number | null;
  content: string;
  /** Connection number of the registration that it goes to. */
  connection: number;
  /** `dropped`: the registration ended before the delivery (D39). */
  delivery: 'queued' | 'delivered' | 'dropped';
  reaction: Reaction;
}
