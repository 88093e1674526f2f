import { describe, expect, it } from 'vitest';
import { HR } from '../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import { Bench } from './testing/bench';

const { MAPI_ALLOW_OTHERS, MAPI_NEW_SESSION, MAPI_LOGON_UI, MAPI_SERVICE_UI_ALWAYS, MAPI_NO_MAIL } =
  LogonFlag;

const world = {
  clients: [{ name: 'A' }, { name: 'B' }, { name: 'C' }],
  profiles: [{ name: 'Work', default: true }, { name: 'Field' }],
};

const logOn = (bench: Bench, client: string, flags: number, profileName: string | null = null) => {
  const record = bench.call(client, { fn: 'MAPILogonEx', flags, profileName });
  return { ...record, member: record.out['lppSession'] as string, session: record.session };
};

const logOff = (bench: Bench, client: string, session: string) =>
  bench.call(client, { fn: 'IMAPISession.Logoff', session });

/** A holds a shared session on profile Work. */
const shared = (flags = 0) => {
  const bench = new Bench(world);
  const first = logOn(bench, 'A', MAPI_ALLOW_OTHERS | flags, 'Work');
  return { bench, first };
};

describe('shared sessions (procedure 3.2 C)', () => {
  it('C26: an existing shared session is returned even if another profile is named', () => {
    const { bench, first } = shared();
    const joined = logOn(bench, 'B', 0, 'Field');
    expect(joined).toMatchObject({ result: HR.S_OK, session: first.session });
    expect(joined.path.map((visit) => visit.node)).toEqual(['new-session', 'shared-exists', 'return-shared']);
    expect(bench.world.sessions.size).toBe(1);
  });

  it('C27: a joining program shows no dialog whatever UI flags it sets (D17)', () => {
    const { bench } = shared();
    const joined = logOn(bench, 'B', MAPI_LOGON_UI | MAPI_SERVICE_UI_ALWAYS);
    expect(joined.result).toBe(HR.S_OK);
    expect(bench.dialogs).toEqual([]);
  });

  it('D17: a password is never looked at when joining, and ALLOW_OTHERS changes nothing', () => {
    const { bench, first } = shared();
    const record = bench.call('B', { fn: 'MAPILogonEx', password: 'anything', flags: MAPI_ALLOW_OTHERS });
    expect(record).toMatchObject({ result: HR.S_OK, session: first.session });
  });

  it('C15: a 65-character name is ignored without error when joining (D7)', () => {
    const { bench } = shared();
    expect(logOn(bench, 'B', 0, 'x'.repeat(65)).result).toBe(HR.S_OK);
  });

  it('C29: every join returns a distinct session object', () => {
    const { bench, first } = shared();
    const members = [first.member, logOn(bench, 'B', 0).member, logOn(bench, 'B', 0).member];
    expect(new Set(members).size).toBe(3);
    expect(bench.world.sessions.get(first.session ?? '')?.members).toEqual(members);
  });

  it('C31: with MAPI_NEW_SESSION a new session is built although a shared one exists', () => {
    const { bench, first } = shared();
    const own = logOn(bench, 'B', MAPI_NEW_SESSION, 'Field');
    expect(own.session).not.toBe(first.session);
    expect(bench.world.sessions.get(own.session ?? '')?.kind).toBe('individual');
  });

  it('C32: a session built without MAPI_ALLOW_OTHERS is never joined (D18)', () => {
    const bench = new Bench(world);
    logOn(bench, 'A', 0, 'Work');
    expect(logOn(bench, 'B', 0).result).toBe(HR.MAPI_E_LOGON_FAILED);
  });

  it('C33: NEW_SESSION with ALLOW_OTHERS builds a second shared session, and joiners get the newest (D16)', () => {
    const { bench, first } = shared();
    const second = logOn(bench, 'B', MAPI_NEW_SESSION | MAPI_ALLOW_OTHERS, 'Field');
    expect(second.session).not.toBe(first.session);
    expect(logOn(bench, 'C', 0).session).toBe(second.session);
  });

  it('C34: when the newest has ended joiners get the older one that still lives (D16)', () => {
    const { bench, first } = shared();
    const second = logOn(bench, 'B', MAPI_NEW_SESSION | MAPI_ALLOW_OTHERS, 'Field');
    logOff(bench, 'B', second.member);
    expect(logOn(bench, 'C', 0).session).toBe(first.session);
  });

  it("C35: the creator's logoff leaves the session alive and joinable while a member remains (D19)", () => {
    const { bench, first } = shared();
    logOn(bench, 'B', 0);
    logOff(bench, 'A', first.member);
    expect(bench.world.sessions.get(first.session ?? '')?.life).toBe('active');
    expect(logOn(bench, 'C', 0).session).toBe(first.session);
  });

  it('C36: after the last member has logged off a logon without name and flags fails again', () => {
    const { bench, first } = shared();
    const second = logOn(bench, 'B', 0);
    logOff(bench, 'A', first.member);
    logOff(bench, 'B', second.member);
    expect(logOn(bench, 'C', 0).result).toBe(HR.MAPI_E_LOGON_FAILED);
  });

  it('C37: MAPI_NO_MAIL is a trait of the member, not of the session', () => {
    const { bench, first } = shared(MAPI_NO_MAIL);
    const second = logOn(bench, 'B', 0);
    const messaging = [first.member, second.member].map((id) => bench.world.members.get(id)?.messaging);
    expect(messaging).toEqual([false, true]);
  });

  it('C38: a session pointer used from another process answers MAPI_E_INVALID_OBJECT (D37)', () => {
    const { bench, first } = shared();
    expect(logOff(bench, 'B', first.member).result).toBe(HR.MAPI_E_INVALID_OBJECT);
    expect(bench.world.members.get(first.member)?.life).toBe('active');
  });

  it('C78: the same user may log on many times when nothing forbids it', () => {
    const bench = new Bench(world);
    const sessions = [1, 2, 3].map(() => logOn(bench, 'A', MAPI_NEW_SESSION, 'Work').session);
    expect(new Set(sessions).size).toBe(3);
  });

  it('C79: the subsystem session limit makes the logon fail; a join does not count (F23)', () => {
    const bench = new Bench({ ...world, settings: { sessionLimit: 1 } });
    const first = logOn(bench, 'A', MAPI_ALLOW_OTHERS, 'Work');
    expect(logOn(bench, 'B', MAPI_NEW_SESSION, 'Field').result).toBe(HR.MAPI_E_LOGON_FAILED);
    expect(logOn(bench, 'B', 0).session).toBe(first.session);
  });

  it('C88: MAPI_BG_SESSION changes no result code (D34)', () => {
    const bench = new Bench(world);
    expect(logOn(bench, 'A', LogonFlag.MAPI_BG_SESSION, 'Work').result).toBe(HR.S_OK);
    expect(logOn(bench, 'A', LogonFlag.MAPI_BG_SESSION).result).toBe(HR.MAPI_E_LOGON_FAILED);
  });
});
