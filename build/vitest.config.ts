import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Unit tests: plain TypeScript in Node. Whatever needs a window is an end-to-end spec. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  cacheDir: resolve(import.meta.dirname, '../node_modules/.cache/vite'),
  test: {
    environment: 'node',
    include: ['{shared,electron,renderer,build}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'build/electron-stand-in/specs/**'],
    setupFiles: ['build/vitest.setup.ts'],
    allowOnly: false,
    passWithNoTests: false,
    maxWorkers: 2,
    // Files of one worker share what they import: pure modules, read once instead of a hundred times.
    isolate: false,
    // Nothing waits for real time; this only keeps a busy machine from failing a test.
    testTimeout: 30_000,
  },
});
