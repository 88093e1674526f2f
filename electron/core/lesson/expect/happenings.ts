import { familyOf } from '../../../../shared/mapi/callFamily';
import { notificationEvents } from '../../../../shared/mapi/notificationEvents';
import { miStatuses } from '../../../../shared/mapi/miStatus';
import type { TraceRecord } from '../../../../shared/model/run';
import type { HappeningExpectation } from '../../../../shared/scenario/expectationGroups';
import type { Expectation } from '../../../../shared/scenario/expectationSchema';
import { choicesOf, listOf, saysOf } from '../shownDialogs';
import {
  codeName,
  differs,
  fieldsDiffer,
  listsDiffer,
  nameIn,
  type Checks,
  type Mismatch,
  type StepOutcome,
} from './outcome';

/** What happened during a step: the call, dialogs, provider calls, trace lines, notifications, Messenger's events. */

type Line = NonNullable<Expectation['trace']>[number];
type ProviderCall = NonNullable<Expectation['provider']>[number];

const WAITING = {
  'for lock': 'waiting for lock',
  'for user': 'waiting for user',
  'for time': 'waiting',
} as const;
const PROVIDER_LEVELS: ReadonlySet<string> = new Set(['provider', 'service', 'spooler']);

const providerLines = (lines: readonly TraceRecord[]): TraceRecord[] =>
  lines.filter((line) => PROVIDER_LEVELS.has(line.level) && 'method' in line.params);
const methodOf = (line: TraceRecord): string => `${line.who}.${String(line.params['method'])}`;
const kindsShown = (lines: readonly TraceRecord[]): unknown[] =>
  lines.filter((line) => line.what === 'dialog opened').map((line) => line.params['dialog']);

function compareCalls(expected: readonly ProviderCall[], lines: readonly TraceRecord[]): Mismatch[] {
  const order = differs(
    'provider calls',
    expected.map(({ call }) => call),
    lines.map(methodOf),
  );
  if (order.length > 0) return order;
  return expected.flatMap(({ call, flags, result, params }, index) => {
    const line = lines[index];
    return [
      ...(flags === undefined ? [] : differs(`flags of ${call}`, flags, line?.params['flags'] ?? null)),
      ...(result === undefined ? [] : differs(`result of ${call}`, result, codeName(line?.result))),
      ...fieldsDiffer(call, params ?? {}, line?.params ?? {}),
    ];
  });
}

function compareDialogs(expected: NonNullable<Expectation['dialogs']>, outcome: StepOutcome): Mismatch[] {
  const kinds = expected.map((one) => (typeof one === 'string' ? one : one.dialog));
  const found = differs('dialogs', kinds, kindsShown(outcome.lines));
  if (found.length > 0) return found;
  return expected.flatMap((one, index) => {
    if (typeof one === 'string') return [];
    const about = `dialog ${one.dialog}`;
    const prompt = outcome.shown[index];
    if (prompt?.body.kind !== one.dialog)
      return [{ about, expected: 'to stay open', actual: 'it closed by itself' }];
    const { body } = prompt;
    return [
      ...(one.client === undefined ? [] : differs(`${about} of`, one.client, prompt.client)),
      ...fieldsDiffer(`${about} says`, one.says ?? {}, saysOf(body)),
      ...(one.lists === undefined ? [] : differs(`${about} lists`, one.lists, listOf(body))),
      ...(one.choices === undefined ? [] : differs(`${about} offers`, one.choices, choicesOf(body))),
    ];
  });
}

function lineMatches({ result, params, ...rest }: Line, line: TraceRecord): boolean {
  const family = familyOf(String(line.params['fn'] ?? ''));
  if (result !== undefined && codeName(line.result, family) !== result) return false;
  if (fieldsDiffer('line', rest, { ...line }).length > 0) return false;
  return fieldsDiffer('line', params ?? {}, line.params).length === 0;
}

const shortLine = ({ level, who, what, result }: TraceRecord): string =>
  `${level} ${who}: ${what}${result === null ? '' : ` ${codeName(result) ?? ''}`}`;

