import { describe, expect, it } from 'vitest';
import { HR } from '../../shared/mapi/extendedCodes';
import { LogoffFlag } from '../../shared/mapi/logoffFlags';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import { Fnev } from '../../shared/mapi/notificationEvents';
import { StatusBit } from '../../shared/mapi/statusBits';
import type { CallRecord } from '../../shared/model/run';
import { statusRows } from '../../shared/model/statusRows';
import { Bench } from './testing/bench';
import { missing, service, worldOf } from './testing/worlds';

const { MAPI_ALLOW_OTHERS, MAPI_FORCE_DOWNLOAD, MAPI_LOGON_UI, MAPI_NO_MAIL } = LogonFlag;
const { MAPI_LOGOFF_UI } = LogoffFlag;

const profileOf = (b: Bench) => {
  const [profile] = b.world.profiles.values();
  if (profile === undefined) throw new Error('no profile');
  return profile;
};

/** A member's program sends a message. */
function send(b: Bench, logon: CallRecord, name: string): void {
  expect(b.engine.queueMail(String(logon.out['lppSession']), name)).toBeNull();
}

describe('transports', () => {
  it('F42, D30: a transport that fails for good takes the whole service down in mid-session', () => {
    const b = new Bench(worldOf([service('One'), service('Two')]));
    b.engine.faults.add({ id: 'f', preset: 'transport.offline', scope: { service: 'One' } });
    const logon = b.logOn('A', 'P');
    expect(logon.result).toBe(HR.S_OK);
    expect(b.service(logon, 'One')).toMatchObject({ life: 'disabled' });
    expect(b.service(logon, 'One').providers.map(({ life, status }) => [life, status])).toEqual([
      ['disabled', 0x4],
      ['disabled', 0x4],
      ['disabled', 0x4],
    ]);
    expect(b.methods()).toContain('One Store.Logoff');
    expect(b.service(logon, 'Two').life).toBe('enabled');
    expect(b.sessionOf(logon)).toMatchObject({ word: 'active (degraded)', spooler: 'started' });
  });

  it('P5, 5.3: a transport that is set aside leaves its service enabled', () => {
    const b = new Bench(worldOf([service('One')]));
    const fault = { id: 'f', preset: 'creds.wrong', scope: { provider: 'One Transport' } } as const;
    expect(b.engine.faults.add(fault)).toBeNull();
    const logon = b.logOn('A', 'P');
    expect(logon.result).toBe(HR.S_OK);
    expect(b.provider(logon, 'One Transport').life).toBe('set aside');
    expect(b.service(logon, 'One').life).toBe('enabled');
  });

  it("F42: the spooler's failure dialog stands in the card of the builder and offers no Cancel logon", () => {
    const b = new Bench(worldOf([service('One')]));
    b.engine.faults.add({ id: 'f', preset: 'transport.offline', trigger: { kind: 'only', attempt: 1 } });
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    expect(logon.result).toBe(HR.S_OK);
    expect(b.sessionOf(logon).word).toBe('active');
    expect(b.dialog('A').body).toMatchObject({
      kind: 'logon-failure',
      provider: 'One Transport',
      code: HR.MAPI_E_OFFLINE,
      canCancelLogon: false,
    });
    // 5.3 leads from Enabled to Disabled alone, and only when the transport fails for good.
    expect(b.service(logon, 'One').life).toBe('enabled');
    const logoff = b.logOff(logon);
    expect(logoff.state).toBe('waiting');
    b.answer({ press: 'Retry' });
    expect(logoff.result).toBe(HR.S_OK);
  });

  it('D69: when the builder dies, the spooler goes on without the answer to its dialog', () => {
    const b = new Bench(worldOf([service('One')]));
    b.engine.faults.add({ id: 'f', preset: 'transport.offline' });
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI | MAPI_ALLOW_OTHERS);
    expect(b.dialogs).toEqual(['logon-failure']);
    b.call('B', { fn: 'MAPILogonEx', flags: LogonFlag.MAPI_EXTENDED });
    expect(b.engine.kill('A')).toBeNull();
    expect(b.dialogs).toEqual([]);
    expect(b.service(logon, 'One').life).toBe('disabled');
    expect(b.sessionOf(logon)).toMatchObject({ life: 'active', spooler: 'started' });
  });

  it('D69, D33: when a program dies while MAPI_FORCE_DOWNLOAD starts its transports, its session ends with it', () => {
    const b = new Bench(worldOf([service('One')]));
    b.engine.faults.add({ id: 'f', preset: 'transport.offline' });
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI | MAPI_FORCE_DOWNLOAD);
    expect(b.dialogs).toEqual(['logon-failure']);
    expect(logon.state).not.toBe('returned');
    expect(b.engine.kill('A')).toBeNull();
    expect(b.dialogs).toEqual([]);
    expect(b.world.living.size).toBe(0);
    expect([...b.world.spooling]).toEqual([]);
  });

  it('LX27: a dead spooler starts no transport; nothing waits for it for ever', () => {
    const b = new Bench(worldOf([service('One')]));
    b.engine.faults.add({ id: 'f', preset: 'spooler.dead' });
    const logon = b.logOn('A', 'P');
    expect(b.sessionOf(logon).spooler).toBe('dead');
    const rows = statusRows(b.sessionOf(logon), { messaging: true }, []);
    expect(rows[1]).toMatchObject({
      PR_DISPLAY_NAME: 'MAPI Spooler',
      PR_STATUS_CODE: StatusBit.STATUS_FAILURE,
    });
    expect(b.methods()).not.toContain('One Transport.TransportLogon');
    expect(b.logOff(logon).result).toBe(HR.S_OK);
  });

  it('D35, C37: a messaging member that joins a nonmessaging session brings the transports', () => {
    const b = new Bench(worldOf([service('One')]));
    const first = b.logOn('A', 'P', MAPI_ALLOW_OTHERS | MAPI_NO_MAIL);
    expect(b.sessionOf(first).spooler).toBe('not told');
    const second = b.call('B', { fn: 'MAPILogonEx', flags: LogonFlag.MAPI_EXTENDED });
    expect(second.session).toBe(first.session);
    expect(b.sessionOf(first).spooler).toBe('started');
    expect(b.provider(first, 'One Transport').life).toBe('active');
  });
});

