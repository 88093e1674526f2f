import { describe, expect, it } from 'vitest';
import { House } from './testing/house';

describe('a process from outside', () => {
  it('D69: ends at once, inside a dialog too, and starts again without MAPI', () => {
    const house = new House();
    house.send('call', { client: 'Outlook', call: { fn: 'MAPILogonEx', flags: 0x21 } });
    const client = () => house.world.clients.get('Outlook');
    expect(house.world.prompts.size).toBe(1);

    expect(house.send('client', { do: 'restart', client: 'Outlook' })).toMatchObject({
      ok: false,
      fault: { kind: 'refused', message: 'Outlook is running. End it first.' },
    });
    expect(house.send('client', { do: 'kill', client: 'Outlook' })).toMatchObject({ ok: true });
    expect(client()).toMatchObject({ state: 'dead', busyWith: null });
    expect(house.world.prompts.size).toBe(0);
    expect(house.send('client', { do: 'kill', client: 'Outlook' })).toMatchObject({ ok: false });

    expect(house.send('client', { do: 'restart', client: 'Outlook' })).toMatchObject({ ok: true });
    expect(client()).toMatchObject({ state: 'running', initCount: 0 });
    expect(house.send('client', { do: 'kill', client: 'Nobody' })).toMatchObject({
      ok: false,
      fault: { kind: 'refused' },
    });
  });
});
