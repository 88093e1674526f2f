import { describe, expect, it } from 'vitest';
import { House } from './testing/house';

const logon = { client: 'Outlook', call: { fn: 'MAPILogonEx', flags: 0x21 } };

describe('pauses that a person sets in the picture', () => {
  it('are set, taken away one by one or all together; setting one twice is one', () => {
    const house = new House();
    house.send('run', { do: 'setPause', node: 'credentials' });
    house.send('run', { do: 'setPause', node: 'credentials' });
    house.send('run', { do: 'setPause', node: 'name-null' });
    expect(house.world.run.pausePlaces).toEqual(['credentials', 'name-null']);
    house.send('run', { do: 'takePause', node: 'credentials' });
    expect(house.world.run.pausePlaces).toEqual(['name-null']);
    house.send('run', { do: 'clearPauses' });
    expect(house.world.run.pausePlaces).toEqual([]);
    expect(house.send('run', { do: 'setPause', node: 'nowhere' })).toMatchObject({ ok: false });
  });

  it('survive a reset and another world, and still stop calls there: they are no part of the machine', () => {
    const house = new House();
    house.send('run', { do: 'setPause', node: 'name-null' });
    house.send('run', { do: 'reset' });
    house.send('call', logon);
    expect(house.world.run).toMatchObject({ state: 'paused', pausedBefore: { call: 1 } });
    house.send('world', { use: 'contoso' });
    expect(house.world.run).toMatchObject({ state: 'ready', pausePlaces: ['name-null'], pausedBefore: null });
  });

  it('reach the window with the next batch', () => {
    const house = new House();
    house.send('run', { do: 'setPause', node: 'name-null' });
    house.time.pass(100);
    const runs = house.pushed.flatMap(({ changes }) =>
      changes.flatMap((change) => ('run' in change ? [change.run.pausePlaces] : [])),
    );
    expect(runs.at(-1)).toEqual(['name-null']);
  });
});
