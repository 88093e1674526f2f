import { familyOf } from '../../../shared/mapi/callFamily';
import { lookUpCode, type CodeFamily } from '../../../shared/mapi/codes';
import { namesOf } from '../../../shared/mapi/define';
import { notificationEvents } from '../../../shared/mapi/notificationEvents';
import type { CallRecord, TraceRecord } from '../../../shared/model/run';
import type { Expectation } from '../../../shared/scenario/expectationSchema';
import type { World } from '../world';
import type { Aliases } from './aliases';

/** What a step did, as far as expectations look at it. */
export interface StepOutcome {
  readonly world: World;
  readonly aliases: Aliases;
  readonly call: CallRecord | null;
  /** Trace lines of the step. */
  readonly lines: readonly TraceRecord[];
  /** Number of notifications before the step. */
  readonly notificationsBefore: number;
  readonly digestBefore: string;
  readonly digestAfter: string;
}

/** An expectation that does not hold. */
export interface Mismatch {
  /** What was looked at, e.g. `result` or `sessions S-001`. */
  readonly about: string;
  readonly expected: string;
  readonly actual: string;
}

const show = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The name of a code, or its number when it has none. */
export function codeName(value: number | null | undefined, family: CodeFamily = 'MAPI'): string | null {
  if (value === null || value === undefined) return null;
  return lookUpCode(family, value)?.name ?? String(value);
}

type Check = (expected: Expectation, outcome: StepOutcome) => Mismatch[];

const differs = (about: string, expected: unknown, actual: unknown): Mismatch[] =>
  JSON.stringify(expected) === JSON.stringify(actual)
    ? []
    : [{ about, expected: show(expected), actual: show(actual) }];

/** Compares the given fields only. */
function fieldsDiffer(
  about: string,
  expected: object,
  actual: Readonly<Record<string, unknown>>,
): Mismatch[] {
  return Object.entries(expected).flatMap(([key, value]) =>
    value === undefined ? [] : differs(`${about} ${key}`, value, actual[key] ?? null),
  );
}

const WAITING = {
  'for lock': 'waiting for lock',
  'for user': 'waiting for user',
  'for time': 'waiting',
} as const;
const PROVIDER_LEVELS: ReadonlySet<string> = new Set(['provider', 'service', 'spooler']);

const checks: { readonly [K in keyof Required<Expectation>]: Check } = {
  result: ({ result }, { call }) =>
    differs('result', result, codeName(call?.result, familyOf(call?.call.fn ?? ''))),
  waiting: ({ waiting }, { call }) =>
    differs('state of the call', waiting === undefined ? null : WAITING[waiting], call?.state ?? null),
  out: ({ out }, { call }) => fieldsDiffer('out', out ?? {}, call?.out ?? {}),
  dialogs: ({ dialogs }, { lines }) =>
    differs(
      'dialogs',
      dialogs,
      lines.filter((line) => line.what === 'dialog opened').map((line) => line.params['dialog']),
    ),
  path: ({ path }, { call }) =>
    differs(
      'path',
      path,
      (call?.path ?? []).map(({ node, answer }) => (answer === undefined ? node : `${node}:${answer}`)),
    ),
  provider: ({ provider }, { lines }) => {
    const calls = lines.filter((line) => PROVIDER_LEVELS.has(line.level) && 'method' in line.params);
    const names = calls.map((line) => `${line.who}.${String(line.params['method'])}`);
    const order = differs(
      'provider calls',
      provider?.map(({ call }) => call),
      names,
    );
    if (order.length > 0) return order;
    return (provider ?? []).flatMap(({ call, flags, result }, index) => [
      ...(flags === undefined
        ? []
        : differs(`flags of ${call}`, flags, calls[index]?.params['flags'] ?? null)),
      ...(result === undefined ? [] : differs(`result of ${call}`, result, codeName(calls[index]?.result))),
    ]);
  },
  trace: ({ trace }, { lines }) => subsequence(trace ?? [], lines),
  sessions: ({ sessions }, { world, aliases }) =>
    (sessions ?? []).flatMap(({ of, ...expected }) => {
      const id = aliases.session(of);
      const row = world.sessions.get(id);
      if (row === undefined) return [{ about: `session ${of}`, expected: 'a row', actual: 'no such row' }];
      return fieldsDiffer(`session ${id}`, expected, {
        state: row.word,
        kind: row.kind,
        profile: row.profile,
        clients: row.members.map((member) => world.members.get(member)?.client ?? member),
        lastResult: codeName(row.lastResult),
        leaked: row.leaked,
      });
    }),
  members: ({ members }, { world, aliases }) =>
    (members ?? []).flatMap(({ of, ...expected }) => {
      const member = world.members.get(aliases.resolve(of));
      return fieldsDiffer(`member ${of}`, expected, {
        life: member?.life ?? 'released',
        refs: member?.refs ?? 0,
      });
    }),
  service: ({ service }, { world, aliases }) => {
    if (service === undefined) return [];
    const row = world.sessions.get(aliases.session(service.of));
    const life = row?.services.find(({ name }) => name === service.name)?.life ?? null;
    return differs(`service ${service.name}`, service.state, life);
  },
  notifications: ({ notifications }, { world, notificationsBefore }) => {
    const got = [...world.notifications.values()].filter(({ seq }) => seq > notificationsBefore);
    const names = namesOf(notificationEvents);
    const actual = got.map(({ client, event, code }) => ({
      client,
      event: names.find((name) => notificationEvents[name].value === event) ?? String(event),
      code: codeName(code),
    }));
    return differs(
      'notifications',
      notifications?.map(({ client, event, code }) => ({ client, event, code: code ?? null })),
      actual,
    );
  },
  time: ({ time }, { world }) => differs('time', time, world.run.now),
  unchanged: (_expected, { digestBefore, digestAfter }) =>
    differs('world (digest)', digestBefore, digestAfter),
};

function subsequence(expected: NonNullable<Expectation['trace']>, lines: readonly TraceRecord[]): Mismatch[] {
  let from = 0;
  for (const wanted of expected) {
    const at = lines.findIndex((line, index) => index >= from && lineMatches(wanted, line));
    if (at === -1) return [{ about: 'trace', expected: show(wanted), actual: 'no such line at its place' }];
    from = at + 1;
  }
  return [];
}

function lineMatches(
  { result, params, ...rest }: NonNullable<Expectation['trace']>[number],
  line: TraceRecord,
): boolean {
  const family = familyOf(String(line.params['fn'] ?? ''));
  if (result !== undefined && codeName(line.result, family) !== result) return false;
  if (fieldsDiffer('line', rest, { ...line }).length > 0) return false;
  return fieldsDiffer('line', params ?? {}, line.params).length === 0;
}

/** Everything that does not hold, in the order of the expectation's keys. */
export function mismatches(expected: Expectation, outcome: StepOutcome): Mismatch[] {
  return (Object.keys(expected) as (keyof Expectation)[]).flatMap((key) =>
    expected[key] === undefined ? [] : checks[key](expected, outcome),
  );
}
