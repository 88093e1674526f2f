import { describe, expect, it } from 'vitest';
import { Retired } from './retired';
import { COUNTED, COUNTED_IDS, Named } from './rowNumbers';
import { Table } from './table';

interface Thing {
  id: string;
  value: number;
}
const things = () => new Table<Thing>(({ id }) => id, COUNTED_IDS);
const thing = (id: string, value = 0): Thing => ({ id, value });

describe('a table', () => {
  it('finds records by identifier, and takes no other identifier with the same number for it', () => {
    const table = things();
    const first = table.add(thing('S-001'));
    const second = table.add(thing('S-002'));
    expect(table.get('S-001')).toBe(first);
    expect(table.get('S-002')).toBe(second);
    for (const other of ['M-001', 'S-1', 'S-0001', 'S-003', 'S-', '', '1', 'S-99999999999999999999'])
      expect(table.get(other)).toBeUndefined();
  });

  it('finds records by counted number and by name', () => {
    const counted = new Table<{ seq: number }, number>(({ seq }) => seq, COUNTED);
    const line = counted.add({ seq: 17 });
    expect(counted.get(17)).toBe(line);
    expect(counted.get(1)).toBeUndefined();
    const named = new Table<Thing>(({ id }) => id, new Named());
    const b = named.add(thing('b'));
    const a = named.add(thing('a'));
    expect([...named.values()]).toEqual([b, a]);
    expect(named.get('a')).toBe(a);
  });

  it('hands every changed record over once, whole, and tells of a gone one only when it had been handed over', () => {
    const table = things();
    const one = table.add(thing('S-001'));
    const two = table.add(thing('S-002'));
    table.remove('S-002');
    expect(table.takeChanges()).toEqual({ gone: [], changed: [one] });
    one.value = 1;
    table.touch(one);
    table.touch(one);
    table.touch(two);
    expect(table.takeChanges()).toEqual({ gone: [], changed: [one] });
    one.value = 2;
    table.touch(one);
    table.remove('S-001');
    expect(table.takeChanges()).toEqual({ gone: ['S-001'], changed: [] });
    expect(table.size).toBe(0);
    expect(table.get('S-001')).toBeUndefined();
  });

  it('gives a name that comes again a new place', () => {
    const table = new Table<Thing>(({ id }) => id, new Named());
    table.add(thing('a', 1));
    const b = table.add(thing('b'));
    table.remove('a');
    expect(table.get('a')).toBeUndefined();
    const again = table.add(thing('a', 2));
    expect(table.get('a')).toBe(again);
    expect([...table.values()]).toEqual([b, again]);
    const other = table.add(thing('b', 3));
    expect([...table.values()]).toEqual([other, again]);
  });

  it('keeps the newest of what is over, by the time when it was over', () => {
    const table = things();
    const retired = new Retired(table, 2);
    const [a, b, c] = [table.add(thing('S-001')), table.add(thing('S-002')), table.add(thing('S-003'))];
    table.takeChanges();
    retired.add(c);
    retired.add(b);
    expect(table.size).toBe(3);
    retired.add(a);
    expect([...table.values()]).toEqual([a, b]);
    expect(table.takeChanges()).toEqual({ gone: ['S-003'], changed: [a, b] });
    // One that has gone already gives its place up without taking anything else with it.
    table.remove('S-002');
    retired.add(table.add(thing('S-004')));
    expect([...table.values()].map(({ id }) => id)).toEqual(['S-001', 'S-004']);
  });
});