describe('mail', () => {
  it('C84: with MAPI_FORCE_DOWNLOAD waiting mail is there when the call returns, without it later', () => {
    const now = new Bench(worldOf([service('One')], { waitingMail: 3 }));
    now.logOn('A', 'P', MAPI_FORCE_DOWNLOAD);
    expect(profileOf(now).waitingMail).toBe(0);
    const downloaded = now.linesOf('mail downloaded')[0];
    expect(downloaded).toMatchObject({ params: { count: 3 }, result: HR.S_OK });
    expect(downloaded?.seq).toBeLessThan(now.linesOf('returned')[0]?.seq ?? 0);
    const later = new Bench(worldOf([service('One')], { waitingMail: 3 }));
    later.logOn('A', 'P');
    expect(profileOf(later).waitingMail).toBe(3);
    later.engine.advance(1_000);
    expect(profileOf(later).waitingMail).toBe(0);
  });

  it('F43, C85: a failing forced download does not fail the logon', () => {
    const b = new Bench(worldOf([service('One')], { waitingMail: 3 }));
    b.engine.faults.add({ id: 'f', preset: 'mail.download' });
    const logon = b.logOn('A', 'P', MAPI_FORCE_DOWNLOAD);
    expect(logon.result).toBe(HR.S_OK);
    expect(b.linesOf('mail downloaded')[0]?.result).toBe(HR.MAPI_E_NETWORK_ERROR);
    expect(profileOf(b).waitingMail).toBe(3);
  });

  it('C83: MAPI_NO_MAIL with MAPI_FORCE_DOWNLOAD downloads nothing and succeeds', () => {
    const b = new Bench(worldOf([service('One')], { waitingMail: 3 }));
    expect(b.logOn('A', 'P', MAPI_NO_MAIL | MAPI_FORCE_DOWNLOAD).result).toBe(HR.S_OK);
    b.engine.advance(10_000);
    expect(profileOf(b).waitingMail).toBe(3);
  });

  it('3.4: a store that serves itself delivers even for a nonmessaging member', () => {
    const b = new Bench(worldOf([service('One', {}, { tightlyCoupled: true })], { waitingMail: 2 }));
    b.logOn('A', 'P', MAPI_NO_MAIL);
    b.engine.advance(1_000);
    expect(profileOf(b).waitingMail).toBe(0);
  });

  it('F52, C121: mail of a program that logs off right after sending stays queued; a later session sends it', () => {
    const b = new Bench(worldOf([service('One')]));
    const first = b.logOn('A', 'P');
    send(b, first, 'Report');
    expect(b.sessionOf(first).outbox).toBe(1);
    expect(b.logOff(first).result).toBe(HR.S_OK);
    b.engine.advance(5_000);
    expect(profileOf(b).outbox).toEqual(['Report']);
    const second = b.logOn('A', 'P');
    expect(b.sessionOf(second).outbox).toBe(1);
    b.engine.advance(1_000);
    expect(profileOf(b).outbox).toEqual([]);
    expect(b.sessionOf(second).outbox).toBe(0);
    expect(b.linesOf('mail sent')[0]).toMatchObject({ params: { count: 1 }, result: HR.S_OK });
  });

  it('C107, D44: Logoff counts the own unsent messages of the member, not those of others', () => {
    const b = new Bench(worldOf([service('One')]));
    const first = b.logOn('A', 'P', MAPI_ALLOW_OTHERS);
    const second = b.call('B', { fn: 'MAPILogonEx', flags: LogonFlag.MAPI_EXTENDED });
    send(b, first, 'Report');
    expect(b.logOff(second, MAPI_LOGOFF_UI).result).toBe(HR.S_OK);
    b.logOff(first, MAPI_LOGOFF_UI);
    expect(b.dialog().body).toMatchObject({ kind: 'log-off-confirm', unsent: 1 });
    b.answer({ press: 'Send first' });
    expect(profileOf(b).outbox).toEqual([]);
    expect(b.methods()).toContain('One Transport.FlushQueues');
  });

  it('mail that is sent, or that comes, while the session lives is moved in the next round', () => {
    const b = new Bench(worldOf([service('One')]));
    const logon = b.logOn('A', 'P');
    send(b, logon, 'Report');
    expect(b.engine.mailArrives('P', 2)).toBeNull();
    expect(profileOf(b)).toMatchObject({ outbox: ['Report'], waitingMail: 2 });
    b.engine.advance(1_000);
    expect(profileOf(b)).toMatchObject({ outbox: [], waitingMail: 0 });
    expect(b.world.members.get(String(logon.out['lppSession']))?.unsent).toEqual([]);
    expect(b.engine.mailArrives('Nobody', 1)).toMatch(/no profile "Nobody"/);
    expect(b.engine.queueMail('M-999', 'x')).toMatch(/M-999/);
  });

  it('F52: mail that cannot be sent stays queued, and the logoff goes on', () => {
    const b = new Bench(worldOf([service('One')]));
    const logon = b.logOn('A', 'P');
    send(b, logon, 'Report');
    b.engine.faults.add({ id: 'f', preset: 'mail.send' });
    const logoff = b.logOff(logon, MAPI_LOGOFF_UI);
    b.answer({ press: 'Send first' });
    expect(logoff.result).toBe(HR.S_OK);
    expect(profileOf(b).outbox).toEqual(['Report']);
  });
});

