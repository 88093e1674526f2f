import { describe, expect, it } from 'vitest';
import { median, perSecond, sampled } from './measure';
import { line, readable } from './report';

describe('a measurement', () => {
  it('takes the middle, so that one slow run does not count', () => {
    expect(median([5])).toBe(5);
    expect(median([1, 100, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(() => median([])).toThrow('at least one value');
  });

  it('leaves out the first run', async () => {
    const values = [1000, 3, 1, 2];
    const figure = await sampled('launch', 'ms', () => values.shift() ?? 0, 3);
    expect(figure).toEqual({ what: 'launch', unit: 'ms', runs: 3, median: 2, lowest: 1, highest: 3 });
  });

  it('counts work per second by a clock', () => {
    let time = 0;
    const rate = perSecond(
      () => (time += 2),
      1,
      () => time,
    );
    expect(rate).toBe(500);
  });
});

describe('a line of the report', () => {
  it.each([
    [0, '0'],
    [0.01234, '0.0123'],
    [1.2345, '1.23'],
    [12.345, '12.3'],
    [1234.5, '1,230'],
    [14_000_000, '14,000,000'],
  ])('shows %d as %s', (value, words) => expect(readable(value)).toBe(words));

  it('names median, spread and ratio', () => {
    const figure = { what: 'logon', unit: 'calls/s', runs: 7, median: 500, lowest: 400, highest: 600 };
    expect(line(figure)).toBe('  logon: 500 calls/s (400 to 600 in 7 runs)');
    expect(line({ ...figure, against: { what: 'native', value: 1000 } })).toContain('0.500 x native');
  });
});
