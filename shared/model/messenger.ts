import { z } from 'zod';
import type { MessengerEventName } from '../mapi/messengerEvents';
import type { MessengerState } from '../mapi/states/messenger';

/** A service that the Messenger user has an account with. */
export interface MessengerServiceRecord {
  name: string;
  /** The service of Signin, AutoSignin and of every event; exactly one is. */
  primary: boolean;
  /** Sign-in name of the account. */
  account: string;
  /** Credentials are stored: AutoSignin works, and a secondary service rides along with the primary one. */
  saved: boolean;
  /** MISTATUS of the user at this service. */
  status: number;
  /** Virtual ms of the newest change of the status. */
  since: number;
  /** Result of the newest attempt or sign-out, a Messenger code; null before the first. */
  lastResult: number | null;
}

/** Another dialog of Messenger that is in the way of Signin (2.12). */
export type MessengerDialog = 'options' | 'audio' | 'other';

/** How long the server takes, virtual ms. */
export interface MessengerDelays {
  /** From the attempt until the server is found. */
  findMs: number;
  /** From there until it has accepted the logon. */
  logonMs: number;
  /** From there until lists are synchronized. */
  listsMs: number;
  /** From the sign-out message until its answer. */
  signoutMs: number;
}

/** The Messenger client of the machine (5.7). Accepted passwords stay in the engine's vault. */
export interface MessengerRecord {
  /** The program that it is; there is one per machine. */
  client: string;
  version: number;
  /** Windows XP: Signin ignores its password argument. */
  windowsXp: boolean;
  state: MessengerState;
  /** MISTATUS of the user at the primary service. */
  status: number;
  since: number;
  services: MessengerServiceRecord[];
  otherDialog: MessengerDialog | null;
  delays: MessengerDelays;
  /** Attempts to sign in and sign-outs so far: what an earlier one still waits for is void. */
  attempt: number;
}

/** One event that Messenger raised. */
export interface MessengerEventRecord {
  seq: number;
  t: number;
  client: string;
  event: MessengerEventName;
  /** Messenger code, of OnSignin and OnMyStatusChange. */
  hr: number | null;
  /** The new MISTATUS, of OnMyStatusChange. */
  status: number | null;
}

/** What can happen to Messenger from outside: the server, another computer, its user, an upgrade. */
export const messengerHappening = z.discriminatedUnion('what', [
  /** A sign-out that the server has not answered is answered now. */
  z.strictObject({ what: z.literal('server answers') }),
  z.strictObject({ what: z.literal('connection lost') }),
  z.strictObject({ what: z.literal('other computer signs in') }),
  z.strictObject({ what: z.literal('upgrade') }),
  z.strictObject({ what: z.literal('started') }),
  /** The user's own way in and out: the link of the main window, File > Sign Out. */
  z.strictObject({ what: z.literal('user signs in') }),
  z.strictObject({ what: z.literal('user signs out') }),
  z.strictObject({ what: z.literal('dialog'), dialog: z.enum(['options', 'audio', 'other']).nullable() }),
]);

export type MessengerHappening = z.output<typeof messengerHappening>;
