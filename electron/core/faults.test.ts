import { describe, expect, it } from 'vitest';
import { HR } from '../../shared/mapi/extendedCodes';
import { faultPresets, type FaultPreset } from '../../shared/mapi/faultPresets';
import { failureIds } from '../../shared/mapi/failures';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import type { FaultTrigger } from '../../shared/model/fault';
import { Bench } from './testing/bench';
import { service, worldOf } from './testing/worlds';

const { MAPI_LOGON_UI, MAPI_TIMEOUT_SHORT } = LogonFlag;
const down = { id: 'down', preset: 'server.down', scope: { provider: 'One Store' } } as const;
const plain = () => new Bench(worldOf([service('One')]));
const presets = Object.keys(faultPresets) as FaultPreset[];

describe('fault rules', () => {
  it.each<[string, FaultTrigger, boolean[]]>([
    ['always', { kind: 'always' }, [true, true, true]],
    ['only attempt 2', { kind: 'only', attempt: 2 }, [false, true, false]],
    ['from attempt 2', { kind: 'from', attempt: 2 }, [false, true, true]],
    ['at a virtual time', { kind: 'at', ms: 200 }, [false, false, true]],
    ['on cue', { kind: 'on cue' }, [false, false, false]],
  ])('trigger: %s', (_, trigger, expected) => {
    const b = plain();
    b.engine.faults.add({ ...down, trigger });
    const failed = expected.map(() => {
      const logon = b.logOn('A', 'P');
      const life = b.service(logon, 'One').life;
      b.logOff(logon);
      b.engine.advance(100);
      return life === 'disabled';
    });
    expect(failed).toEqual(expected);
  });

  it('SIM.fault: the trace says when a rule is armed, disarmed, cued, answers, and is cleared; not when it is hidden or shown', () => {
    const b = plain();
    const { faults } = b.engine;
    faults.add({ ...down, trigger: { kind: 'on cue' }, hidden: true });
    faults.add({ id: 'asleep', preset: 'store.path', armed: false });
    faults.disarm('down');
    faults.arm('down');
    faults.reveal('down');
    faults.fire('down');
    b.logOn('A', 'P');
    faults.clearAll();
    const said = b.lines().filter(({ level }) => level === 'fault');
    expect(said.map(({ what, who, params }) => [what, who, params['hidden']])).toEqual([
      ['fault armed', 'down', true],
      ['fault disarmed', 'down', true],
      ['fault armed', 'down', true],
      ['fault cued', 'down', false],
      ['fault fired', 'down', false],
      ['fault cleared', 'down', false],
      ['fault cleared', 'asleep', false],
    ]);
    expect(said.every(({ rule }) => rule === 'SIM.fault')).toBe(true);
    expect(said[0]?.params).toEqual({ preset: 'server.down', operation: 'provider: logon', hidden: true });
  });

  it('SIM.fault: a rule that lasts until corrected is disarmed by the user, and the trace says so', () => {
    const b = new Bench(worldOf([service('One', { settings: [{ name: 'Data file', value: 'C:\\a.pst' }] })]));
    b.engine.faults.add({
      id: 'path',
      preset: 'store.path',
      scope: { provider: 'One Store' },
      trigger: { kind: 'until corrected' },
    });
    b.logOn('A', 'P', MAPI_LOGON_UI);
    b.answer({ press: 'Correct' });
    b.answer({ press: 'OK', settings: { 'Data file': 'C:\\b.pst' } });
    expect(b.linesOf('fault disarmed')).toMatchObject([{ who: 'path', client: 'A', rule: 'SIM.fault' }]);
  });

  it('on cue: quiet until it is fired, then it answers until it is disarmed', () => {
    const b = plain();
    b.engine.faults.add({ ...down, trigger: { kind: 'on cue' } });
    const life = () => {
      const logon = b.logOn('A', 'P');
      b.logOff(logon);
      return b.provider(logon, 'One Store').result;
    };
    expect(life()).toBe(HR.S_OK);
    expect(b.engine.faults.fire('down')).toBeNull();
    expect(life()).toBe(HR.MAPI_E_NETWORK_ERROR);
    expect(b.engine.faults.disarm('down')).toBeNull();
    expect(life()).toBe(HR.S_OK);
    expect(b.engine.faults.arm('down')).toBeNull();
    expect(life()).toBe(HR.S_OK);
  });

  it('until corrected: C01, the right password ends it; the provider never asked before', () => {
    const b = plain();
    b.engine.faults.add({ id: 'c', preset: 'creds.wrong', scope: { provider: 'One Store' } });
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    expect(b.dialog().body).toMatchObject({ kind: 'enter-password', provider: 'One Store' });
    b.answer({ press: 'OK', password: 'guess' });
    b.answer({ press: 'OK', password: 'correct' });
    expect(logon.result).toBe(HR.S_OK);
    expect(b.world.faults.get('c')?.armed).toBe(false);
    b.logOff(logon);
    expect(b.service(b.logOn('A', 'P'), 'One').life).toBe('enabled');
  });

  it('F30: the same cause without dialogs sets the provider aside', () => {
    const b = plain();
    b.engine.faults.add({ id: 'c', preset: 'creds.wrong', scope: { provider: 'One Store' } });
    expect(b.provider(b.logOn('A', 'P'), 'One Store').life).toBe('set aside');
  });

  it('until corrected: F26, the sheet with a setting that seems to be missing ends it', () => {
    const b = new Bench(worldOf([service('One', { settings: [{ name: 'Server', value: 'mail01' }] })]));
    b.engine.faults.add({ id: 'u', preset: 'service.unconfigured' });
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    expect(b.dialog().body).toMatchObject({ settings: [{ name: 'Server', value: '', missing: true }] });
    b.answer({ press: 'OK', settings: { Server: 'mail02' } });
    expect(logon.result).toBe(HR.S_OK);
    expect(b.service(logon, 'One').life).toBe('enabled');
    expect(b.world.run.armedFaults).toBe(0);
  });

  it('scope: names of profile, service, provider and client have to fit', () => {
    const b = new Bench(worldOf([service('One'), service('Two')]));
    b.engine.faults.add({ ...down, scope: { service: 'Two', client: 'B' } });
    expect(b.service(b.logOn('A', 'P'), 'Two').life).toBe('enabled');
    const hit = b.logOn('B', 'P');
    expect([b.service(hit, 'One').life, b.service(hit, 'Two').life]).toEqual(['enabled', 'disabled']);
    expect(b.world.faults.get('down')?.scope).toMatchObject({
      level: 'service',
      service: 'Two',
      client: 'B',
    });
  });

  it('a fired rule is told at level fault, counted, and marked while it is hidden', () => {
    const b = plain();
    b.engine.faults.add({ ...down, hidden: true, key: 1 });
    expect(b.world.run).toMatchObject({ armedFaults: 0, hiddenFaults: 1 });
    b.logOn('A', 'P');
    expect(b.linesOf('fault fired')[0]).toMatchObject({
      level: 'fault',
      rule: 'SIM.fault',
      params: { hidden: true },
      result: HR.MAPI_E_NETWORK_ERROR,
    });
    expect(b.world.faults.get('down')).toMatchObject({ fired: 1, lastFired: 0 });
    b.engine.faults.reveal('down');
    expect(b.world.run).toMatchObject({ armedFaults: 1, hiddenFaults: 0 });
    b.engine.faults.clearAll();
    expect(b.world.run).toMatchObject({ armedFaults: 0, hiddenFaults: 0 });
    expect(b.world.faults.size).toBe(0);
  });

  it('S09 server.slow: the logon takes virtual time and then succeeds', () => {
    const b = plain();
    b.engine.faults.add({ id: 's', preset: 'server.slow', scope: { provider: 'One Store' } });
    const logon = b.logOn('A', 'P');
    expect(logon.state).toBe('waiting');
    b.engine.advance(44_999);
    expect(logon.state).toBe('waiting');
    b.engine.advance(1);
    expect(logon.result).toBe(HR.S_OK);
  });

  it('F33: the failure dialog carries the numbers of MAPIERROR', () => {
    const b = plain();
    b.engine.faults.add(down);
    b.logOn('A', 'P', MAPI_LOGON_UI);
    expect(b.dialog().body).toMatchObject({ kind: 'logon-failure', context: 0, lowLevel: 1722 });
  });

  it('a rule that makes no sense, or that is not there, is refused in one sentence', () => {
    const b = plain();
    expect(b.engine.faults.add({ id: 'x' })).toMatch(/neither a preset nor an operation/);
    expect(b.engine.faults.fire('x')).toMatch(/no fault "x"/);
  });
});

