import { z } from 'zod';
import {
  messengerEvent,
  notification,
  providerCall,
  shownDialog,
  traceLine,
  visit,
} from './expect/happenings';
import {
  clientState,
  counts,
  faultState,
  handleRow,
  memberState,
  messageFileState,
  messageObjectState,
  messageSessionRow,
  messengerState,
  objectState,
  profileState,
  providerState,
  serviceState,
  sessionRow,
  statusTable,
} from './expect/states';
import { clientName, code, fields } from './words';

/** One of them, or a list. */
const some = <S extends z.ZodType>(schema: S) => z.union([schema, z.array(schema).min(1).max(200)]);
const list = <S extends z.ZodType>(schema: S) => z.array(schema).max(2_000);

/**
 * What a lesson may expect after a step. Everything that is given must hold; what is left out is not looked at. Lists of
 * what happened during the step are complete and in order, unless the name says otherwise; fields of an entry that are left
 * out may have any value.
 */
export const expectationSchema = z
  .strictObject({
    result: code.nullable().optional().describe("result of the step's call; null: it returns nothing"),
    waiting: z.enum(['for lock', 'for user', 'for time']).optional().describe('the call has not returned'),
    out: fields
      .optional()
      .describe('out values of the call that must be equal; an alias stands for what it made'),
    dialogs: list(shownDialog).optional().describe('the dialogs that the step showed, in order'),
    nothingShown: z.literal(true).optional().describe('the step showed no dialog, and none is open'),
    path: list(visit).optional().describe('path of the call through the official picture'),
    provider: list(providerCall)
      .optional()
      .describe(
        'calls of providers, entry points and spooler: of the methods named here exactly these, in order; []: none at all',
      ),
    providerExactly: list(providerCall)
      .optional()
      .describe('all calls of providers, entry points and spooler'),
    trace: list(traceLine)
      .optional()
      .describe('lines that appear in this order; others may stand between them'),
    traceExactly: list(traceLine).optional().describe('all lines of the step'),
    notTraced: list(traceLine).optional().describe('lines of which the step has none'),
    sessions: list(sessionRow).optional(),
    members: list(memberState).optional().describe('IMAPISession objects, by the logon that returned them'),
    service: some(serviceState).optional().describe('state of a service in a session'),
    providers: list(providerState).optional().describe('state of providers in a session'),
    statusTable: some(statusTable).optional(),
    handles: list(handleRow).optional().describe('Simple MAPI handles'),
    objects: list(objectState).optional(),
    messageSessions: list(messageSessionRow).optional(),
    messageObjects: list(messageObjectState).optional(),
    messageFiles: list(messageFileState).optional(),
    messenger: messengerState.optional(),
    messengerEvents: list(messengerEvent).optional().describe('events of the step, all and in order'),
    clients: list(clientState).optional(),
    profiles: list(profileState).optional(),
    faults: list(faultState).optional(),
    lock: z
      .strictObject({ holder: clientName.nullable().optional(), waiters: z.array(clientName).optional() })
      .optional()
      .describe('who is inside the logon lock, and who waits for it'),
    counts: counts.optional(),
    notifications: list(notification).optional().describe('notifications of the step, all and in order'),
    time: z.number().int().min(0).optional().describe('virtual ms since the start of the run'),
    unchanged: z
      .literal(true)
      .optional()
      .describe('nothing but trace, calls and clock changed during the step'),
  })
  .meta({ id: 'Expectation' });

export type Expectation = z.output<typeof expectationSchema>;
