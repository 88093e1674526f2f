import { formatHex } from '../../shared/mapi/codes';
import type { ValueTable } from '../../shared/mapi/define';
import { flagsText } from '../../shared/mapi/flags';
import { flowNodes, type FlowNode } from '../../shared/mapi/flowchart';
import { miStatuses, type MiStatusName } from '../../shared/mapi/miStatus';
import { flushFlags } from '../../shared/mapi/flushFlags';
import { transportLogoffFlags, transportNotifyFlags } from '../../shared/mapi/providerLogonFlags';
import { serviceFlags } from '../../shared/mapi/serviceFlags';
import { storeLogoffFlags } from '../../shared/mapi/storeLogoffFlags';
import type { HappeningExpectation } from '../../shared/scenario/expectationGroups';
import type { Expectation } from '../../shared/scenario/expectationSchema';
import { dialogNames } from './trace';

/** What a step is expected to have brought about, as sentences. */

/** One part of an expectation, and the sentences that say it. */
export type WordsFor<K extends keyof Expectation> = {
  readonly [P in K]: (wanted: Exclude<Expectation[P], undefined>) => readonly string[];
};

type Entry<K extends 'dialogs' | 'provider' | 'trace' | 'path' | 'notifications' | 'messengerEvents'> =
  NonNullable<Expectation[K]>[number];
type Value = string | number | boolean | null | readonly unknown[] | undefined;

/** A value in running text. */
export const valueText = (value: Value | object): string => {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueText).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** "one, two and three". */
export function listed(parts: readonly string[]): string {
  const head = parts.slice(0, -1);
  const last = parts.at(-1) ?? '';
  return head.length === 0 ? last : `${head.join(', ')} and ${last}`;
}

/** "(service Contoso Exchange, error none)"; '' when there is nothing to say. */
const bracketed = (parts: readonly string[]) => (parts.length === 0 ? '' : ` (${parts.join(', ')})`);
const fieldParts = (fields: object | undefined) =>
  Object.entries(fields ?? {}).map(([key, value]) =>
    value === null ? `no ${key}` : `${key} ${valueText(value as Value)}`,
  );
const numbered = (lead: string, none: string) => (parts: readonly string[]) =>
  parts.length === 0 ? [none] : [`${lead}: ${parts.join('; ')}.`];

function dialogText(wanted: Entry<'dialogs'>): string {
  if (typeof wanted === 'string') return dialogNames[wanted];
  const { dialog, client, says, lists, choices } = wanted;
  return (
    dialogNames[dialog] +
    (client === undefined ? '' : ` of ${client}`) +
    bracketed([
      ...fieldParts(says),
      ...(lists === undefined ? [] : [`it lists ${valueText(lists)}`]),
      ...(choices === undefined ? [] : [`its buttons: ${choices.join(', ')}`]),
    ])
  );
}

/** "Profile name NULL? no", "Return session". */
function visitText(visit: Entry<'path'>): string {
  const [node = '', answer] = visit.split(':');
  const { text } = flowNodes[node as FlowNode];
  return answer === undefined ? text : `${text} ${answer}`;
}

/** The flags of a provider's method by name; a Logon has other flags for every kind of provider, so they stay a number. */
const flagsOf: Readonly<Record<string, ValueTable>> = {
  MSGSERVICEENTRY: serviceFlags,
  TransportNotify: transportNotifyFlags,
  TransportLogoff: transportLogoffFlags,
  StoreLogoffTransports: storeLogoffFlags,
  FlushQueues: flushFlags,
};

function flagsOfCall(call: string, flags: number): string {
  const table = flagsOf[call.slice(call.lastIndexOf('.') + 1)];
  return table === undefined ? formatHex(flags) : flagsText(table, flags);
}

function callText({ call, flags, result, params }: Entry<'provider'>): string {
  return (
    call +
    (flags === undefined ? '' : ` with ${flagsOfCall(call, flags)}`) +
    (result === undefined ? '' : ` returns ${result ?? 'nothing'}`) +
    bracketed(fieldParts(params))
  );
}

function lineText({ what, who, client, level, rule, result, params }: Entry<'trace'>): string {
  return [
    what === undefined ? 'a line' : `"${what}"`,
    who === undefined ? '' : ` by ${who}`,
    client === undefined ? '' : ` for ${client}`,
    level === undefined ? '' : ` at level ${level}`,
    rule === undefined ? '' : ` by rule ${rule}`,
    result === undefined ? '' : ` with ${result ?? 'no result'}`,
    bracketed(fieldParts(params)),
  ].join('');
}

function notificationText(wanted: Entry<'notifications'>): string {
  const { client, event, code, source, content, delivery, reaction, receiver } = wanted;
  return (
    `${client} hears ${event}` +
    bracketed([
      ...(code === undefined || code === null ? [] : [code]),
      ...(source === undefined ? [] : [`from ${source}`]),
      ...(content === undefined ? [] : [content]),
      ...(receiver === undefined ? [] : [`to the session object of "${receiver}"`]),
      ...(delivery === undefined ? [] : [delivery]),
      ...(reaction === undefined ? [] : [reaction === 'none' ? 'does nothing' : reaction]),
    ])
  );
}

/** A Messenger status in words: "online". */
export const statusWords = (name: string): string => miStatuses[name as MiStatusName].meaning;

function eventText({ event, hr, status }: Entry<'messengerEvents'>): string {
  return (
    event +
    bracketed([
      ...(status === undefined || status === null ? [] : [statusWords(status)]),
      ...(hr === undefined || hr === null ? [] : [hr]),
    ])
  );
}

const waits = {
  'for lock': 'The call waits for the logon lock.',
  'for user': 'The call waits for its user.',
  'for time': 'The call waits for time to pass.',
} as const;

const called = numbered('Providers are called in this order', 'No provider is called.');
const calledOnly = numbered('Providers are called in this order, and nothing else', 'No provider is called.');
const traced = numbered('The trace has in this order', 'The trace is not looked at.');
const tracedOnly = numbered('The trace has exactly', 'The trace has no line.');

export const expectedHappenings: WordsFor<HappeningExpectation> = {
  result: (code) => [code === null ? 'The call returns nothing.' : `Result: ${code}.`],
  waiting: (what) => [waits[what]],
  out: (fields) =>
    Object.entries(fields).map(([key, value]) => `${key} is ${value === null ? 'NULL' : valueText(value)}.`),
  dialogs: (dialogs) => numbered('Dialogs shown', 'No dialog opens.')(dialogs.map(dialogText)),
  nothingShown: () => ['No dialog opens, and none is open.'],
  path: (visits) =>
    numbered('Path through the picture', 'The picture is not entered.')(visits.map(visitText)),
  provider: (calls) => called(calls.map(callText)),
  providerExactly: (calls) => calledOnly(calls.map(callText)),
  trace: (lines) => traced(lines.map(lineText)),
  traceExactly: (lines) => tracedOnly(lines.map(lineText)),
  notTraced: (lines) => [`The trace does not have: ${lines.map(lineText).join('; ')}.`],
  notifications: (all) => numbered('Notifications', 'Nobody is notified.')(all.map(notificationText)),
  messengerEvents: (events) =>
    numbered('Messenger raises', 'Messenger raises no event.')(events.map(eventText)),
};
