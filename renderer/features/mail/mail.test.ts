import { describe, expect, it } from 'vitest';
import { HR } from '../../../shared/mapi/extendedCodes';
import { installedServices } from '../../../shared/mapi/installedServices';
import { CONTROL_PANEL, type ProfileRecord } from '../../../shared/model/machine';
import type { CallRecord } from '../../../shared/model/run';
import { createSimulator } from '../../stores/simulator';
import { aSession, aState, fakeBridge, settled } from '../../stores/testing/bridge';
import { ControlPanel } from './controlPanel';
import { addable, detailOf, listed, listOf, marks, nameErrorOf, sessionsOn } from './profileFacts';

const profile = (name: string, over: Partial<ProfileRecord> = {}): ProfileRecord => ({
  id: `P-${name}`,
  name,
  isDefault: false,
  app: false,
  hasPassword: false,
  rememberPassword: false,
  mark: null,
  services: [],
  outbox: [],
  waitingMail: 0,
  ...over,
});
const installed = (name: string) => installedServices.find((service) => service.name === name)!;

describe('profiles as the Mail dialog shows them', () => {
  it('C46, C47: lists no app profile and none that is marked for deletion, but says what waits', () => {
    const all = [
      profile('Outlook'),
      profile('Hidden', { app: true }),
      profile('Old', { mark: { kind: 'delete' } }),
      profile('Field', { mark: { kind: 'rename', to: 'Travel' } }),
    ];
    expect(listed(all).map(({ name }) => name)).toEqual(['Outlook', 'Field']);
    expect(marks(all)).toEqual([
      '"Old" is in use. It is marked for deletion and removed when its last session ends.',
      '"Field" is in use. It becomes "Travel" when its last session ends.',
    ]);
  });

  it('knows the sessions that stand on a profile, not those that ended', () => {
    const sessions = [
      aSession(1, { profileId: 'P-Outlook' }),
      aSession(2, { profileId: 'P-Outlook', life: 'closed' }),
      aSession(3, { profileId: 'P-Field' }),
    ];
    expect(sessionsOn(profile('Outlook'), sessions).map(({ id }) => id)).toEqual(['S-001']);
  });

  it.each([
    ['Outlook', HR.MAPI_E_NO_ACCESS, 'name exists'],
    ['', HR.MAPI_E_INVALID_PARAMETER, 'name empty'],
    [' Field', HR.MAPI_E_INVALID_PARAMETER, 'name has outer spaces'],
    ['a/b', HR.MAPI_E_INVALID_PARAMETER, 'name has illegal characters'],
    ['x'.repeat(65), HR.MAPI_E_STRING_TOO_LONG, 'name too long'],
    ['Field', HR.MAPI_E_NOT_ENOUGH_MEMORY, null],
  ] as const)('says why the name "%s" was refused', (name, code, error) => {
    expect(nameErrorOf(name, code)).toBe(error);
  });

  it('sorts services into data files and accounts, with the word that tells them apart', () => {
    expect(listOf(installed('Personal Folders'))).toBe('files');
    expect(listOf(installed('Contoso Exchange'))).toBe('accounts');
    expect(detailOf(installed('Personal Folders'))).toContain('.pst');
    expect(detailOf(installed('Contoso Exchange'))).toBe('not configured');
    const own = profile('Modem', { services: [{ ...installed('Internet Mail'), name: 'Dial Mail' }] });
    expect(addable([own], 'accounts')).toContain('Dial Mail');
    expect(addable([own], 'files')).toEqual(['Personal Folders']);
  });
});

describe('the calls behind the dialogs', () => {
  it('begin with MAPIInitialize, wait until the page has heard of the result, and end with MAPIUninitialize', async () => {
    const { bridge, sent, push } = fakeBridge(() => Promise.resolve({ epoch: 1, seq: 0, state: aState() }));
    let number = 0;
    const calling = {
      ...bridge,
      call: (input: unknown) => {
        sent.push(['call', input]);
        number += 1;
        return Promise.resolve({ ok: true as const, value: { id: number, returned: true, result: 0 } });
      },
    };
    const simulator = createSimulator(calling);
    await settled();
    const returned = (id: number, result: number) =>
      ({ id, state: 'returned', result, out: {} }) as CallRecord;
    const program = (initCount: number) => ({ id: CONTROL_PANEL, initCount, system: true }) as never;
    const panel = new ControlPanel(simulator);
    const made = panel.call({ fn: 'IProfAdmin.CreateProfile', name: 'Travel' });
    await settled();
    push(1, 1, [
      { put: 'clients', record: program(1) },
      { put: 'calls', record: returned(1, HR.S_OK) },
    ]);
    await settled();
    push(1, 3, [{ put: 'calls', record: returned(2, HR.MAPI_E_NO_ACCESS) }]);
    expect((await made)?.result).toBe(HR.MAPI_E_NO_ACCESS);
    void panel.close();
    await settled();
    expect(sent.map(([, input]) => (input as { call: { fn: string } }).call.fn)).toEqual([
      'MAPIInitialize',
      'IProfAdmin.CreateProfile',
      'MAPIUninitialize',
    ]);
    expect(sent.every(([, input]) => (input as { client: string }).client === CONTROL_PANEL)).toBe(true);
  });

  it('come to nothing when the run begins anew before they return', async () => {
    let epoch = 1;
    const { bridge, push } = fakeBridge(() => Promise.resolve({ epoch, seq: 0, state: aState() }));
    const simulator = createSimulator({
      ...bridge,
      call: () => Promise.resolve({ ok: true as const, value: { id: 7, returned: false, result: null } }),
    });
    await settled();
    const made = new ControlPanel(simulator).call({ fn: 'IProfAdmin.DeleteProfile', name: 'Travel' });
    await settled();
    epoch = 2;
    push(2, 1, [{ gone: 'calls', key: '7' }]);
    expect(await made).toBeNull();
  });
});
