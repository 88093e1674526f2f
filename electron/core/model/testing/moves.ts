import fc from 'fast-check';
import { Fnev } from '../../../../shared/mapi/notificationEvents';
import { faultPresets, type FaultPreset } from '../../../../shared/mapi/faultPresets';
import { namesOf } from '../../../../shared/mapi/define';
import { LogoffFlag } from '../../../../shared/mapi/logoffFlags';
import { LogonFlag } from '../../../../shared/mapi/logonFlags';
import { ACCEPTED, type ClientName } from './world';

/**
 * One thing that happens to the machine. Sessions, objects, dialogs and rules are named by a number that is taken modulo what
 * there is when the move is made: so every part of a sequence is a sequence, and shrinking works.
 */
export type Move =
  | {
      readonly kind: 'call';
      readonly client: ClientName;
      readonly thread: number;
      readonly call: { readonly fn: string } & Readonly<Record<string, unknown>>;
      /** Which session pointer or object the call is made on, among all that ever were. */
      readonly on: number;
    }
  | { readonly kind: 'answer'; readonly dialog: number; readonly button: number; readonly text: string }
  | { readonly kind: 'advance'; readonly ms: number }
  | { readonly kind: 'fault'; readonly preset: FaultPreset; readonly once: boolean }
  | { readonly kind: 'clear'; readonly fault: number }
  | { readonly kind: 'mail'; readonly profile: string; readonly count: number }
  | { readonly kind: 'queue'; readonly on: number }
  | { readonly kind: 'kill' | 'restart'; readonly client: ClientName }
  | { readonly kind: 'pause' | 'resume' | 'step' };

const sum = (values: readonly number[]) => values.reduce((all, one) => (all | one) >>> 0, 0);
const someOf = (values: readonly number[]) => fc.subarray([...values]).map(sum);
/** Rarely something that no flag table knows. */
const rarely = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: odd });

const uint32 = fc.integer({ min: 0, max: 0xffffffff });
const profileName = fc.constantFrom(null, '', 'Mail', 'Mail', 'Asking', 'Narrow', 'Locked', 'Nobody');
const password = fc.constantFrom(null, null, null, '', 'wrong', ACCEPTED);

const logonFlags = fc
  .tuple(
    someOf([LogonFlag.MAPI_LOGON_UI, LogonFlag.MAPI_NEW_SESSION, LogonFlag.MAPI_ALLOW_OTHERS]),
    fc.oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: someOf(Object.values(LogonFlag)) },
    ),
  )
  .map(([usual, more]) => (LogonFlag.MAPI_EXTENDED | usual | more) >>> 0);

const functions = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      fn: fc.constant('MAPILogonEx'),
      profileName,
      password,
      flags: rarely(logonFlags, uint32),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ fn: 'MAPIInitialize' }) },
  { weight: 1, arbitrary: fc.constant({ fn: 'MAPIUninitialize' }) },
  {
    weight: 1,
    arbitrary: fc.record({ fn: fc.constant('MAPILogon'), profileName, flags: someOf([1, 2, 32]) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ fn: fc.constant('MAPILogoff'), handle: fc.integer({ min: 0x1a00, max: 0x1a04 }) }),
  },
);

const store = fc.constantFrom(null, 'Mailbox', 'Archive', 'Safe', 'Modem', 'Nothing');
const entry = fc.constantFrom(null, 'Mailbox', 'Archive/Inbox', 'Book', 'status/spooler', 'Nothing/at all');
const on = (method: string, args: Record<string, fc.Arbitrary<unknown>> = {}, weight = 1) => ({
  weight,
  arbitrary: fc.record({ fn: fc.constant(method), ...args }) as fc.Arbitrary<{ fn: string }>,
});
const flags = rarely(fc.constantFrom(0, 1), uint32);

const methods = fc.oneof(
  on(
    'IMAPISession.Logoff',
    { flags: rarely(someOf(Object.values(LogoffFlag)), uint32), reserved: rarely(fc.constant(0), uint32) },
    6,
  ),
  on('IMAPISession.Release', {}, 4),
  on('IMAPISession.AddRef'),
  on(
    'IMAPISession.Advise',
    {
      entry: fc.oneof(fc.constant(null), entry),
      eventMask: fc.oneof(
        fc.constant((Fnev.fnevExtended | Fnev.fnevNewMail) >>> 0),
        someOf(Object.values(Fnev)),
      ),
      sink: rarely(fc.constant(true), fc.constant(false)),
    },
    6,
  ),
  on('IMAPISession.Unadvise', { connection: fc.integer({ min: 0, max: 4 }) }),
  on('IMAPISession.OpenMsgStore', { store, flags }, 3),
  on('IMAPISession.OpenAddressBook', { flags }),
  on('IMAPISession.OpenEntry', { entry, flags }),
  on('IMAPISession.GetStatusTable', { flags }),
  on('IMAPISession.GetMsgStoresTable', { flags }),
  on('IMAPISession.SetDefaultStore', { flags, store }),
  on('IMAPISession.QueryIdentity'),
  on('IMAPISession.AdminServices', { flags }),
  on('IMAPISession.GetLastError', { hResult: uint32, flags }),
  on('IMAPIClientShutdown.QueryFastShutdown'),
  on('IMAPIClientShutdown.DoFastShutdown'),
  on('IUnknown.Release', {}, 2),
  on('IMAPITable.QueryRows'),
  on('IMAPITable.Advise', { eventMask: someOf(Object.values(Fnev)) }),
  on('IMsgStore.StoreLogoff', { flags: fc.constantFrom(1, 2, 4, 8, 16, 3) }),
  on('IMAPIStatus.ValidateState', { flags: fc.constantFrom(0, 1, 2, 4) }),
  on('IMAPIStatus.FlushQueues', { flags: fc.constantFrom(0, 2, 4, 8) }),
);

const client = fc.constantFrom('A', 'A', 'B', 'B', 'Night job' as const);
const number = fc.nat({ max: 30 });

const call = fc.record({
  kind: fc.constant('call' as const),
  client,
  thread: fc.constantFrom(1, 1, 1, 1, 2),
  call: fc.oneof({ weight: 2, arbitrary: functions }, { weight: 3, arbitrary: methods }),
  on: number,
});

export const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 12, arbitrary: call },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      dialog: fc.nat({ max: 3 }),
      button: fc.nat({ max: 3 }),
      text: fc.constantFrom('', 'Mail', 'Asking', 'Locked', 'Nobody', ACCEPTED),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('advance' as const), ms: fc.constantFrom(0, 1, 500, 20_000) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('fault' as const),
      // A server that is down leads to the most different ends: it comes more often than the others.
      preset: fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...namesOf(faultPresets)) },
        { weight: 1, arbitrary: fc.constant('server.down' as const) },
      ),
      once: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clear' as const), fault: number }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('mail' as const),
      profile: fc.constantFrom('Mail', 'Asking'),
      count: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('queue' as const), on: number }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('kill' as const, 'restart' as const), client }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'pause' as const,
        'resume' as const,
        'resume' as const,
        'step' as const,
        'step' as const,
      ),
    }),
  },
);
