import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectationSchema, type Expectation } from '../../shared/scenario/expectationSchema';
import { readLesson } from '../../shared/scenario/readLesson';
import { expectationText } from './expectations';

const folders = ['lessons', 'proofs'].map((name) => join(import.meta.dirname, '../../shared/scenario', name));

/** Every part of every expectation of the library and the proofs, with where it stands. */
const library = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const read = readLesson(readFileSync(join(folder, file), 'utf8'));
      if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.problems)}`);
      return read.lesson.steps.flatMap((step, i) =>
        'expect' in step && step.expect !== undefined
          ? Object.entries(step.expect).map(([key, value]) => ({
              place: `${file}, step ${i + 1}, ${key}`,
              key,
              text: expectationText({ [key]: value }),
            }))
          : [],
      );
    }),
);

const say = (written: Parameters<typeof expectationSchema.parse>[0]) =>
  expectationText(expectationSchema.parse(written));

describe('what a lesson expects, in words', () => {
  it('is a sentence for every expectation of the library, without anything raw', () => {
    expect(library.length).toBeGreaterThan(1_000);
    const odd = library.filter(
      ({ text }) => !/^[^{}[\]]+\.$/.test(text) || /undefined|NaN|\[object|  |null\b/.test(text),
    );
    expect(odd.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
  });

  it('has words for every part that the format knows, and the library uses nearly all of them', () => {
    const used = new Set(library.map(({ key }) => key));
    const unused = Object.keys(expectationSchema.shape).filter((key) => !used.has(key));
    expect(unused.length).toBeLessThan(3);
  });

  it.each<[Expectation | object, string]>([
    [{ result: 'MAPI_E_LOGON_FAILED' }, 'Result: MAPI_E_LOGON_FAILED.'],
    [{ result: null }, 'The call returns nothing.'],
    [{ waiting: 'for lock' }, 'The call waits for the logon lock.'],
    [{ out: { lppSession: null, count: 2 } }, 'lppSession is NULL. count is 2.'],
    [{ dialogs: [] }, 'No dialog opens.'],
    [
      { dialogs: ['choose-profile', { dialog: 'enter-password', says: { error: null }, choices: ['OK'] }] },
      'Dialogs shown: Choose Profile; Enter Password (no error, its buttons: OK).',
    ],
    [
      { path: ['new-session:no', 'shared-exists:yes', 'return-shared'] },
      'Path through the picture: MAPI_NEW_SESSION? no; Shared session exists? yes; Return shared session.',
    ],
    [
      { provider: [{ call: 'Mailbox.Logon', flags: 'MDB_WRITE', result: 'S_OK', params: { attempt: 1 } }] },
      'Providers are called in this order: Mailbox.Logon with 0x00000004 returns S_OK (attempt 1).',
    ],
    [
      { providerExactly: [{ call: 'Personal Folders.MSGSERVICEENTRY', flags: ['SERVICE_LOGON_FAILED'] }] },
      'Providers are called in this order, and nothing else: Personal Folders.MSGSERVICEENTRY with SERVICE_LOGON_FAILED.',
    ],
    [
      { sessions: [{ of: 'outlook', state: 'active', kind: 'shared', clients: ['Outlook', 'Invoices'] }] },
      'The session of "outlook" is active, is shared and has the programs Outlook, Invoices.',
    ],
    [{ sessions: [{ of: 'a', gone: true }] }, 'The session of "a" is gone.'],
    [
      { service: { of: 's1', name: 'Contoso Exchange', state: 'disabled' } },
      'Contoso Exchange is disabled in the session of "s1".',
    ],
    [
      { statusTable: { of: 's', rows: [{ name: 'MAPI Spooler', code: 'STATUS_FAILURE' }] } },
      'The status table of "s" has: MAPI Spooler is STATUS_FAILURE.',
    ],
    [
      { messageSessions: [{ of: 'm', state: 'closed', messages: 0, callbacks: 3 }] },
      'The message session of "m" is closed, has no open messages and has made 3 callbacks.',
    ],
    [
      { counts: { sessions: 1, members: 2, objects: 0 } },
      'There must be 1 session, 2 session objects that are logged on and no held objects.',
    ],
    [
      { lock: { holder: 'Outlook', waiters: ['Invoices'] } },
      'The logon lock is held by Outlook and is waited for by Invoices.',
    ],
    [{ time: 1_500 }, 'The clock stands 1.5 s after the start.'],
    [
      { messenger: { state: 'disconnecting', status: 'MISTATUS_OFFLINE' } },
      'Messenger is in the state "disconnecting" and shows its user as offline.',
    ],
    [
      { messengerEvents: [{ event: 'OnMyStatusChange', hr: 'S_OK', status: 'MISTATUS_ONLINE' }] },
      'Messenger raises: OnMyStatusChange (online, S_OK).',
    ],
    [
      { nothingShown: true, unchanged: true },
      'No dialog opens, and none is open. Nothing has changed but trace, calls and clock.',
    ],
  ])('%j', (written, text) => {
    expect(say(written)).toBe(text);
  });
});
