/**
 * Counting what ran. One failed check is one failed; whatever was skipped, or did not run at all, counts as failed, because a
 * green line must mean that everything was looked at.
 *
 * @typedef {{ passed: number, failed: number, complaints: string[] }} Tally
 */

/** @param {boolean} ok @param {string} [complaint] @returns {Tally} one check that passed or failed */
export const single = (ok, complaint) => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  complaints: ok || complaint === undefined ? [] : [complaint],
});

/** @param {Tally[]} tallies @returns {Tally} */
export const sum = (tallies) => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  complaints: tallies.flatMap(({ complaints }) => complaints),
});

/**
 * A suite's own numbers against the exit code of its program.
 * @param {string} suite @param {number} exitCode
 * @param {{ passed: number, failed: number, skipped: number, broken: number, shaky?: string[] } | undefined} counts
 *   `broken`: files or set-ups that failed outside any test; `shaky`: tests that passed only when they were tried again;
 *   undefined: the report was not written
 * @returns {Tally}
 */
export function suiteTally(suite, exitCode, counts) {
  if (counts === undefined) {
    return single(
      false,
      `${suite}: ended with code ${exitCode} and left no report, so nothing counts as passed.`,
    );
  }
  const { passed, failed, skipped, broken, shaky = [] } = counts;
  const complaints = shaky.map((title) => `${suite}: passed only at the second try: ${title}`);
  if (skipped > 0) complaints.push(`${suite}: ${skipped} skipped or never run; every test must run.`);
  if (broken > 0) complaints.push(`${suite}: ${broken} failed outside any test, see above.`);
  let bad = failed + skipped + broken;
  if (passed + bad === 0) {
    complaints.push(`${suite}: no test was executed.`);
    bad = 1;
  } else if (bad === 0 && exitCode !== 0) {
    complaints.push(`${suite}: every test passed, but the program ended with code ${exitCode}.`);
    bad = 1;
  }
  return { passed, failed: bad, complaints };
}

/**
 * @param {any} report what vitest's json reporter wrote
 * @returns {{ passed: number, failed: number, skipped: number, broken: number } | undefined}
 */
export function vitestCounts(report) {
  if (!Array.isArray(report?.testResults)) return undefined;
  const brokenFiles = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    broken: brokenFiles.length,
  };
}

/**
 * @param {any} report what Playwright's json reporter wrote
 * @returns {{ passed: number, failed: number, skipped: number, broken: number, shaky: string[] } | undefined}
 */
export function playwrightCounts(report) {
  if (report?.stats === undefined) return undefined;
  const { expected, unexpected, flaky, skipped } = report.stats;
  // A test that never got to run because of a broken set-up is in `errors`, not in the numbers.
  const broken = report.errors?.length ?? 0;
  return {
    passed: expected + flaky,
    failed: unexpected,
    skipped,
    broken,
    shaky: shakyIn(report.suites ?? []),
  };
}

/**
 * Titles of the tests that failed and then passed: no reason to stop, but each of them is named.
 * @param {any[]} suites @returns {string[]}
 */
function shakyIn(suites) {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? [])
      .filter((/** @type {any} */ spec) =>
        spec.tests.some((/** @type {any} */ test) => test.status === 'flaky'),
      )
      .map((/** @type {any} */ spec) => `${spec.file}:${spec.line} ${spec.title}`),
    ...shakyIn(suite.suites ?? []),
  ]);
}

/** @param {Tally} tally @returns {string} the last line of a run */
export const lastLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
