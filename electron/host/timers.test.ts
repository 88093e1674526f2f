import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Timers } from './timers';

describe('timers of a run', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('call back after their time, unless they are cancelled', () => {
    const timers = new Timers();
    const called: string[] = [];
    timers.after(20, () => called.push('kept'));
    timers.after(10, () => called.push('cancelled'))();
    vi.advanceTimersByTime(19);
    expect(called).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(called).toEqual(['kept']);
  });

  it('never call back once they are stopped, neither the waiting ones nor new ones', () => {
    const timers = new Timers();
    const called: string[] = [];
    timers.after(10, () => called.push('waiting'));
    timers.stop();
    timers.after(10, () => called.push('new'))();
    vi.advanceTimersByTime(100);
    expect(called).toEqual([]);
    expect(timers.stopped).toBe(true);
  });
});
