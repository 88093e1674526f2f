import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contract } from '../../shared/ipc/contract';
import { CHANNEL_PREFIX, commandNames, type CommandName } from '../../shared/ipc/names';
import { runDigest } from '../core/digest';
import { reply, serve, type Handlers } from './serve';
import { House, ownSender, strangeSender } from './testing/house';

/** Whatever a broken or hostile page could send: values of every type, almost valid commands, too much of everything. */
const rubbish: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
  fc.jsonValue(),
  fc.constantFrom(undefined, null, NaN, Infinity, -0, '', [], {}, () => 1, Symbol('s'), new Error('e')),
  fc.record({ do: fc.anything(), ms: fc.anything(), factor: fc.anything(), mode: fc.anything() }),
  fc.record({ client: fc.anything(), call: fc.anything(), thread: fc.anything() }),
  fc.record({ client: fc.constant('Outlook'), call: fc.record({ fn: fc.string(), flags: fc.anything() }) }),
  fc.record({
    client: fc.constant('Outlook'),
    call: fc.record({
      fn: fc.constant('MAPILogonEx'),
      flags: fc.oneof(fc.double(), fc.string(), fc.constant(-1)),
    }),
    thread: fc.constantFrom(0, 1.5, 100, '1'),
  }),
  fc.record({
    prompt: fc.constant('D-001'),
    answer: fc.record({ press: fc.string(), password: fc.anything() }),
  }),
  fc.record({ use: fc.string() }),
  fc.record({ id: fc.oneof(fc.string({ minLength: 201 }), fc.integer()), do: fc.string() }),
  fc.record({ theme: fc.string(), __proto__: fc.anything() }),
  fc.constant('x'.repeat(1_200_000)),
  fc.constant(Array.from({ length: 6_000 }, () => 0)),
);

/** Whether the contract itself takes the value: then it is no rubbish. */
const isValid = (name: CommandName, value: unknown): boolean => contract[name].input.safeParse(value).success;

describe('malformed messages', () => {
  it.each(commandNames)(
    '1,000 of every kind for "%s" get a fault; nothing changes, nothing is thrown',
    { timeout: 60_000 },
    (name) => {
      const house = new House();
      house.send('call', { client: 'Outlook', call: { fn: 'MAPILogonEx', flags: 1 } });
      const before = runDigest(house.world.toState());
      let answered = 0;
      fc.assert(
        fc.property(rubbish, (input) => {
          fc.pre(!isValid(name, input));
          const answer = reply(house.options, name, ownSender, [input]);
          expect(answer).toMatchObject({ ok: false, fault: { kind: 'refused' } });
          answered += 1;
        }),
        { numRuns: 1_000 },
      );
      expect(answered).toBeGreaterThanOrEqual(1_000);
      expect(runDigest(house.world.toState())).toBe(before);
      expect(house.bugs).toEqual([]);
    },
  );

  it('a cycle, a value that throws when read and too many values are refused before any schema sees them', () => {
    const house = new House();
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    const trap = Object.defineProperty({}, 'client', {
      enumerable: true,
      get: () => {
        throw new Error('trap');
      },
    });
    const send = (input: unknown) => reply(house.options, 'call', ownSender, [input]);
    expect(send(cycle)).toMatchObject({
      ok: false,
      fault: { message: expect.stringContaining('12 deep') as string },
    });
    expect(send(trap)).toMatchObject({ ok: false });
    expect(reply(house.options, 'call', ownSender, [{}, {}])).toMatchObject({
      ok: false,
      fault: { kind: 'refused', message: expect.stringContaining('not 2 values') as string },
    });
  });

  it('oversized texts are refused by their size; a lesson may be larger than anything else', () => {
    const house = new House();
    const long = 'x'.repeat(100_001);
    expect(house.send('call', { client: long, call: { fn: 'MAPIUninitialize' } })).toMatchObject({
      fault: { message: 'The command "call" was refused: it holds more than 100000 characters.' },
    });
    const file = house.send('lesson', { do: 'import', name: 'big.json', text: 'x'.repeat(1_048_577) });
    expect(file).toMatchObject({ ok: false, fault: { kind: 'refused' } });
    expect(JSON.stringify(file).length).toBeLessThan(1_000);
  });
});

