import { describe, expect, it } from 'vitest';
import { checkOptions, nothingBut } from './refuse';
import { refusingEmitter, vetoable } from './refusingEmitter';

interface Options {
  width?: number;
  sandbox?: boolean;
  kiosk?: boolean | undefined;
}

class Thing extends refusingEmitter('Thing', ['told']) {
  static known = 1;
  own = 2;
  get read(): number {
    return 3;
  }
}

describe('what the stand-in lacks', () => {
  it('throws by name when read or written, and lets everything present through', () => {
    const some = nothingBut('some', { present: 1, missing: undefined });
    some.present = 2;
    expect([some.present, some.missing, 'absent' in some]).toEqual([2, undefined, false]);
    const unknown = some as unknown as Record<string, unknown>;
    expect(() => unknown['absent']).toThrow('electron stand-in: some.absent is not implemented');
    expect(() => (unknown['absent'] = 1)).toThrow('electron stand-in: some.absent is not implemented');
  });

  it('throws on classes: members, statics and events, but not on what every emitter has', () => {
    const thing = new Thing();
    let told = 0;
    thing.once('told', () => told++).emit('told');
    expect([told, thing.own, thing.read, Thing.known, thing.listenerCount('told')]).toEqual([1, 2, 3, 1, 0]);
    const unknown = thing as unknown as Record<string, () => void>;
    expect(() => unknown['fly']?.()).toThrow('electron stand-in: Thing.fly is not implemented');
    expect(() => (Thing as unknown as Record<string, unknown>)['make']).toThrow(
      'Thing.make is not implemented',
    );
    for (const add of ['on', 'once', 'addListener'] as const)
      expect(() => thing[add]('heard', () => undefined)).toThrow("event 'heard' of Thing is not implemented");
  });

  it('can still be awaited, printed and replaced by a test', async () => {
    const thing = new Thing();
    expect(await Promise.resolve(thing)).toBe(thing);
    expect(JSON.stringify(nothingBut('some', { a: 1 }))).toBe('{"a":1}');
    thing.emit = () => true;
    expect(thing.emit('anything')).toBe(true);
  });

  it('refuses unknown options and values that it would have to ignore', () => {
    const accepted = { width: 'any', sandbox: [true] } as const;
    const check = (options: Options) => () => checkOptions('options', options, accepted);
    expect(check({ width: 1, sandbox: true, kiosk: undefined })).not.toThrow();
    expect(check({ kiosk: false })).toThrow('electron stand-in: options.kiosk = false is not implemented');
    expect(check({ sandbox: false })).toThrow('options.sandbox = false is not implemented (accepted: true)');
    expect(check({ toString: 1 } as never)).toThrow('options.toString = 1 is not implemented');
  });
});

describe('an event', () => {
  it('remembers a veto, also when only its method was taken', () => {
    const event = vetoable();
    const { preventDefault } = event;
    expect(event.defaultPrevented).toBe(false);
    preventDefault();
    expect(event.defaultPrevented).toBe(true);
    expect(() => (event as unknown as Record<string, unknown>)['url']).toThrow(
      'event.url is not implemented',
    );
  });
});
