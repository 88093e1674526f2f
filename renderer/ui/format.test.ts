import { describe, expect, it } from 'vitest';
import { formatClock, formatDuration, formatTraceTime } from './format';

describe('times in the window', () => {
  it.each([
    [0, '0:00.000'],
    [2_400, '0:02.400'],
    [52_400, '0:52.400'],
    [60_000, '1:00.000'],
    [3_661_007, '61:01.007'],
    [-5, '0:00.000'],
  ])('writes %i ms as the duration %s', (ms, text) => expect(formatDuration(ms)).toBe(text));

  it('writes the time of a trace line with two digits of minutes', () => {
    expect(formatTraceTime(41_000)).toBe('00:41.000');
    expect(formatTraceTime(6_000_001)).toBe('100:00.001');
  });

  it('writes the clock of the simulated machine in UTC, over midnight too', () => {
    expect(formatClock('2026-01-05T09:00:00.000Z', 53_400)).toBe('09:00:53.400');
    expect(formatClock('2026-01-05T23:59:59.999Z', 1)).toBe('00:00:00.000');
  });
});