describe('who may ask', () => {
  it('a frame that is not the main frame of a window gets nothing, whatever it asks', () => {
    const house = new House();
    const before = runDigest(house.world.toState());
    for (const name of commandNames) {
      expect(house.send(name, name === 'run' ? { do: 'reset' } : {}, strangeSender)).toEqual({
        ok: false,
        fault: {
          kind: 'refused',
          message: `The command "${name}" was refused: it does not come from a window of this app.`,
        },
      });
    }
    expect(runDigest(house.world.toState())).toBe(before);
  });
});

describe('the bus', () => {
  it('has one channel per entry of the contract and no other', () => {
    const channels: string[] = [];
    serve({ handle: (channel) => void channels.push(channel) }, new House().options);
    expect(channels).toEqual(commandNames.map((name) => CHANNEL_PREFIX + name));
    expect(Object.keys(contract)).toEqual([...commandNames]);
  });

  it('a handler that the contract does not know cannot be registered', () => {
    const house = new House();
    const handlers = { ...house.options.handlers, format: () => ({}) } as Handlers;
    expect(() => serve({ handle: () => undefined }, { ...house.options, handlers })).toThrow(
      'The contract has no command "format".',
    );
  });
});

describe('answers', () => {
  const broken = (handler: () => unknown) => {
    const house = new House();
    const handlers = { ...house.options.handlers, call: handler } as unknown as Handlers;
    const options = { ...house.options, handlers };
    const input = {
      client: 'Outlook',
      call: { fn: 'MAPILogonEx', profileName: 'Outlook', password: 'sesame' },
    };
    return { answer: reply(options, 'call', ownSender, [input]), bugs: house.bugs };
  };

  it('an answer that the contract does not allow is an error of the product', () => {
    const { answer, bugs } = broken(() => ({ id: 'one' }));
    expect(answer).toMatchObject({ ok: false, fault: { kind: 'bug' } });
    expect(bugs.join()).toContain('wrong answer: "id"');
  });

  it('an exception becomes a fault; what was typed into a password field is in no message of it', () => {
    const { answer, bugs } = broken(() => {
      throw new TypeError('cannot use sesame');
    });
    expect(answer).toMatchObject({
      ok: false,
      fault: { kind: 'bug', message: expect.stringContaining('TypeError') as string },
    });
    expect(JSON.stringify(answer)).not.toContain('sesame');
    expect(bugs.join()).toContain('(hidden)');
    expect(bugs.join()).not.toContain('sesame');
  });

  it('a command that is not possible now is refused with the sentence of the engine', () => {
    const house = new House();
    expect(house.send('call', { client: 'Nobody', call: { fn: 'MAPIUninitialize' } })).toEqual({
      ok: false,
      fault: { kind: 'refused', message: 'There is no program "Nobody" on this machine.' },
    });
    expect(house.send('lesson', { do: 'next' })).toMatchObject({ ok: false, fault: { kind: 'refused' } });
  });
});

describe('a password', () => {
  it('that is typed or passed is in no snapshot, batch or trace line', () => {
    const house = new House();
    house.send('call', {
      client: 'Outlook',
      call: { fn: 'MAPILogonEx', flags: 1, profileName: 'Outlook', password: 'sesame-1' },
    });
    for (const { id } of house.world.prompts.values()) {
      house.send('answer', { prompt: id, answer: { press: 'OK', password: 'sesame-2', user: 'ana' } });
    }
    house.time.pass(100);
    const seen = JSON.stringify([house.pushed, house.feed.snapshot()]);
    expect(seen).toContain('enter-password');
    expect(seen).not.toMatch(/sesame|letmein/);
  });
});
