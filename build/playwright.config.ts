import { defineConfig } from '@playwright/test';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Electron specs: one app per worker, made anew for each test; two workers fill two cores. */
export default defineConfig({
  globalSetup: resolve(root, 'build/runtime/playwright-setup.mjs'),
  outputDir: resolve(root, 'test-results/e2e'),
  workers: 2,
  // A second try tells a busy machine from a fault; whoever needed it is named at the end of the run.
  retries: 1,
  forbidOnly: true,
  fullyParallel: true,
  // Nothing waits for real time; these only keep a busy machine from failing a spec.
  timeout: 60_000,
  // Specs that did not get to run count as failed.
  globalTimeout: 40 * 60_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    [
      'json',
      { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? resolve(root, 'test-results/e2e.json') },
    ],
  ],
  use: { trace: 'off', video: 'off', screenshot: 'off' },
  projects: [
    // Most of these share one small app; a second one costs more than it saves.
    { name: 'stand-in', testDir: resolve(root, 'build/electron-stand-in/specs'), workers: 1 },
    { name: 'app', testDir: resolve(root, 'e2e') },
  ],
});
