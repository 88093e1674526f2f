import fc from 'fast-check';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import type { House } from './house';
import type { PageOnALine } from './pageOnALine';

/** Something happens in main, on the line, or to the page. */
export type LineEvent =
  | { do: 'command'; command: (house: House) => void }
  | { do: 'deliver'; how: 'once' | 'twice' | 'lost' }
  | { do: 'pass'; ms: number }
  | { do: 'ask' | 'serve' | 'receive' | 'reload' };

const F = LogonFlag;
const client = fc.constantFrom('Outlook', 'Invoices', 'Indexer');
const logon = fc.record({
  client,
  thread: fc.constantFrom(1, 2),
  flags: fc.constantFrom(
    0,
    F.MAPI_LOGON_UI,
    F.MAPI_LOGON_UI | F.MAPI_ALLOW_OTHERS,
    F.MAPI_USE_DEFAULT | F.MAPI_NEW_SESSION,
    F.MAPI_LOGON_UI | F.MAPI_TIMEOUT_SHORT,
  ),
  profileName: fc.constantFrom(null, 'Field', 'Empty', 'Outlook', 'Nobody'),
});

/** Commands that really change something: most of them succeed in the demonstration world. */
const command: fc.Arbitrary<(house: House) => void> = fc.oneof(
  { weight: 24, arbitrary: logon.map((l) => (house: House) => makeLogon(house, l)) },
  {
    weight: 20,
    arbitrary: fc
      .constantFrom(
        { press: 'OK', name: 'Field' },
        { press: 'OK', password: 'letmein', name: 'Outlook' },
        { press: 'OK', password: 'wrong' },
        { press: 'Cancel' },
        { press: 'Yes' },
      )
      .map((answer) => (house: House) => {
        for (const { id } of [...house.world.prompts.values()]) house.send('answer', { prompt: id, answer });
      }),
  },
  {
    weight: 16,
    arbitrary: fc.constantFrom('Logoff', 'Release', 'Advise').map((m) => (h: House) => onMember(h, m)),
  },
  {
    weight: 8,
    arbitrary: fc
      .constantFrom(1, 500, 6_000)
      .map((ms) => (h: House) => h.send('clock', { do: 'advance', ms })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('pause', 'step', 'resume').map((d) => (h: House) => h.send('run', { do: d })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('light', 'dark')
      .map((theme) => (h: House) => h.send('preferences', { theme })),
  },
  {
    weight: 1,
    arbitrary: fc.constant((house: House) => {
      house.simulation.notice('info', 'Something to say.');
      const [first, second] = [...house.world.notices.values()];
      if (second !== undefined) house.send('dismissNotice', { id: first!.id });
    }),
  },
  { weight: 1, arbitrary: fc.constant((house: House) => house.send('run', { do: 'reset' })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('contoso', 'empty', 'demonstration')
      .map((use) => (h: House) => h.send('world', { use })),
  },
);

function makeLogon(
  house: House,
  {
    client,
    thread,
    flags,
    profileName,
  }: { client: string; thread: number; flags: number; profileName: string | null },
) {
  house.send('call', { client, thread, call: { fn: 'MAPILogonEx', flags, profileName } });
}

function onMember(house: House, method: string): void {
  const member = [...house.world.members.values()].find(
    ({ life }) => life === 'active' || life === 'logged off',
  );
  if (member === undefined) return;
  house.send('call', { client: member.client, call: { fn: `IMAPISession.${method}`, session: member.id } });
}

/** Any of them, commands that change something most of all. */
export const lineEvent: fc.Arbitrary<LineEvent> = fc.oneof(
  { weight: 8, arbitrary: command.map((command) => ({ do: 'command' as const, command })) },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom('once', 'once', 'once', 'twice', 'lost')
      .map((how) => ({ do: 'deliver' as const, how })),
  },
  { weight: 4, arbitrary: fc.constantFrom(1, 16, 100).map((ms) => ({ do: 'pass' as const, ms })) },
  { weight: 6, arbitrary: fc.constantFrom('ask', 'serve', 'receive').map((d) => ({ do: d })) },
  { weight: 1, arbitrary: fc.constant({ do: 'reload' as const }) },
);

/** Lets it happen. */
export function happen(page: PageOnALine, event: LineEvent): void {
  if (event.do === 'command') event.command(page.house);
  else if (event.do === 'deliver') page.deliver(event.how);
  else if (event.do === 'pass') page.house.time.pass(event.ms);
  else page[event.do]();
}
