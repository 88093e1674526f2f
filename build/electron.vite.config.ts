import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = resolve(import.meta.dirname, '..');

/** Only Electron and Node's own modules stay outside; everything else travels inside the bundle. */
const bundleEverything = { externalizeDeps: false, target: 'node20.19', emptyOutDir: true } as const;

/** The sample .msg files lie beside the program that reads them: out/main/samples. */
const sampleMessages = {
  name: 'sample-messages',
  generateBundle(this: {
    emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => string;
  }) {
    const folder = resolve(root, 'shared/scenario/samples');
    for (const name of readdirSync(folder)) {
      this.emitFile({ type: 'asset', fileName: `samples/${name}`, source: readFileSync(join(folder, name)) });
    }
  },
};

/**
 * The page as one classic script. A browser keeps what it has compiled of such a script for the next load of the page; a
 * module it compiles anew each time.
 */
const classicScript = {
  name: 'classic-script',
  transformIndexHtml: {
    order: 'post' as const,
    handler: (html: string) => html.replace('<script type="module" crossorigin', '<script defer'),
  },
};

export default defineConfig({
  main: {
    root,
    publicDir: false,
    plugins: [sampleMessages],
    build: {
      ...bundleEverything,
      outDir: resolve(root, 'out/main'),
      sourcemap: true,
      rolldownOptions: {
        input: {
          main: resolve(root, 'electron/main.ts'),
          // The thread that reads .msg files.
          readWorker: resolve(root, 'electron/host/msgFiles/readWorker.ts'),
        },
        // CommonJS loads a tenth of a second faster than a module: Node reads it at once, without a loader thread.
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    root,
    publicDir: false,
    build: {
      ...bundleEverything,
      outDir: resolve(root, 'out/preload'),
      // A sandboxed preload can require nothing but electron, and only as CommonJS.
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    publicDir: false,
    plugins: [react(), classicScript],
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      minify: true,
      // Otherwise the styles of a classic script travel inside it, and the content security policy refuses them.
      cssCodeSplit: false,
      // The page comes from the disk beside it; cutting it into pieces would win nothing.
      chunkSizeWarningLimit: 2_000,
      // The content security policy allows no data: fonts and no inline scripts.
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve(root, 'renderer/index.html'), output: { format: 'iife' } },
    },
  },
});
