import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Every module of the engine, tests aside. */
const modules = readdirSync(resolve(root, 'electron/core'), { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/(^|[/\\])testing[/\\]/.test(name),
);

it('the engine, with all that it pulls in, needs neither zod nor Electron nor Node at run time', async () => {
  const { metafile } = await build({
    stdin: {
      contents: modules.map((name) => `import './${name.replaceAll('\\', '/')}';`).join('\n'),
      resolveDir: resolve(root, 'electron/core'),
    },
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    packages: 'external',
    metafile: true,
  });
  expect(Object.keys(metafile.inputs).length).toBeGreaterThan(10);
  const outside = Object.entries(metafile.inputs).flatMap(([file, { imports }]) =>
    imports.filter(({ external }) => external).map(({ path }) => `${file} imports ${path}`),
  );
  expect(outside).toEqual([]);
});
