import { describe, expect, it } from 'vitest';
import { HR } from '../../shared/mapi/extendedCodes';
import { faultOperations } from '../../shared/mapi/faultOperations';
import { CONTROL_PANEL } from '../../shared/model/machine';
import { House } from './testing/house';

const call = (house: House, input: object) => house.send('call', { client: 'Outlook', call: input });
const fault = (house: House, input: object) => house.send('fault', input);
const one = (house: House, id = 'down') => house.world.faults.get(id);

const down = {
  id: 'down',
  preset: 'server.down',
  scope: { service: 'Contoso Exchange' },
  hidden: true,
  key: 1,
};

describe('the trainer’s fault rules, by command', () => {
  it('are added from a named cause, counted for the console, disarmed, armed, fired, shown, hidden and cleared', () => {
    const house = new House();
    expect(fault(house, { do: 'add', fault: down })).toMatchObject({ ok: true });
    expect(one(house)).toMatchObject({ result: HR.MAPI_E_NETWORK_ERROR, armed: true, hidden: true, key: 1 });
    expect(house.world.run).toMatchObject({ armedFaults: 0, hiddenFaults: 1 });
    fault(house, { do: 'disarm', id: 'down' });
    expect(house.world.run.hiddenFaults).toBe(0);
    fault(house, { do: 'arm', id: 'down' });
    fault(house, { do: 'reveal', id: 'down' });
    expect(house.world.run).toMatchObject({ armedFaults: 1, hiddenFaults: 0 });
    fault(house, { do: 'hide', id: 'down' });
    expect(one(house)?.hidden).toBe(true);
    fault(house, { do: 'fire', id: 'down' });
    expect(one(house)?.cued).toBe(true);
    fault(house, { do: 'clear', id: 'down' });
    expect(house.world.faults.size).toBe(0);
  });

  it('are added raw, as an operation and a code, and answer a logon that comes after', () => {
    const house = new House();
    const raw = { id: 'low', operation: 'logon: memory', result: HR.MAPI_E_NOT_ENOUGH_MEMORY };
    expect(fault(house, { do: 'add', fault: raw })).toMatchObject({ ok: true });
    call(house, { fn: 'MAPIInitialize' });
    call(house, { fn: 'MAPILogonEx', flags: 0x22, profileName: 'Field' });
    expect([...house.world.calls.values()].at(-1)?.result).toBe(HR.MAPI_E_NOT_ENOUGH_MEMORY);
    expect(one(house, 'low')?.fired).toBe(1);
    fault(house, { do: 'clearAll' });
    expect(house.world.faults.size).toBe(0);
  });

  it('are refused without a cause, with a key that no keyboard has, and when the rule is gone', () => {
    const house = new House();
    for (const bad of [{ id: 'x' }, { ...down, key: 10 }, { ...down, preset: 'server.asleep' }])
      expect(fault(house, { do: 'add', fault: bad })).toMatchObject({
        ok: false,
        fault: { kind: 'refused' },
      });
    expect(fault(house, { do: 'arm', id: 'down' })).toMatchObject({
      ok: false,
      fault: { message: 'There is no fault "down" in this run.' },
    });
  });

  it('can hit every operation once', () => {
    expect(new Set(faultOperations).size).toBe(faultOperations.length);
  });
});

describe('the Control Panel', () => {
  it('is on every machine as soon as it makes a call, and it makes profiles that are kept', () => {
    const house = new House();
    house.send('world', { use: 'empty' });
    const made = (input: object) => house.send('call', { client: CONTROL_PANEL, call: input });
    expect(made({ fn: 'MAPIInitialize' })).toMatchObject({ ok: true, value: { result: HR.S_OK } });
    expect(made({ fn: 'IProfAdmin.CreateProfile', name: 'Travel' })).toMatchObject({
      value: { result: HR.S_OK },
    });
    expect([...house.world.profiles.values()].map(({ name }) => name)).toEqual(['Travel']);
    expect(house.world.clients.get(CONTROL_PANEL)?.system).toBe(true);
    expect(house.send('call', { client: 'Nobody', call: { fn: 'MAPIInitialize' } })).toMatchObject({
      ok: false,
    });
  });
});
