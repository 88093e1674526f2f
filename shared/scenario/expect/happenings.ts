import { z } from 'zod';
import { flowNodes } from '../../mapi/flowchart';
import { messengerEvents, type MessengerEventName } from '../../mapi/messengerEvents';
import { miStatuses } from '../../mapi/miStatus';
import { notificationEvents } from '../../mapi/notificationEvents';
import { ruleIds, type RuleId } from '../../mapi/rules';
import { alias, button, clientName, code, dialogKind, fields, name } from '../words';
import { flagsOf, providerFlags } from './flagValues';
import { traceKeys, traceLevels } from './traceWords';

/** What a step may be expected to have brought about: dialogs, provider calls, trace lines, notifications, events. */

const names = (table: object) => Object.keys(table) as [string, ...string[]];

/** A shape of the official picture with the answer of a question: `new-session:no`, `use-name`. */
const visits = names(flowNodes).flatMap((node) => [node, `${node}:yes`, `${node}:no`]);
export const visit = z.enum(visits as [string, ...string[]]).describe('a shape of the official picture');

/** A dialog by its kind alone, or with what it shows and offers. */
export const shownDialog = z.union([
  dialogKind,
  z.strictObject({
    dialog: dialogKind,
    client: clientName.optional(),
    says: fields.optional().describe('fields of its text: service, provider, code, error, profile ...'),
    lists: z.array(name).optional().describe('what it lists: profiles, settings, other programs'),
    choices: z.array(button).optional().describe('the buttons that it offers, in drawing order'),
  }),
]);

/** One call of a provider, an entry point or the spooler. */
export const providerCall = z
  .strictObject({
    call: z.string().min(3).max(300).describe('who and method: "Mailbox.Logon"'),
    flags: flagsOf(providerFlags).optional(),
    result: code.nullable().optional(),
    params: fields.optional(),
  })
  .meta({ id: 'ProviderCall' });

/** One line of the trace: every field that is given must be equal. */
export const traceLine = z
  .strictObject({
    what: z.enum(traceKeys).optional(),
    who: name.optional(),
    client: clientName.optional(),
    level: z.enum(traceLevels).optional(),
    rule: z.enum(ruleIds as [RuleId, ...RuleId[]]).optional(),
    result: code.nullable().optional(),
    params: fields.optional(),
  })
  .meta({ id: 'TraceLine' });

export const notification = z.strictObject({
  client: clientName,
  event: z.enum(names(notificationEvents)),
  code: code.nullable().optional(),
  source: z.string().max(200).optional(),
  content: z.string().max(500).optional(),
  delivery: z.enum(['queued', 'delivered', 'dropped']).optional(),
  reaction: z.enum(['none', 'ignores it', 'will log off', 'logged off']).optional(),
  receiver: alias.optional().describe('the session object that is told'),
});

export const messengerEvent = z.strictObject({
  event: z.enum(names(messengerEvents) as [MessengerEventName, ...MessengerEventName[]]),
  hr: code.nullable().optional(),
  status: z.enum(names(miStatuses)).nullable().optional(),
});
