import { z } from 'zod';
import { extendedCodes } from '../mapi/extendedCodes';
import { messengerCodes } from '../mapi/messengerCodes';
import { simpleCodes } from '../mapi/simpleCodes';
import { flowNodes } from '../mapi/flowchart';
import { answersOf, type PromptKind } from '../model/prompt';

/**
 * What a lesson may expect after a step. Everything that is given must hold; what is left out is not looked at. Lists
 * that describe what happened during the step are exact and in order, unless the name says otherwise.
 */

const codeNames = [
  ...new Set([...Object.keys(extendedCodes), ...Object.keys(simpleCodes), ...Object.keys(messengerCodes)]),
];
const code = z.enum(codeNames as [string, ...string[]]);
const visit = z.string().refine(
  (text) => {
    const [node = '', answer] = text.split(':');
    return node in flowNodes && (answer === undefined || answer === 'yes' || answer === 'no');
  },
  { message: 'a shape of the official picture, e.g. "new-session:no" or "use-name"' },
);
const dialogKind = z.enum(Object.keys(answersOf) as [PromptKind, ...PromptKind[]]);
const value = z.union([z.string().max(1_000), z.number(), z.boolean(), z.null()]);
const fields = z.record(z.string().max(100), value);

/** One line of the trace: every field that is given must be equal. */
const line = z.strictObject({
  what: z.string().max(100).optional(),
  who: z.string().max(200).optional(),
  client: z.string().max(200).optional(),
  level: z.string().max(20).optional(),
  rule: z.string().max(60).optional(),
  result: code.nullable().optional(),
  params: fields.optional(),
});

export const expectationSchema = z.strictObject({
  /** Result of the step's call, by name. */
  result: code.optional(),
  /** The call has not returned. */
  waiting: z.enum(['for lock', 'for user', 'for time']).optional(),
  /** Out values that must be equal. */
  out: fields.optional(),
  /** Kinds of the dialogs that the step showed; `[]`: none. */
  dialogs: z.array(dialogKind).optional(),
  /** Path of the call through the official picture. */
  path: z.array(visit).optional(),
  /** Provider, entry point and spooler calls of the step: `who.method`, with flags (number) and result. */
  provider: z
    .array(
      z.strictObject({ call: z.string().max(300), flags: z.number().optional(), result: code.optional() }),
    )
    .optional(),
  /** Lines that appear in this order, others may stand between. */
  trace: z.array(line).optional(),
  /** Rows of the sessions table that must be there, by identifier or alias of a member. */
  sessions: z
    .array(
      z.strictObject({
        of: z.string().max(100),
        state: z.string().max(40).optional(),
        kind: z.enum(['individual', 'shared']).optional(),
        profile: z.string().max(200).nullable().optional(),
        clients: z.array(z.string().max(200)).optional(),
        lastResult: code.nullable().optional(),
        leaked: z.number().optional(),
      }),
    )
    .optional(),
  members: z
    .array(z.strictObject({ of: z.string().max(100), life: z.string().max(20), refs: z.number().optional() }))
    .optional(),
  /** A service of a session. */
  service: z
    .strictObject({ of: z.string().max(100), name: z.string().max(200), state: z.string().max(20) })
    .optional(),
  /** Notifications of the step: receiver (client), event by name, code. */
  notifications: z
    .array(
      z.strictObject({
        client: z.string().max(200),
        event: z.string().max(60),
        code: code.nullable().optional(),
      }),
    )
    .optional(),
  /** Virtual milliseconds since the start of the run. */
  time: z.number().int().optional(),
  /** Nothing but the trace, the calls and the clock changed during the step. */
  unchanged: z.literal(true).optional(),
});

export type Expectation = z.output<typeof expectationSchema>;
