import { flagsText } from '../../shared/mapi/flags';
import { resourceFlags } from '../../shared/mapi/resourceFlags';
import { statusBits } from '../../shared/mapi/statusBits';
import type { MachineExpectation, SessionExpectation } from '../../shared/scenario/expectationGroups';
import type { Expectation } from '../../shared/scenario/expectationSchema';
import { listed, statusWords, valueText, type WordsFor } from './expectedHappenings';

/** What is expected of the state of the machine, as sentences: what has a name first, then what is true of it. */

const given = (part: string | false | undefined): part is string => part !== undefined && part !== false;
const when = <T>(value: T | undefined, say: (value: T) => string): string | undefined =>
  value === undefined ? undefined : say(value);
const many = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
const has = (n: number, what: string) => `has ${n === 0 ? 'no' : n} ${what}${n === 1 ? '' : 's'}`;

/** "The session of "s1" is active, shared and uses the profile Field." */
const sentence = (subject: string, parts: readonly (string | false | undefined)[]): string => {
  const said = parts.filter(given);
  return said.length === 0 ? `${subject} is there.` : `${subject} ${listed(said)}.`;
};

const sessionOf = (of: string) => `The session of "${of}"`;
const lives = (gone: true | undefined) => gone === true && 'is gone';
const asList = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** What is counted, for one and for more. */
const countWords: Readonly<
  Record<keyof NonNullable<Expectation['counts']>, readonly [one: string, more: string]>
> = {
  sessions: ['session', 'sessions'],
  members: ['session object that is logged on', 'session objects that are logged on'],
  objects: ['held object', 'held objects'],
  leaked: ['leaked object', 'leaked objects'],
  dialogs: ['open dialog', 'open dialogs'],
  handles: ['valid Simple MAPI handle', 'valid Simple MAPI handles'],
  messageSessions: ['open message session', 'open message sessions'],
  registrations: ['registration for notifications', 'registrations for notifications'],
};

