import { describe, expect, it } from 'vitest';
import type { TraceKey } from '../../shared/model/run';
import { aLine } from '../stores/testing/bridge';
import { english } from './index';

/** Every plain text of a part, with its path. */
function* texts(part: unknown, path: string): Generator<[string, string]> {
  if (typeof part === 'string') yield [path, part];
  else if (typeof part === 'object' && part !== null) {
    for (const [key, value] of Object.entries(part)) yield* texts(value, `${path}.${key}`);
  }
}

describe('the texts of the window', () => {
  it('are never empty, but for wordings that one age of the real software left out', () => {
    const all = [...texts(english, 'strings')];
    expect(all.length).toBeGreaterThan(100);
    const byEra = /\.(classic|xp|modern)$/;
    expect(all.filter(([path, text]) => text.trim() === '' && !byEra.test(path))).toEqual([]);
  });

  it('that differ by age keep their access key, so that one key presses the same button in every age', () => {
    const byEra = [...texts(english, 'strings')].filter(([path]) => /\.(classic|xp|modern)$/.test(path));
    expect(byEra.length).toBeGreaterThan(20);
    const keys = new Map<string, Set<string | undefined>>();
    for (const [path, text] of byEra) {
      const of = path.slice(0, path.lastIndexOf('.'));
      keys.set(of, (keys.get(of) ?? new Set()).add(/&(.)/.exec(text)?.[1]));
    }
    expect([...keys].filter(([, letters]) => letters.size > 1)).toEqual([]);
  });

  it.each(Object.keys(english.trace.words) as TraceKey[])(
    'a line "%s" without values still reads',
    (what) => {
      const text = english.trace.words[what](aLine(1, { what, params: {} }));
      expect(text).not.toMatch(/undefined|null|NaN|\[object|  /);
    },
  );

  it('put the values of a line into its words', () => {
    const { words } = english.trace;
    const say = (what: TraceKey, params: Record<string, string | number>) =>
      words[what](aLine(1, { what, params }));
    expect(say('dialog answered', { dialog: 'choose-profile', press: 'OK', name: 'Field' })).toBe(
      'Dialog answered: Choose Profile, OK "Field"',
    );
    expect(say('joined', { session: 'S-001', requested: 'Field' })).toBe(
      'Joined the shared session S-001; the requested profile "Field" is ignored',
    );
    expect(say('provider call', { method: 'Logon', attempt: 2 })).toBe('Logon, try 2 of 2');
    expect(say('provider call', { method: 'LoadLibrary', dll: 'EMSMDB32.DLL' })).toBe(
      'LoadLibrary of EMSMDB32.DLL',
    );
    expect(say('mail sent', { count: 1 })).toBe('Waiting mail sent (1 message)');
    expect(say('notified', { event: 1, content: 'end of session' })).toContain('fnevCriticalError');
  });
});
