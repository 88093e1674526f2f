import { z } from 'zod';
import { miStatuses } from '../../mapi/miStatus';
import { resourceFlags } from '../../mapi/resourceFlags';
import { sessionWords, type SessionWord } from '../../mapi/sessionWords';
import { messengerMachine } from '../../mapi/states/messenger';
import { handleMachine, messageSessionMachine } from '../../mapi/states/neighbours';
import { providerMachine, serviceMachine } from '../../mapi/states/service';
import { memberMachine } from '../../mapi/states/session';
import { statusBits } from '../../mapi/statusBits';
import { clientName, code, count, faultId, name, referenceText } from '../words';
import { flagsOf } from './flagValues';

/** What a lesson may expect of the state of the machine. Rows that are not named are not looked at. */

const names = (table: object) => Object.keys(table) as [string, ...string[]];
const statesOf = <S extends string>({ states }: { states: readonly S[] }) => z.enum(states as [S, ...S[]]);
const of = referenceText;

/** A row of the sessions table, by the logon that made it or by identifier. */
export const sessionRow = z.strictObject({
  of,
  state: z.enum(Object.keys(sessionWords) as [SessionWord, ...SessionWord[]]).optional(),
  kind: z.enum(['individual', 'shared']).optional(),
  profile: name.nullable().optional(),
  requested: name.nullable().optional(),
  owner: clientName.optional(),
  clients: z.array(clientName).optional().describe('the programs of its members, in order of joining'),
  spooler: z.enum(['not told', 'told', 'started', 'dead']).optional(),
  lastResult: code.nullable().optional(),
  objects: count.optional(),
  leaked: count.optional(),
  outbox: count.optional(),
  gone: z.literal(true).optional().describe('there is no such row'),
});

export const memberState = z.strictObject({
  of,
  life: statesOf(memberMachine).optional(),
  refs: count.optional(),
  messaging: z.boolean().optional(),
  registrations: count.optional(),
  objects: count.optional(),
  askedToLogOff: z.boolean().optional(),
});

export const serviceState = z.strictObject({ of, name, state: statesOf(serviceMachine) });

export const providerState = z.strictObject({
  of,
  name,
  state: statesOf(providerMachine).optional(),
  result: code.nullable().optional(),
  resourceFlags: flagsOf(resourceFlags).optional(),
});

/** Rows of the status table as the program of a session object sees it. */
export const statusTable = z.strictObject({
  of,
  rows: z
    .array(
      z.strictObject({
        name,
        code: flagsOf(statusBits).optional(),
        flags: flagsOf(resourceFlags).optional(),
        identity: name.nullable().optional(),
      }),
    )
    .describe('the rows by PR_DISPLAY_NAME'),
  exactly: z.boolean().default(false).describe('there are no others, and the order is this one'),
});

export const handleRow = z.strictObject({
  of,
  state: statesOf(handleMachine).optional(),
  client: clientName.optional(),
});

export const objectState = z.strictObject({
  of,
  valid: z.boolean().optional(),
  refs: count.optional(),
  writable: z.boolean().optional(),
  gone: z.literal(true).optional(),
});

export const messageSessionRow = z.strictObject({
  of,
  state: statesOf(messageSessionMachine).optional(),
  messages: count.optional(),
  callbacks: count.optional(),
});

export const messageObjectState = z.strictObject({
  of,
  state: z.enum(['open', 'invalid', 'released']).optional(),
  refs: count.optional(),
  unsaved: count.optional(),
  uncommitted: count.optional(),
  calledBack: count.optional(),
});

export const messageFileState = z.strictObject({
  name,
  commits: count.optional(),
  subject: z.string().max(1_000).optional(),
  recipients: count.optional(),
  attachments: count.optional(),
});

export const messengerState = z.strictObject({
  state: statesOf(messengerMachine).optional(),
  status: z.enum(names(miStatuses)).optional(),
  services: z
    .array(
      z.strictObject({
        name,
        status: z.enum(names(miStatuses)).optional(),
        lastResult: code.nullable().optional(),
      }),
    )
    .optional(),
});

export const clientState = z.strictObject({
  name: clientName,
  state: z.enum(['running', 'shut down', 'dead']).optional(),
  initCount: count.optional(),
  busy: z.boolean().optional(),
  dlls: z.array(name).optional(),
});

export const profileState = z.strictObject({
  name,
  exists: z.boolean().default(true),
  default: z.boolean().optional(),
  app: z.boolean().optional(),
  marked: z.enum(['delete', 'rename']).nullable().optional(),
  services: z.array(name).optional(),
  outbox: count.optional().describe('messages in the outgoing queue'),
  waitingMail: count.optional().describe('messages on the server'),
});

export const faultState = z.strictObject({
  id: faultId,
  armed: z.boolean().optional(),
  fired: count.optional(),
  attempts: count.optional(),
  gone: z.literal(true).optional(),
});

/** How many there are at present. */
export const counts = z.strictObject({
  sessions: count.optional().describe('underlying sessions that are starting, active or ending'),
  members: count.optional().describe('session objects that are logged on'),
  objects: count.optional().describe('objects that programs hold'),
  leaked: count.optional().describe('objects that ended sessions left behind'),
  dialogs: count.optional().describe('open dialogs'),
  handles: count.optional().describe('valid Simple MAPI handles'),
  messageSessions: count.optional(),
  registrations: count.optional(),
});
