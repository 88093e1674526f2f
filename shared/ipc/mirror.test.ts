import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { House } from '../../electron/ipc/testing/house';
import { happen, lineEvent } from '../../electron/ipc/testing/lineEvents';
import { PageOnALine } from '../../electron/ipc/testing/pageOnALine';
import { LogonFlag } from '../mapi/logonFlags';
import type { Batch } from './feed';
import { fromSnapshot, toState, withBatch, type Mirror } from './mirror';

describe('the page follows main', () => {
  it(
    'any interleaving of snapshots, batches, losses, duplicates, resets and reloads ends in the same state',
    { timeout: 60_000 },
    () => {
      let calls = 0;
      fc.assert(
        fc.property(fc.array(lineEvent, { minLength: 20, maxLength: 120 }), (events) => {
          const house = new House();
          const pages = [new PageOnALine(house), new PageOnALine(house)] as const;
          events.forEach((event, n) => {
            if (event.do === 'command' || event.do === 'pass') happen(pages[0], event);
            else happen(pages[n % 2]!, event);
          });
          for (const page of pages) page.catchUp();
          for (const page of pages) page.catchUp();
          const inMain = structuredClone(house.world.toState());
          for (const { follower } of pages) expect(toState(follower.mirror!)).toEqual(inMain);
          expect(house.bugs).toEqual([]);
          calls += inMain.calls.length;
        }),
        { numRuns: 300 },
      );
      // The commands did something: a run of refused ones would prove nothing.
      expect(calls).toBeGreaterThan(500);
    },
  );
});

describe('a copy of the state', () => {
  function joined() {
    const house = new House();
    const page = new PageOnALine(house);
    page.catchUp();
    return { house, page };
  }

  it('keeps the identity of every record and table that a batch does not change', () => {
    const { house, page } = joined();
    const before = page.follower.mirror!;
    house.send('call', { client: 'Outlook', call: { fn: 'MAPILogonEx', flags: LogonFlag.MAPI_LOGON_UI } });
    page.catchUp();
    const after = page.follower.mirror!;
    expect(after.tables.prompts.size).toBe(1);
    expect(after.tables.profiles).toBe(before.tables.profiles);
    expect(after.tables.clients).not.toBe(before.tables.clients);
    expect(after.tables.clients.get('Invoices')).toBe(before.tables.clients.get('Invoices'));
    expect(after.tables.clients.get('Outlook')).not.toBe(before.tables.clients.get('Outlook'));
    expect(after.preferences).toBe(before.preferences);
  });

  it('keeps the identity of unchanged records when a gap makes it ask again', () => {
    const { house, page } = joined();
    const before = page.follower.mirror!;
    house.send('call', { client: 'Outlook', call: { fn: 'MAPILogonEx', flags: LogonFlag.MAPI_LOGON_UI } });
    house.time.pass(100);
    page.deliver('lost');
    page.catchUp();
    const after = page.follower.mirror!;
    expect(after.tables.calls.size).toBe(1);
    expect(after.tables.clients.get('Invoices')).toBe(before.tables.clients.get('Invoices'));
  });

  it('skips what it holds, takes the rest of a batch, and reports a gap or a newer epoch as missed', () => {
    const { page } = joined();
    const mirror = page.follower.mirror!;
    const now = (n: number): Batch['changes'][number] => ({ run: { ...mirror.run, now: n } });
    const { epoch, seq } = mirror;
    expect(withBatch(mirror, { epoch, firstSeq: seq, changes: [now(1)] })).toBe(mirror);
    const next = withBatch(mirror, { epoch, firstSeq: seq, changes: [now(1), now(2)] }) as Mirror;
    expect([next.seq, next.run.now]).toEqual([seq + 1, 2]);
    expect(withBatch(mirror, { epoch, firstSeq: seq + 2, changes: [now(3)] })).toBe('missed');
    expect(withBatch(mirror, { epoch: epoch + 1, firstSeq: 1, changes: [now(3)] })).toBe('missed');
    expect(withBatch(mirror, { epoch: epoch - 1, firstSeq: 1, changes: [now(3)] })).toBe(mirror);
  });

  it('holds what arrives while its question is under way: a batch made after the answer is not lost', () => {
    const house = new House();
    const page = new PageOnALine(house);
    page.ask();
    page.serve();
    house.time.pass(100);
    house.send('call', { client: 'Outlook', call: { fn: 'MAPILogonEx', flags: LogonFlag.MAPI_LOGON_UI } });
    while (page.deliver('once'));
    expect(page.follower.mirror).toBeNull();
    page.receive();
    expect(toState(page.follower.mirror!)).toEqual(structuredClone(house.world.toState()));
    expect(page.follower.wanted).toBe(false);
  });

  it('is the snapshot that it was made of', () => {
    const { house } = joined();
    const snapshot = structuredClone(house.feed.snapshot());
    expect(toState(fromSnapshot(snapshot))).toEqual(snapshot.state);
  });

  it('stays as it is when an older snapshot arrives late, and still asks', () => {
    const { house, page } = joined();
    const old = structuredClone(house.feed.snapshot());
    house.send('run', { do: 'reset' });
    page.catchUp();
    const { follower } = page;
    const mirror = follower.mirror!;
    follower.lose();
    follower.take(old);
    expect(follower.mirror).toBe(mirror);
    expect(follower.wanted).toBe(true);
  });
});