describe('causes outside the providers', () => {
  it('F22 mutex.held: waits until the rule is cleared; with MAPI_TIMEOUT_SHORT 5 s at most', () => {
    const b = plain();
    b.engine.faults.add({ id: 'm', preset: 'mutex.held' });
    const short = b.logOn('A', 'P', MAPI_TIMEOUT_SHORT);
    const patient = b.logOn('B', 'P');
    expect([short.state, patient.state]).toEqual(['waiting for lock', 'waiting for lock']);
    expect(b.world.run.lockHolder).toBe(0);
    b.engine.advance(5_000);
    expect(short.result).toBe(HR.MAPI_E_TIMEOUT);
    expect(patient.state).toBe('waiting for lock');
    b.engine.faults.clear('m');
    expect(patient.result).toBe(HR.S_OK);
    expect(b.world.run.lockHolder).toBeNull();
  });

  it('C22 mutex.held for a while: whoever can wait goes on', () => {
    const b = plain();
    b.engine.faults.add({
      id: 'm',
      preset: 'mutex.held',
      delayMs: 3_000,
      trigger: { kind: 'only', attempt: 1 },
    });
    const logon = b.logOn('A', 'P', MAPI_TIMEOUT_SHORT);
    b.engine.advance(3_000);
    expect(logon.result).toBe(HR.S_OK);
  });

  it('F45 memory.low: MAPI_E_NOT_ENOUGH_MEMORY, no session, mutex free', () => {
    const b = plain();
    b.engine.faults.add({ id: 'm', preset: 'memory.low', trigger: { kind: 'only', attempt: 1 } });
    expect(b.logOn('A', 'P')).toMatchObject({
      result: HR.MAPI_E_NOT_ENOUGH_MEMORY,
      out: { lppSession: null },
    });
    expect(b.world.living.size).toBe(0);
    expect(b.logOn('A', 'P').result).toBe(HR.S_OK);
  });

  it.each<[string, FaultPreset, number]>([
    ['F23, C79', 'logon.sessionLimit', 0],
    ['F14', 'profile.unknown', 0],
    ['F19', 'profile.password', 0],
  ])('%s %s: MAPI_E_LOGON_FAILED', (_, preset, flags) => {
    const b = plain();
    b.engine.faults.add({ id: 'f', preset });
    expect(b.logOn('A', 'P', flags).result).toBe(HR.MAPI_E_LOGON_FAILED);
  });

  it('F17 profile.noDefault: MAPI_USE_DEFAULT finds nothing', () => {
    const b = plain();
    b.engine.faults.add({ id: 'f', preset: 'profile.noDefault' });
    const flags = LogonFlag.MAPI_USE_DEFAULT | LogonFlag.MAPI_EXTENDED | LogonFlag.MAPI_NEW_SESSION;
    expect(b.call('A', { fn: 'MAPILogonEx', flags }).result).toBe(HR.MAPI_E_LOGON_FAILED);
  });

  it('F50 client.leaks: a table stays open at Logoff and is counted', () => {
    const b = plain();
    b.engine.faults.add({ id: 'f', preset: 'client.leaks', scope: { client: 'A' } });
    const logon = b.logOn('A', 'P');
    expect(b.logOff(logon).result).toBe(HR.S_OK);
    expect(b.sessionOf(logon).leaked).toBe(1);
  });
});

describe('presets', () => {
  it('every preset can be armed and names failures of the catalogue', () => {
    const b = plain();
    for (const preset of presets)
      expect(b.engine.faults.add({ id: preset, preset, armed: false })).toBeNull();
    expect(b.world.faults.size).toBe(presets.length);
    for (const preset of presets) {
      for (const failure of faultPresets[preset].failures) expect(failureIds).toContain(failure);
    }
  });

  it('every failure F1 to F54 that is not made by a call or an answer alone has a preset', () => {
    const byCallOrAnswer = 'F1 F2 F3 F9 F10 F11 F12 F13 F16 F18 F21 F46 F47 F48 F49'.split(' ');
    const named = new Set<string>(presets.flatMap((preset) => [...faultPresets[preset].failures]));
    const wanted = failureIds.slice(0, 54).filter((id) => !byCallOrAnswer.includes(id));
    expect(wanted.filter((id) => !named.has(id))).toEqual([]);
  });
});
