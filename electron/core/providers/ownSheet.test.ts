import { describe, expect, it } from 'vitest';
import { HR } from '../../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import { servicesOf } from '../sessionConfig';
import { Bench } from '../testing/bench';
import { missing, service, worldOf } from '../testing/worlds';

const { MAPI_LOGON_UI, MAPI_SERVICE_UI_ALWAYS } = LogonFlag;
const known = { settings: [{ name: 'Server', value: 'old', required: true }] };
const OK = (server: string) => ({ press: 'OK', settings: { Server: server } }) as const;

const profileValue = (b: Bench) => [...b.world.profiles.values()][0]?.services[0]?.settings[0]?.value;
const valueIn = (b: Bench, logon: Parameters<Bench['sessionOf']>[0]) =>
  servicesOf(b.world, b.sessionOf(logon))[0]?.settings[0]?.value;

describe('settings that the sheet of a logon changes', () => {
  it('C96: go into the profile and count for that session; a living session keeps its configuration', () => {
    const b = new Bench(worldOf([service('One', known)]));
    const living = b.logOn('A', 'P');
    const asking = b.logOn('B', 'P', MAPI_LOGON_UI | MAPI_SERVICE_UI_ALWAYS);
    b.answer(OK('new'), 'B');
    expect(asking.result).toBe(HR.S_OK);
    expect([profileValue(b), valueIn(b, asking), valueIn(b, living)]).toEqual(['new', 'new', 'old']);
    expect(valueIn(b, b.logOn('A', 'P'))).toBe('new');
  });

  it('C65: the second try of the same logon sees them', () => {
    const b = new Bench(worldOf([service('One', missing)]));
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    b.answer(OK('mail01'));
    expect(logon.result).toBe(HR.S_OK);
    expect(b.service(logon, 'One').life).toBe('enabled');
    expect(profileValue(b)).toBe('mail01');
  });

  it('D27: a cancelled sheet leaves profile and session as they were', () => {
    const b = new Bench(worldOf([service('One', known)]));
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI | MAPI_SERVICE_UI_ALWAYS);
    b.answer({ press: 'Cancel' });
    expect(logon.result).toBe(HR.S_OK);
    expect([profileValue(b), valueIn(b, logon)]).toEqual(['old', 'old']);
  });

  it('C96: are put into the profile as administration has left it meanwhile', () => {
    const b = new Bench(worldOf([service('One', known), service('Two')]));
    const admin = String(b.on(b.logOn('A', 'P'), 'AdminServices', {}).out['lppServiceAdmin']);
    b.logOn('B', 'P', MAPI_LOGON_UI | MAPI_SERVICE_UI_ALWAYS);
    b.call('A', { fn: 'IMsgServiceAdmin.DeleteMsgService', admin, service: 'Two' });
    b.answer(OK('new'), 'B');
    const [profile] = b.world.profiles.values();
    expect(profile?.services.map(({ name }) => name)).toEqual(['One']);
    expect(profileValue(b)).toBe('new');
  });
});
