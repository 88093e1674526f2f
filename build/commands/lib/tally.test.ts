import { describe, expect, it } from 'vitest';
import { lastLine, playwrightCounts, single, suiteTally, sum, vitestCounts } from './tally.mjs';

const all = { passed: 3, failed: 0, skipped: 0, broken: 0 };

describe('the tally of a run', () => {
  it('adds the checks and the tests into one last line', () => {
    const total = sum([single(true), single(false, 'lint failed'), suiteTally('unit', 0, all)]);
    expect(lastLine(total)).toBe('4 passed, 1 failed');
    expect(total.complaints).toEqual(['lint failed']);
  });

  it.each([
    ['nothing executed', 0, { ...all, passed: 0 }, 'no test was executed'],
    ['a skipped test', 0, { ...all, skipped: 1 }, '1 skipped or never run'],
    ['a file that does not load', 1, { ...all, broken: 1 }, '1 failed outside any test'],
    ['a non-zero exit without a failed test', 3, all, 'ended with code 3'],
    ['a missing report', 1, undefined, 'left no report'],
  ])('counts %s as failed', (_case, code, counts, words) => {
    const { failed, complaints } = suiteTally('unit', code, counts);
    expect(failed).toBe(1);
    expect(complaints.join()).toContain(words);
  });

  it("reads vitest's report, where a file that does not load has no test to count", () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'passed', assertionResults: [{}] },
      ],
    };
    expect(vitestCounts(report)).toEqual({ passed: 5, failed: 1, skipped: 2, broken: 1 });
    expect(vitestCounts({})).toBeUndefined();
  });

  it("reads Playwright's report, where a test that passed at the second try passed and is named", () => {
    const shaky = { title: 'agrees', file: 'windows.spec.ts', line: 7, tests: [{ status: 'flaky' }] };
    const steady = { title: 'opens', file: 'windows.spec.ts', line: 3, tests: [{ status: 'expected' }] };
    const report = {
      stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 },
      errors: [{}],
      suites: [{ specs: [steady], suites: [{ specs: [shaky] }] }],
    };
    const counts = playwrightCounts(report);
    expect(counts).toEqual({
      passed: 5,
      failed: 1,
      skipped: 2,
      broken: 1,
      shaky: ['windows.spec.ts:7 agrees'],
    });
    expect(suiteTally('specs', 1, counts).complaints[0]).toBe(
      'specs: passed only at the second try: windows.spec.ts:7 agrees',
    );
    expect(playwrightCounts(undefined)).toBeUndefined();
  });
});
