import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = resolve(import.meta.dirname, '..');

/** Only Electron and Node's own modules stay outside; everything else travels inside the bundle. */
const bundleEverything = { externalizeDeps: false, target: 'node20.19', emptyOutDir: true } as const;

export default defineConfig({
  main: {
    root,
    publicDir: false,
    build: {
      ...bundleEverything,
      outDir: resolve(root, 'out/main'),
      sourcemap: true,
      rolldownOptions: {
        input: { main: resolve(root, 'electron/main.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
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
    plugins: [react()],
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      minify: true,
      // The page comes from the disk beside it; cutting it into pieces would win nothing.
      chunkSizeWarningLimit: 2_000,
      // The content security policy allows no data: fonts and no inline scripts.
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
});
