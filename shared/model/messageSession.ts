import type { MessageSessionState } from '../mapi/states/neighbours';

/** A message session: groups messages on storages so that they can be closed together (5.6). */
export interface MessageSessionRecord {
  /** `MS-001`, never reused in a run. */
  id: string;
  client: string;
  state: Exclude<MessageSessionState, 'none'>;
  /** Flags of OpenIMsgSession, unsigned. */
  flags: number;
  /** Its messages that are open, in opening order. */
  messages: string[];
  /** Release callbacks that were called for its messages. */
  callbacks: number;
  startedAt: number;
  endedAt: number | null;
}

/** What an object of a message stands for. */
export type MessagePart =
  'message' | 'attachment' | 'embedded message' | 'stream' | 'attachment table' | 'recipient table';

/** A message, or something that was opened inside one. */
export interface MessageObjectRecord {
  /** `MO-001`, never reused in a run. */
  id: string;
  client: string;
  /** Message session of its message; null: none, only Release closes it, and until then it leaks. */
  session: string | null;
  kind: MessagePart;
  /** File name, name of the attachment, or name of the property. */
  name: string;
  /** The object that it was opened in; null for the message of the storage. */
  parent: string | null;
  /** File that it stands in. */
  file: string;
  access: 'read' | 'read/write';
  /** Attachments of a message, as it was opened; 0 for what is no message. */
  attachments: number;
  refs: number;
  /** `invalid`: its session was closed or its parent is gone; only Release is left. */
  state: 'open' | 'invalid' | 'released';
  /** Changes that SaveChanges has not taken over. */
  unsaved: number;
  /** Changes in the storage that it has not committed (IMSG_NO_ISTG_COMMIT). */
  uncommitted: number;
  /** Caller data of the release callback; null: no callback was given. */
  callerData: string | null;
  /** How often the callback was called: 0 or 1. */
  calledBack: number;
  startedAt: number;
  endedAt: number | null;
}

/** A .msg file that the simulated programs can open. Its content stays in the main process. */
export interface MessageFileRecord {
  name: string;
  /** Bytes. */
  size: number;
  subject: string;
  recipients: number;
  attachments: number;
  /** Why it cannot be opened, one sentence; null: it can. */
  problem: string | null;
  /** How often it was written since the run began. */
  commits: number;
}
