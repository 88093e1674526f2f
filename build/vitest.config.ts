import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

/** Unit tests: plain TypeScript in Node. Whatever needs a window is an end-to-end spec. */
export default defineConfig({
  root,
  cacheDir: resolve(root, 'node_modules/.cache/vite'),
  resolve: {
    // The modules of the icons name each other without endings, which bundlers accept and Node does not: tests take the
    // CommonJS half of Fluent instead, where the icons are CommonJS too.
    alias: [
      {
        find: /^@fluentui\/(react-(?!icons$)[a-z-]+)$/,
        replacement: resolve(root, 'node_modules/@fluentui/$1/lib-commonjs/index.cjs'),
      },
      {
        find: /^@fluentui\/react-icons$/,
        replacement: resolve(root, 'node_modules/@fluentui/react-icons/lib-cjs/index.js'),
      },
    ],
  },
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
