import { describe, expect, it } from 'vitest';
import { runDigest } from '../core/digest';
import { castStart } from './simulation';
import { House } from './testing/house';

const names = (house: House) => [...house.world.profiles.values()].map(({ name }) => name);

/** Makes a profile the way a person does: New... in the chooser. */
function makeProfile(house: House, name: string): void {
  house.send('call', { client: 'Outlook', call: { fn: 'MAPILogonEx', flags: 1 } });
  const answer = (answer: object) => {
    const [prompt] = house.world.prompts.values();
    expect(house.send('answer', { prompt: prompt!.id, answer })).toMatchObject({ ok: true });
  };
  answer({ press: 'New' });
  answer({ press: 'OK', name });
  answer({ press: 'Cancel' });
}

describe('a reset', () => {
  it('brings world, clock, counters and trace back, so that the digest is that of the start', () => {
    const house = new House();
    const atStart = runDigest(house.world.toState());
    makeProfile(house, 'Travel');
    house.send('clock', { do: 'advance', ms: 5_000 });
    expect(runDigest(house.world.toState())).not.toBe(atStart);
    house.send('run', { do: 'reset' });
    expect(runDigest(house.world.toState())).toBe(atStart);
  });

  it('takes the rules of free play away: none of them is part of the start', () => {
    const house = new House();
    const atStart = runDigest(house.world.toState());
    house.send('fault', { do: 'add', fault: { id: 'down', preset: 'server.down', hidden: true } });
    house.send('run', { do: 'reset' });
    expect([house.world.faults.size, house.world.run.hiddenFaults]).toEqual([0, 0]);
    expect(runDigest(house.world.toState())).toBe(atStart);
  });

  it('keeps what belongs to the product: preferences, notices, the mode of the clock', () => {
    const house = new House();
    house.simulation.notice('info', 'Something to say.');
    house.send('preferences', { theme: 'dark' });
    house.send('clock', { do: 'mode', mode: 'auto' });
    house.send('run', { do: 'reset' });
    const { notices, preferences, run } = house.world.toState();
    expect(notices).toMatchObject([{ id: 'N-1', text: 'Something to say.' }]);
    expect([preferences.theme, run.clock]).toEqual(['dark', 'auto']);
    expect(house.send('dismissNotice', { id: 'N-1' })).toMatchObject({ ok: true });
    expect(house.send('dismissNotice', { id: 'N-1' })).toMatchObject({ ok: false });
  });
});

describe('free play', () => {
  it('comes back after a lesson with the profiles that people had made, and their passwords still accepted', () => {
    const house = new House();
    makeProfile(house, 'Travel');
    const before = names(house);
    house.simulation.begin({ ...castStart('empty'), cast: null });
    expect(names(house)).toEqual([]);
    house.simulation.begin(house.simulation.freeStart);
    expect(names(house)).toEqual(before);
    expect([...house.world.vault.values()]).toEqual(['letmein']);
  });

  it('in another built-in world starts as that world is', () => {
    const house = new House();
    house.send('world', { use: 'contoso' });
    expect(names(house)).toContain('Branch');
    expect(house.simulation.freeStart.cast).toBe('contoso');
  });
});
