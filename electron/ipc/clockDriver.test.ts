import { describe, expect, it } from 'vitest';
import { House } from './testing/house';

const logon = (client: string, flags = 1) => ({ client, call: { fn: 'MAPILogonEx', flags } });

/** MAPI_LOGON_UI with MAPI_TIMEOUT_SHORT: waits 5 s for the logon mutex. */
const SHORT = 0x1 | 0x100000;

describe('the real clock', () => {
  it('stands still until the first call of a run', () => {
    const house = new House('real');
    house.time.pass(10_000);
    house.send('snapshot', {});
    expect(house.simulation.engine.now).toBe(0);
  });

  it('follows real time times the speed, and says so about ten times a second', () => {
    const house = new House('real');
    house.send('call', logon('Outlook'));
    house.time.pass(16);
    house.pushed.length = 0;
    house.time.pass(1_000);
    expect(house.simulation.engine.now).toBeGreaterThanOrEqual(900);
    expect(house.pushed.length).toBeGreaterThanOrEqual(9);
    expect(house.pushed.length).toBeLessThanOrEqual(11);
    for (const { changes } of house.pushed) expect(changes.map((c) => Object.keys(c)[0])).toEqual(['run']);

    house.send('clock', { do: 'speed', factor: 10 });
    const before = house.simulation.engine.now;
    house.time.pass(1_000);
    expect(house.simulation.engine.now - before).toBe(10_000);
  });

  it('loses no part of a millisecond at odd speeds', () => {
    const house = new House('real');
    house.send('call', logon('Outlook'));
    house.send('clock', { do: 'speed', factor: 0.1 });
    const before = house.simulation.engine.now;
    for (let i = 0; i < 50; i += 1) {
      house.time.pass(7);
      house.send('snapshot', {});
    }
    expect(house.simulation.engine.now - before).toBe(35);
  });

  it('stands still while the run is paused and goes on where it stood', () => {
    const house = new House('real');
    house.send('call', logon('Outlook'));
    house.time.pass(300);
    house.send('run', { do: 'pause' });
    const stood = house.simulation.engine.now;
    house.time.pass(5_000);
    expect(house.simulation.engine.now).toBe(stood);
    house.send('run', { do: 'resume' });
    house.time.pass(100);
    expect(house.simulation.engine.now).toBe(stood + 100);
  });

  it('fires what is due at its own moment, not at the next tick', () => {
    const house = new House('real');
    house.send('call', logon('Outlook'));
    house.send('call', logon('Invoices', SHORT));
    house.time.pass(4_999);
    expect(house.world.calls.get(2)?.state).toBe('waiting for lock');
    house.time.pass(1);
    expect(house.world.calls.get(2)).toMatchObject({ state: 'returned', endedAt: 5_000 });
  });

  it('does not jump after the machine slept', () => {
    const house = new House('real');
    house.send('call', logon('Outlook'));
    house.time.now += 3_600_000;
    house.send('snapshot', {});
    expect(house.simulation.engine.now).toBe(5_000);
  });
});

describe('the other clocks', () => {
  it('manual: moves only when told to', () => {
    const house = new House('manual');
    house.send('call', logon('Outlook'));
    house.time.pass(60_000);
    expect(house.simulation.engine.now).toBe(0);
    expect(house.send('clock', { do: 'advance', ms: 1_234 })).toEqual({ ok: true, value: { now: 1_234 } });
  });

  it('manual: goes to the next event, or to the last', () => {
    const house = new House('manual');
    house.send('call', logon('Outlook'));
    house.send('call', logon('Invoices', SHORT));
    expect(house.send('clock', { do: 'toNext' })).toEqual({ ok: true, value: { now: 5_000 } });
    expect(house.send('clock', { do: 'toIdle' })).toEqual({ ok: true, value: { now: 5_000 } });
  });

  it('auto: jumps to whatever is due next, without waiting', () => {
    const house = new House('auto');
    house.send('call', logon('Outlook'));
    house.send('call', logon('Invoices', SHORT));
    expect(house.simulation.engine.now).toBe(5_000);
    expect(house.world.calls.get(2)?.state).toBe('returned');
  });

  it('is not moved by hand while the run is paused', () => {
    const house = new House('manual');
    house.send('call', logon('Outlook'));
    house.send('run', { do: 'pause' });
    expect(house.send('clock', { do: 'advance', ms: 1 })).toMatchObject({
      ok: false,
      fault: { message: 'The run is paused. Resume it, then move the clock.' },
    });
  });
});
