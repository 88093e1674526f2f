import { describe, expect, it } from 'vitest';
import { FLOOD, FRAME_MS } from './feed';
import { House } from './testing/house';

const logon = { client: 'Outlook', call: { fn: 'MAPILogonEx', flags: 1 } };

describe('the feed', () => {
  it('pushes the first change at once and everything of the following frame as one batch', () => {
    const house = new House();
    house.send('snapshot', {});
    house.time.pass(FRAME_MS);
    house.pushed.length = 0;
    house.send('preferences', { theme: 'dark' });
    expect(house.pushed).toHaveLength(1);
    for (const theme of ['light', 'system', 'dark', 'light']) house.send('preferences', { theme });
    expect(house.pushed).toHaveLength(1);
    house.time.pass(FRAME_MS);
    expect(house.pushed).toHaveLength(2);
    const preferences = house.pushed[1]!.changes.filter((change) => 'preferences' in change);
    expect(preferences).toEqual([{ preferences: { theme: 'light', showEvidence: true, era: 'modern' } }]);
  });

  it('lets what a person has just asked for go ahead of its frame, once in a frame', () => {
    const house = new House();
    house.send('snapshot', {});
    house.time.pass(FRAME_MS);
    house.pushed.length = 0;
    for (const theme of ['light', 'system', 'dark', 'light', 'dark']) {
      house.send('preferences', { theme });
      house.feed.hurry();
    }
    expect(house.pushed).toHaveLength(2);
    house.time.pass(FRAME_MS);
    expect(house.pushed).toHaveLength(3);
    house.time.pass(FRAME_MS);
    house.send('preferences', { theme: 'system' });
    house.feed.hurry();
    expect(house.pushed).toHaveLength(4);
  });

  it('leaves two frames to the windows after a batch of a flood, and what a person asks for does not wait for them', () => {
    const house = new House();
    house.send('snapshot', {});
    house.time.pass(2 * FRAME_MS);
    house.pushed.length = 0;
    for (let sent = 0; sent <= FLOOD; sent++) house.simulation.notice('info', `notice ${sent}`);
    house.feed.poke();
    expect(house.pushed[0]!.changes.length).toBeGreaterThan(FLOOD);
    house.simulation.notice('info', 'later');
    house.feed.poke();
    house.time.pass(FRAME_MS);
    expect(house.pushed).toHaveLength(1);
    house.send('preferences', { theme: 'dark' });
    house.feed.hurry();
    expect(house.pushed).toHaveLength(2);
    house.simulation.notice('info', 'last');
    house.feed.poke();
    house.time.pass(FRAME_MS);
    expect(house.pushed).toHaveLength(3);
  });

  it('pushes nothing when nothing changed', () => {
    const house = new House();
    house.feed.flush();
    house.pushed.length = 0;
    house.feed.poke();
    house.time.pass(1_000);
    expect(house.pushed).toEqual([]);
  });

  it('numbers changes without a gap, and the snapshot says up to which number it goes', () => {
    const house = new House();
    house.send('call', logon);
    house.time.pass(FRAME_MS);
    house.send('clock', { do: 'advance', ms: 500 });
    house.time.pass(FRAME_MS);
    let next = 1;
    for (const { epoch, firstSeq, changes } of house.pushed) {
      expect([epoch, firstSeq]).toEqual([1, next]);
      next += changes.length;
    }
    expect(house.feed.snapshot().seq).toBe(next - 1);
  });

  it('begins a new epoch with every reset and every other world, counting from 1 again', () => {
    const house = new House();
    house.send('call', logon);
    house.time.pass(FRAME_MS);
    house.send('run', { do: 'reset' });
    house.time.pass(FRAME_MS);
    house.send('world', { use: 'contoso' });
    house.time.pass(FRAME_MS);
    const starts = house.pushed.filter(({ firstSeq }) => firstSeq === 1);
    expect(starts.map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
    expect(house.feed.snapshot().epoch).toBe(3);
  });
});
