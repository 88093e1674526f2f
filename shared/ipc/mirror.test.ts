import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { House } from '../../electron/ipc/testing/house';
import { LogonFlag } from '../mapi/logonFlags';
import type { Batch, Snapshot } from './feed';
import { Follower, fromSnapshot, toState, withBatch, type Mirror } from './mirror';

/** A page that follows a house over a line on which anything may happen. */
class Page {
  follower = new Follower();
  /** Batches on their way to the page. */
  #coming: Batch[] = [];
  #read = 0;
  /** Questions on their way to main, and answers on their way back. */
  #questions = 0;
  #answers: Snapshot[] = [];

  constructor(readonly house: House) {}

  get busy(): boolean {
    return this.#questions + this.#answers.length > 0;
  }

  #collect(): void {
    this.#coming.push(...this.house.pushed.slice(this.#read));
    this.#read = this.house.pushed.length;
  }

  /** The next batch arrives, or does not; false when none is on its way. */
  deliver(how: 'once' | 'twice' | 'lost'): boolean {
    this.#collect();
    const batch = this.#coming.shift();
    if (batch === undefined) return false;
    if (how !== 'lost') this.follower.hear(batch);
    if (how === 'twice') this.follower.hear(batch);
    return true;
  }

  ask(): void {
    if (this.follower.wanted && !this.busy) this.#questions += 1;
  }

  serve(): void {
    if (this.#questions === 0) return;
    this.#questions -= 1;
    const reply = this.house.send('snapshot', {});
    if (reply.ok) this.#answers.push(structuredClone(reply.value as Snapshot));
  }

  receive(): void {
    const answer = this.#answers.shift();
    if (answer !== undefined) this.follower.take(answer);
  }

  /** The page is loaded anew: what was on its way to the old one is gone. */
  reload(): void {
    this.#collect();
    this.#coming = [];
    this.#questions = 0;
    this.#answers = [];
    this.follower = new Follower();
  }

  /** The line is quiet and good from now on. */
  catchUp(): void {
    this.house.simulation.world.touchRun();
    this.house.feed.poke();
    this.house.time.pass(100);
    for (let round = 0; round < 5; round += 1) {
      while (this.deliver('once'));
      this.ask();
      this.serve();
      this.receive();
    }
  }
}

type Event =
  | { do: 'command'; command: (house: House) => void }
  | { do: 'deliver'; how: 'once' | 'twice' | 'lost' }
  | { do: 'pass'; ms: number }
  | { do: 'ask' | 'serve' | 'receive' | 'reload' };

const F = LogonFlag;
const client = fc.constantFrom('Outlook', 'Invoices', 'Indexer');
const logon = fc.record({
  client,
  thread: fc.constantFrom(1, 2),
  flags: fc.constantFrom(
    0,
    F.MAPI_LOGON_UI,
    F.MAPI_LOGON_UI | F.MAPI_ALLOW_OTHERS,
    F.MAPI_USE_DEFAULT | F.MAPI_NEW_SESSION,
    F.MAPI_LOGON_UI | F.MAPI_TIMEOUT_SHORT,
  ),
  profileName: fc.constantFrom(null, 'Field', 'Empty', 'Outlook', 'Nobody'),
});

/** Commands that really change something: most of them succeed in the demonstration world. */
const command: fc.Arbitrary<(house: House) => void> = fc.oneof(
  { weight: 24, arbitrary: logon.map((l) => (house: House) => makeLogon(house, l)) },
  {
    weight: 20,
    arbitrary: fc
      .constantFrom(
        { press: 'OK', name: 'Field' },
        { press: 'OK', password: 'letmein', name: 'Outlook' },
        { press: 'OK', password: 'wrong' },
        { press: 'Cancel' },
        { press: 'Yes' },
      )
      .map((answer) => (house: House) => {
        for (const { id } of [...house.world.prompts.values()]) house.send('answer', { prompt: id, answer });
      }),
  },
  {
    weight: 16,
    arbitrary: fc.constantFrom('Logoff', 'Release', 'Advise').map((m) => (h: House) => onMember(h, m)),
  },
  {
    weight: 8,
    arbitrary: fc
      .constantFrom(1, 500, 6_000)
      .map((ms) => (h: House) => h.send('clock', { do: 'advance', ms })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('pause', 'step', 'resume').map((d) => (h: House) => h.send('run', { do: d })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('light', 'dark')
      .map((theme) => (h: House) => h.send('preferences', { theme })),
  },
  {
    weight: 1,
    arbitrary: fc.constant((house: House) => {
      house.simulation.notice('info', 'Something to say.');
      const [first, second] = [...house.world.notices.values()];
      if (second !== undefined) house.send('dismissNotice', { id: first!.id });
    }),
  },
  { weight: 1, arbitrary: fc.constant((house: House) => house.send('run', { do: 'reset' })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('contoso', 'empty', 'demonstration')
      .map((use) => (h: House) => h.send('world', { use })),
  },
);

function makeLogon(
  house: House,
  {
    client,
    thread,
    flags,
    profileName,
  }: { client: string; thread: number; flags: number; profileName: string | null },
) {
  house.send('call', { client, thread, call: { fn: 'MAPILogonEx', flags, profileName } });
}

function onMember(house: House, method: string): void {
  const member = [...house.world.members.values()].find(
    ({ life }) => life === 'active' || life === 'logged off',
  );
  if (member === undefined) return;
  house.send('call', { client: member.client, call: { fn: `IMAPISession.${method}`, session: member.id } });
}

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 8, arbitrary: command.map((command) => ({ do: 'command' as const, command })) },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom('once', 'once', 'once', 'twice', 'lost')
      .map((how) => ({ do: 'deliver' as const, how })),
  },
  { weight: 4, arbitrary: fc.constantFrom(1, 16, 100).map((ms) => ({ do: 'pass' as const, ms })) },
  { weight: 6, arbitrary: fc.constantFrom('ask', 'serve', 'receive').map((d) => ({ do: d })) },
  { weight: 1, arbitrary: fc.constant({ do: 'reload' as const }) },
);

function happen(page: Page, event: Event): void {
  if (event.do === 'command') event.command(page.house);
  else if (event.do === 'deliver') page.deliver(event.how);
  else if (event.do === 'pass') page.house.time.pass(event.ms);
  else page[event.do]();
}

describe('the page follows main', () => {
  it(
    'any interleaving of snapshots, batches, losses, duplicates, resets and reloads ends in the same state',
    { timeout: 60_000 },
    () => {
      let calls = 0;
      fc.assert(
        fc.property(fc.array(event, { minLength: 20, maxLength: 120 }), (events) => {
          const house = new House();
          const pages = [new Page(house), new Page(house)] as const;
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
    const page = new Page(house);
    page.catchUp();
    return { house, page };
  }

  it('keeps the identity of every record and table that a batch does not change', () => {
    const { house, page } = joined();
    const before = page.follower.mirror!;
    house.send('call', { client: 'Outlook', call: { fn: 'MAPILogonEx', flags: F.MAPI_LOGON_UI } });
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
    house.send('call', { client: 'Outlook', call: { fn: 'MAPILogonEx', flags: F.MAPI_LOGON_UI } });
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
    const page = new Page(house);
    page.ask();
    page.serve();
    house.time.pass(100);
    house.send('call', { client: 'Outlook', call: { fn: 'MAPILogonEx', flags: F.MAPI_LOGON_UI } });
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