function subsequence(expected: readonly Line[], lines: readonly TraceRecord[]): Mismatch[] {
  let from = 0;
  for (const wanted of expected) {
    const at = lines.findIndex((line, index) => index >= from && lineMatches(wanted, line));
    if (at === -1) {
      return [{ about: 'trace', expected: JSON.stringify(wanted), actual: 'no such line at its place' }];
    }
    from = at + 1;
  }
  return [];
}

export const happeningChecks: Checks<HappeningExpectation> = {
  result: (result, { call }) =>
    call?.state === 'returned'
      ? differs('result', result, codeName(call.result, familyOf(call.call.fn)))
      : [{ about: 'result', expected: result ?? 'nothing', actual: call?.state ?? 'no call' }],
  waiting: (waiting, { call }) => differs('state of the call', WAITING[waiting], call?.state ?? null),
  out: (out, { call, aliases }) =>
    fieldsDiffer(
      'out',
      Object.fromEntries(
        Object.entries(out).map(([key, value]) => [
          key,
          typeof value === 'string' ? aliases.resolve(value) : value,
        ]),
      ),
      call?.out ?? {},
    ),
  dialogs: compareDialogs,
  nothingShown: (_expected, { lines }) => differs('dialogs', [], kindsShown(lines)),
  path: (path, { call }) =>
    differs(
      'path',
      path,
      (call?.path ?? []).map(({ node, answer }) => (answer === undefined ? node : `${node}:${answer}`)),
    ),
  provider: (provider, { lines }) => {
    const named = new Set(provider.map(({ call }) => call));
    const all = providerLines(lines);
    return compareCalls(provider, named.size === 0 ? all : all.filter((line) => named.has(methodOf(line))));
  },
  providerExactly: (provider, { lines }) => compareCalls(provider, providerLines(lines)),
  trace: (trace, { lines }) => subsequence(trace, lines),
  traceExactly: (trace, { lines }) => {
    const wrong = trace.findIndex((wanted, index) => {
      const line = lines[index];
      return line === undefined || !lineMatches(wanted, line);
    });
    const line = lines[wrong];
    if (wrong !== -1) {
      const actual = line === undefined ? 'no further line' : shortLine(line);
      return [{ about: `trace line ${wrong + 1}`, expected: JSON.stringify(trace[wrong]), actual }];
    }
    return trace.length === lines.length
      ? []
      : [{ about: 'trace', expected: `${trace.length} lines`, actual: lines.map(shortLine).join('; ') }];
  },
  notTraced: (unwanted, { lines }) =>
    unwanted.flatMap((one) => {
      const line = lines.find((candidate) => lineMatches(one, candidate));
      return line === undefined
        ? []
        : [{ about: 'trace', expected: `no line ${JSON.stringify(one)}`, actual: shortLine(line) }];
    }),
  notifications: (expected, { world, aliases, notificationsBefore }) => {
    const wanted = expected.map((one) =>
      one.receiver === undefined ? one : { ...one, receiver: aliases.resolve(one.receiver) },
    );
    const actual = [...world.notifications.values()]
      .filter(({ seq }) => seq > notificationsBefore)
      .map((one) => ({
        ...one,
        event: nameIn(notificationEvents, one.event),
        code: codeName(one.code),
      }));
    return listsDiffer(
      'notifications',
      wanted,
      actual,
      ({ client, event }) => `${String(client)} ${String(event)}`,
    );
  },
  messengerEvents: (expected, { world, eventsBefore }) => {
    const actual = [...world.messengerEvents.values()]
      .filter(({ seq }) => seq > eventsBefore)
      .map(({ event, hr, status }) => ({
        event,
        hr: codeName(hr, 'Messenger'),
        status: nameIn(miStatuses, status),
      }));
    return listsDiffer('Messenger events', expected, actual, ({ event, hr, status }) =>
      [event, hr, status].filter((part) => typeof part === 'string').join(' '),
    );
  },
};
