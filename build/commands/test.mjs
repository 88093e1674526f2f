import './lib/require-node.mjs';
import { readFileSync, rmSync } from 'node:fs';
import { build, isBuilt } from './lib/build-app.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { at } from './lib/root.mjs';
import { runTool } from './lib/run.mjs';
import { runSpecs } from './lib/specs.mjs';
import { lastLine, playwrightCounts, single, suiteTally, sum, vitestCounts } from './lib/tally.mjs';

// The whole gate: every check runs even when an earlier one failed, so that one run shows everything.

const started = performance.now();
const prettier = [
  '--config',
  'build/prettier.config.mjs',
  '--ignore-path',
  'build/prettier.ignore',
  '--check',
  '.',
];
const eslint = ['--config', 'build/eslint.config.mjs', '--max-warnings', '0', '.'];
// A larger nursery: what prettier makes of a file is dead before it is full. A tenth less of the processor.
const nursery = ['--min-semi-space-size=32', '--max-semi-space-size=64'];
// Nearly everything that the linter makes lives long: in a small nursery it would only be copied about. Collecting with
// several threads saves it no time and costs a tenth more of the processor, which the checks beside it need.
const roomy = ['--min-semi-space-size=64', '--max-semi-space-size=128', '--single-threaded-gc'];
// The native compiler needs a fifth of the processor time; both cores are busy, so threads of its own would only cost.
const compiler = 'typescript-native/bin/tsc';
const reports = { unit: at('test-results/unit.json'), specs: at('test-results/e2e.json') };

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

/** @param {string} name @param {number} seconds @param {boolean} ok */
const report = (name, seconds, ok) =>
  say(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(18)} ${seconds.toFixed(1)} s`);

/**
 * One check whose output matters only when it fails.
 * @param {string} name @param {() => Promise<import('./lib/run.mjs').Outcome>} work
 */
async function check(name, work) {
  const { code, output, seconds } = await work();
  report(name, seconds, code === 0);
  if (code !== 0) say(output);
  return single(code === 0, `${name}: failed, see above.`);
}

/**
 * One suite that shows its own progress and leaves a report.
 * @param {string} name @param {string} file where the report is written
 * @param {(report: any) => ReturnType<typeof vitestCounts>} counts
 * @param {() => Promise<import('./lib/run.mjs').Outcome>} work
 */
async function suite(name, file, counts, work) {
  rmSync(file, { force: true });
  const { code, seconds } = await work();
  /** @type {any} */
  let written;
  try {
    written = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    written = undefined;
  }
  const tally = suiteTally(name, code, counts(written));
  report(name, seconds, tally.failed === 0);
  return tally;
}

const formatAndTypes = async () => [
  await check('format', () => runTool('prettier/bin/prettier.cjs', prettier, { quiet: true, node: nursery })),
  await check('types', () => runTool(compiler, ['--build', '--singleThreaded'], { quiet: true })),
  await check('build', build),
];

await ensureInstalled();
say(`ready   packages           ${((performance.now() - started) / 1000).toFixed(1)} s`);

const unitTests = () =>
  suite('unit tests', reports.unit, vitestCounts, () =>
    runTool(
      'vitest/vitest.mjs',
      [
        'run',
        '--config=build/vitest.config.ts',
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${reports.unit}`,
      ],
      // A log file is no place for thousands of colour codes.
      { env: process.stdout.isTTY ? {} : { NO_COLOR: '1' } },
    ),
  );

const specs = async () => {
  // Without a build there is no app, and every spec of it would only wait for a window in vain.
  const built = isBuilt();
  const run = await suite('end-to-end specs', reports.specs, playwrightCounts, () =>
    runSpecs(built ? [] : ['--project', 'stand-in'], { PLAYWRIGHT_JSON_OUTPUT_FILE: reports.specs }),
  );
  if (built) return [run];
  return [run, single(false, 'end-to-end specs: those of the app were not run, because it was not built.')];
};

// Two cores: the linter, which takes longest and uses one of them, runs beside everything else. The specs do not wait for its
// end, or one core would stand idle meanwhile.
const [lint, others] = await Promise.all([
  check('lint', () => runTool('eslint/bin/eslint.js', eslint, { quiet: true, node: roomy })),
  (async () => [...(await formatAndTypes()), await unitTests(), ...(await specs())])(),
]);

const total = sum([lint, ...others]);
say(`\nThe whole run took ${((performance.now() - started) / 1000).toFixed(0)} s.`);
for (const complaint of total.complaints) say(complaint);
process.exitCode = total.failed === 0 ? 0 : 1;
say(lastLine(total));
