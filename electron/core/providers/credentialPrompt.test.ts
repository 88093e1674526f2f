import { describe, expect, it } from 'vitest';
import { HR } from '../../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import { Bench } from '../testing/bench';

const { MAPI_LOGON_UI, MAPI_PASSWORD_UI } = LogonFlag;
const MAILBOX = 'Mailbox - Ana Ruiz';

/** The demonstration: one mailbox whose provider asks for a password itself. */
const bench = () => new Bench();

describe("a provider's own question for credentials (G4)", () => {
  it('F31: the right password opens the store; the logon returns S_OK', () => {
    const b = bench();
    const logon = b.logOn('Outlook', 'Outlook', MAPI_LOGON_UI);
    expect(b.dialogs).toEqual(['enter-password']);
    expect(b.sessionOf(logon).word).toBe('asking for credentials');
    b.answer({ press: 'OK', password: 'letmein' });
    expect(logon.result).toBe(HR.S_OK);
    expect(b.provider(logon, MAILBOX).life).toBe('active');
    expect(b.sessionOf(logon).word).toBe('active');
    expect(b.providerCalls().find(({ params }) => params['method'] === 'Logon')).toMatchObject({
      who: MAILBOX,
      level: 'provider',
      params: { flags: 0x4, attempt: 1 },
      result: HR.S_OK,
    });
  });

  it('F31: a wrong entry is told and asked once more, the right one then works', () => {
    const b = bench();
    const logon = b.logOn('Outlook', 'Outlook', MAPI_LOGON_UI);
    b.answer({ press: 'OK', password: 'wrong' });
    expect(b.dialog().body).toMatchObject({ kind: 'enter-password', error: 'wrong credentials' });
    b.answer({ press: 'OK', password: 'letmein' });
    expect(logon.result).toBe(HR.S_OK);
    expect(b.service(logon, 'Contoso Exchange').life).toBe('enabled');
    expect(b.linesOf('second try')).toHaveLength(0);
  });

  it('D14: wrong twice fails the logon of the provider; the failure dialog offers a second try', () => {
    const b = bench();
    const logon = b.logOn('Outlook', 'Outlook', MAPI_LOGON_UI);
    b.answer({ press: 'OK', password: 'wrong' });
    b.answer({ press: 'OK', password: 'wrong too' });
    expect(b.dialog().body).toMatchObject({ kind: 'logon-failure', code: HR.MAPI_E_LOGON_FAILED });
    b.answer({ press: 'Retry' });
    b.answer({ press: 'OK', password: 'letmein' });
    expect(logon.result).toBe(HR.S_OK);
    expect(b.provider(logon, MAILBOX)).toMatchObject({ life: 'active', result: HR.S_OK });
  });

  it('F32, C73: cancelling disables the service without a second try; the logon still returns S_OK', () => {
    const b = bench();
    const logon = b.logOn('Outlook', 'Outlook', MAPI_LOGON_UI);
    b.answer({ press: 'Cancel' });
    expect(b.dialog().body).toMatchObject({ kind: 'service-unavailable', code: HR.MAPI_E_USER_CANCEL });
    b.answer({ press: 'OK' });
    expect(logon.result).toBe(HR.S_OK);
    expect(b.service(logon, 'Contoso Exchange')).toMatchObject({ life: 'disabled', secondTryUsed: false });
    expect(b.sessionOf(logon).word).toBe('active (degraded)');
    expect(b.methods().filter((method) => method.endsWith('.Logon'))).toHaveLength(1);
  });

  it.each([
    ['no flag', 0],
    ['MAPI_PASSWORD_UI alone (D20)', MAPI_PASSWORD_UI],
  ])('F30, C70: with %s the provider is set aside without dialog or second try', (_, flags) => {
    const b = bench();
    const logon = b.logOn('Invoices', 'Outlook', flags);
    expect(logon.result).toBe(HR.S_OK);
    expect(b.dialogs).toEqual([]);
    expect(b.provider(logon, MAILBOX)).toMatchObject({
      life: 'set aside',
      result: HR.MAPI_E_FAILONEPROVIDER,
      status: 0x4,
    });
    expect(b.service(logon, 'Contoso Exchange').life).toBe('degraded');
    expect(b.sessionOf(logon).word).toBe('active (degraded)');
    expect(b.methods().filter((method) => method.endsWith('.Logon'))).toHaveLength(1);
  });

  it('remembered credentials need no question in the next session', () => {
    const b = bench();
    const first = b.logOn('Outlook', 'Outlook', MAPI_LOGON_UI);
    b.answer({ press: 'OK', password: 'letmein', user: 'ana.ruiz', remember: true });
    b.logOff(first);
    const second = b.logOn('Outlook', 'Outlook');
    expect(second.result).toBe(HR.S_OK);
    expect(b.provider(second, MAILBOX).life).toBe('active');
  });

  it('C96: remembered credentials count for new sessions; one that lives keeps the configuration it logged on with', () => {
    const b = bench();
    const alive = b.logOn('Invoices', 'Outlook');
    expect(b.provider(alive, MAILBOX).result).toBe(HR.MAPI_E_FAILONEPROVIDER);
    const profile = [...b.world.profiles.values()].find(({ name }) => name === 'Outlook');
    const before = profile?.services;
    const asking = b.logOn('Outlook', 'Outlook', MAPI_LOGON_UI);
    b.answer({ press: 'OK', password: 'letmein', user: 'ana.ruiz', remember: true });
    const promptOf = (services: typeof before) => services?.[0]?.providers[0]?.prompt;
    expect(promptOf(before)).toMatchObject({ user: 'ana', remembered: false });
    expect(promptOf(profile?.services)).toMatchObject({ user: 'ana.ruiz', remembered: true });
    b.on(alive, 'OpenMsgStore', { store: MAILBOX, flags: 0 });
    expect(b.provider(alive, MAILBOX).result).toBe(HR.MAPI_E_FAILONEPROVIDER);
    b.logOff(asking);
    expect(b.provider(b.logOn('Outlook', 'Outlook'), MAILBOX).life).toBe('active');
  });

  it('what is typed reaches no record and no trace line', () => {
    const b = bench();
    b.logOn('Outlook', 'Outlook', MAPI_LOGON_UI);
    b.answer({ press: 'OK', password: 'sesame-1' });
    b.answer({ press: 'OK', password: 'sesame-2' });
    expect(JSON.stringify(b.world.toState())).not.toContain('sesame');
    expect(JSON.stringify(b.world.toState())).not.toContain('letmein');
  });
});
