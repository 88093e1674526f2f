import { describe, expect, it } from 'vitest';
import { absent, checkOptions, nothingBut } from './refuse';
import { refusingEmitter, vetoable } from './refusingEmitter';

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

  it('may be imported and is refused at the first use', () => {
    const tray = absent('Tray') as { new (): object; (): void } & Record<string, unknown>;
    expect(() => new tray()).toThrow('electron stand-in: Tray is not implemented');
    expect(() => tray()).toThrow('Tray is not implemented');
    expect(() => tray['isSupported']).toThrow('Tray.isSupported is not implemented');
    expect(() => (tray['x'] = 1)).toThrow('Tray is not implemented');
  });

  it('refuses unknown options and values that it would have to ignore', () => {
    const accepted = { width: 'any', sandbox: [true] } as const;
    const check = (options: object) => () => checkOptions('options', options, accepted);
    expect(check({ width: 1, sandbox: true, kiosk: undefined })).not.toThrow();
    expect(check({ kiosk: false })).toThrow('electron stand-in: options.kiosk is not implemented');
    expect(check({ sandbox: false })).toThrow('options.sandbox = false is not implemented (accepted: true)');
    expect(check({ constructor: 1 })).toThrow('options.constructor is not implemented');
  });
});

describe('an event', () => {
  it('remembers a veto, also when only its method was taken', () => {
    const event = vetoable({ url: 'x' });
    const { preventDefault } = event;
    expect(event.defaultPrevented).toBe(false);
    preventDefault();
    expect([event.defaultPrevented, event.url]).toEqual([true, 'x']);
  });
});