export const expectedState: WordsFor<SessionExpectation | MachineExpectation> = {
  sessions: (rows) =>
    rows.map((row) =>
      sentence(sessionOf(row.of), [
        lives(row.gone),
        when(row.state, (state) => `is ${state}`),
        when(row.kind, (kind) => `is ${kind}`),
        when(row.profile, (profile) => (profile === null ? 'has no profile' : `uses the profile ${profile}`)),
        when(row.requested, (asked) =>
          asked === null ? 'was asked for no profile' : `was asked for ${asked}`,
        ),
        when(row.owner, (owner) => `belongs to ${owner}`),
        when(row.clients, (clients) =>
          clients.length === 0 ? 'has no program' : `has the programs ${clients.join(', ')}`,
        ),
        when(row.spooler, (state) => `has a spooler that is ${state}`),
        when(row.lastResult, (code) => `has the last result ${valueText(code)}`),
        when(row.objects, (n) => has(n, 'object')),
        when(row.leaked, (n) => has(n, 'leaked object')),
        when(row.outbox, (n) => `has ${n} in the Outbox`),
      ]),
    ),
  members: (rows) =>
    rows.map((row) =>
      sentence(`The session object of "${row.of}"`, [
        when(row.life, (life) => `is ${life}`),
        when(row.refs, (n) => has(n, 'reference')),
        when(row.messaging, (yes) => (yes ? 'does messaging' : 'does no messaging')),
        when(row.registrations, (n) => has(n, 'registration')),
        when(row.objects, (n) => has(n, 'object')),
        when(row.askedToLogOff, (yes) => `is ${yes ? '' : 'not '}asked to log off`),
      ]),
    ),
  service: (some) =>
    asList(some).map(({ of, name, state }) => `${name} is ${state} in the session of "${of}".`),
  providers: (rows) =>
    rows.map(({ of, name, state, result, resourceFlags: flags }) =>
      sentence(`In the session of "${of}" ${name}`, [
        when(state, (word) => `is ${word}`),
        when(result, (code) => `has the result ${valueText(code)}`),
        when(flags, (bits) => `has ${flagsText(resourceFlags, bits)}`),
      ]),
    ),
  statusTable: (some) =>
    asList(some).map(({ of, rows, exactly }) => {
      const texts = rows.map(({ name, code, flags, identity }) =>
        [
          name,
          when(code, (bits) => `is ${flagsText(statusBits, bits)}`),
          when(flags, (bits) => `has ${flagsText(resourceFlags, bits)}`),
          when(identity, (who) => `has the identity ${valueText(who)}`),
        ]
          .filter(given)
          .join(' '),
      );
      const lead = exactly ? 'has exactly these rows' : 'has';
      return `The status table of "${of}" ${lead}: ${texts.join('; ')}.`;
    }),
  handles: (rows) =>
    rows.map(({ of, state, client }) =>
      sentence(`The handle of "${of}"`, [
        when(state, (word) => (word === 'none' ? 'does not exist' : `is ${word}`)),
        when(client, (name) => `belongs to ${name}`),
      ]),
    ),
  objects: (rows) =>
    rows.map(({ of, valid, refs, writable, gone }) =>
      sentence(`The object of "${of}"`, [
        lives(gone),
        when(valid, (yes) => `is ${yes ? 'valid' : 'not valid any more'}`),
        when(refs, (n) => has(n, 'reference')),
        when(writable, (yes) => `can ${yes ? '' : 'not '}be written`),
      ]),
    ),
  messageSessions: (rows) =>
    rows.map(({ of, state, messages, callbacks }) =>
      sentence(`The message session of "${of}"`, [
        when(state, (word) => (word === 'none' ? 'does not exist' : `is ${word}`)),
        when(messages, (n) => has(n, 'open message')),
        when(callbacks, (n) => `has made ${many(n, 'callback')}`),
      ]),
    ),
  messageObjects: (rows) =>
    rows.map(({ of, state, refs, unsaved, uncommitted, calledBack }) =>
      sentence(`The object of "${of}"`, [
        when(state, (word) => `is ${word}`),
        when(refs, (n) => has(n, 'reference')),
        when(unsaved, (n) => has(n, 'unsaved change')),
        when(uncommitted, (n) => has(n, 'uncommitted change')),
        when(calledBack, (n) => `has called back ${many(n, 'time')}`),
      ]),
    ),
  messageFiles: (rows) =>
    rows.map(({ name, commits, subject, recipients, attachments }) =>
      sentence(`The file ${name}`, [
        when(commits, (n) => (n === 0 ? 'is as it was' : `was changed ${many(n, 'time')}`)),
        when(subject, (text) => `has the subject “${text}”`),
        when(recipients, (n) => has(n, 'recipient')),
        when(attachments, (n) => has(n, 'attachment')),
      ]),
    ),
  messenger: ({ state, status, services }) => [
    ...(state === undefined && status === undefined
      ? []
      : [
          sentence('Messenger', [
            when(state, (word) => `is in the state "${word}"`),
            when(status, (name) => `shows its user as ${statusWords(name)}`),
          ]),
        ]),
    ...(services ?? []).map(({ name, status: own, lastResult }) =>
      sentence(`The Messenger service ${name}`, [
        when(own, (word) => `is ${statusWords(word)}`),
        when(lastResult, (code) => `has the last result ${valueText(code)}`),
      ]),
    ),
  ],
  clients: (rows) =>
    rows.map(({ name, state, initCount, busy, dlls }) =>
      sentence(name, [
        when(state, (word) => `is ${word}`),
        when(initCount, (n) => `has called MAPIInitialize ${many(n, 'time')} more than MAPIUninitialize`),
        when(busy, (yes) => `is ${yes ? '' : 'not '}inside a call`),
        when(dlls, (all) => (all.length === 0 ? 'has loaded no DLL' : `has loaded ${all.join(', ')}`)),
      ]),
    ),
  profiles: (rows) =>
    rows.map(({ name, exists, default: isDefault, app, marked, services, outbox, waitingMail }) =>
      sentence(`The profile ${name}`, [
        !exists && 'does not exist',
        when(isDefault, (yes) => `is ${yes ? '' : 'not '}the default`),
        when(app, (yes) => `is ${yes ? '' : 'not '}an application profile`),
        when(marked, (mark) => (mark === null ? 'has no mark' : `is marked: ${mark}`)),
        when(services, (all) => (all.length === 0 ? 'has no service' : `has the services ${all.join(', ')}`)),
        when(outbox, (n) => `has ${n} in the Outbox`),
        when(waitingMail, (n) => `has ${n} waiting on the server`),
      ]),
    ),
  faults: (rows) =>
    rows.map(({ id, armed, fired, attempts, gone }) =>
      sentence(`The fault "${id}"`, [
        lives(gone),
        when(armed, (yes) => `is ${yes ? '' : 'not '}armed`),
        when(fired, (n) => `has answered ${many(n, 'time')}`),
        when(attempts, (n) => `was asked ${many(n, 'time')}`),
      ]),
    ),
  lock: ({ holder, waiters }) => [
    sentence('The logon lock', [
      when(holder, (name) => (name === null ? 'is free' : `is held by ${name}`)),
      when(waiters, (names) =>
        names.length === 0 ? 'has nobody waiting' : `is waited for by ${listed(names)}`,
      ),
    ]),
  ],
  counts: (counts) => [
    `There must be ${listed(
      Object.entries(counts).flatMap(([key, n]) => {
        const [one, more] = countWords[key as keyof typeof countWords];
        return n === undefined ? [] : [`${n === 0 ? 'no' : n} ${n === 1 ? one : more}`];
      }),
    )}.`,
  ],
  time: (ms) => [`The clock stands ${(ms / 1_000).toLocaleString('en-US')} s after the start.`],
  unchanged: () => ['Nothing has changed but trace, calls and clock.'],
};