describe('news of a session at work', () => {
  const { MAPI_NO_MAIL: SILENT } = LogonFlag;
  const watch = (b: Bench, logon: CallRecord, fn: 'GetMsgStoresTable' | 'GetStatusTable') => {
    const object = String(b.on(logon, fn, {}).out['lppTable']);
    const advise = { fn: 'IMAPITable.Advise', object, eventMask: Fnev.fnevTableModified } as const;
    expect(b.call(logon.client, advise).result).toBe(HR.S_OK);
  };
  const contents = (b: Bench) =>
    [...b.world.notifications.values()].map(({ client, content, delivery }) => [client, content, delivery]);

  it('F42, D30, 5.3: a service that is disabled in mid-session raises a notification for each row of the status table', () => {
    const b = new Bench(worldOf([service('One'), service('Two')]));
    b.engine.faults.add({ id: 'f', preset: 'transport.offline', scope: { service: 'One' } });
    // The transports wait for the first member that takes part in mail; one without mail watches before them.
    const watcher = b.logOn('B', 'P', SILENT | MAPI_ALLOW_OTHERS);
    watch(b, watcher, 'GetStatusTable');
    watch(b, watcher, 'GetMsgStoresTable');
    b.join('A');
    b.engine.advance(1_000);
    expect(b.service(watcher, 'One').life).toBe('disabled');
    expect(contents(b)).toEqual([
      ['B', 'status table: TABLE_ROW_MODIFIED One AB', 'delivered'],
      ['B', 'status table: TABLE_ROW_MODIFIED One Store', 'delivered'],
      ['B', 'status table: TABLE_ROW_ADDED One Transport', 'delivered'],
    ]);
  });

  it('D30: a service that fails while the logon still builds the session raises none', () => {
    const b = new Bench(worldOf([service('One', missing)]));
    b.logOn('A', 'P');
    expect(contents(b)).toEqual([]);
  });

  it('2.3: mail that arrives raises fnevNewMail on the default store and its Inbox, not elsewhere', () => {
    const b = new Bench(worldOf([service('One'), service('Two')]));
    const logon = b.logOn('A', 'P');
    for (const entry of ['One Store', 'One Store/Inbox', 'One Store/Sent Items', 'Two Store']) {
      expect(b.on(logon, 'Advise', { entry, eventMask: Fnev.fnevNewMail }).result).toBe(HR.S_OK);
    }
    b.on(logon, 'Advise', { entry: 'One Store', eventMask: Fnev.fnevObjectCreated });
    b.engine.mailArrives('P', 2);
    b.engine.advance(5_000);
    const heard = [...b.world.notifications.values()];
    expect(heard.map(({ connection, event, content }) => [connection, event, content])).toEqual([
      [1, Fnev.fnevNewMail, 'new mail: 2 messages'],
      [2, Fnev.fnevNewMail, 'new mail: 2 messages'],
    ]);
  });

  it('2.3: a download that fails, or that finds nothing, is no news', () => {
    const b = new Bench(worldOf([service('One')]));
    b.engine.faults.add({ id: 'f', preset: 'mail.download' });
    const logon = b.logOn('A', 'P');
    b.on(logon, 'Advise', { entry: 'One Store', eventMask: Fnev.fnevNewMail });
    b.engine.mailArrives('P', 1);
    b.engine.advance(5_000);
    expect(contents(b)).toEqual([]);
  });
});
