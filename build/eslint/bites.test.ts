import { ESLint } from 'eslint';
import { resolve } from 'node:path';
import tseslint from 'typescript-eslint';
import { beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
let eslint: ESLint;

beforeAll(() => {
  eslint = new ESLint({
    cwd: root,
    overrideConfigFile: resolve(root, 'build/eslint.config.mjs'),
    // The snippets are no files of any project, so rules that need types stand aside here.
    overrideConfig: [
      { files: ['**/*'], ...tseslint.configs.disableTypeChecked },
      { files: ['**/*'], languageOptions: { parserOptions: { project: false } } },
    ],
  });
});

/** The rules that a snippet breaks when it stands in that file. */
async function broken(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${text}\n`, { filePath: resolve(root, filePath) });
  if (result === undefined) throw new Error(`${filePath} was not linted`);
  return [...new Set(result.messages.map(({ ruleId, message }) => ruleId ?? message))];
}

const directions = 'house/import-directions';

describe('import directions are refused', () => {
  it.each([
    ['shared/scenario/read.ts', '../../electron/core/world'],
    ['shared/scenario/read.ts', '../../renderer/stores/mirror'],
    ['shared/mapi/codes.ts', 'electron'],
    ['shared/mapi/codes.ts', 'node:fs'],
    ['shared/mapi/codes.ts', 'fs'],
    ['shared/mapi/codes.ts', 'react'],
    ['shared/mapi/codes.ts', '../../node_modules/react/index.js'],
    ['electron/core/world.ts', '../ipc/serve'],
    ['electron/core/world.ts', '../host/window'],
    ['electron/core/world.ts', '../../renderer/stores/mirror'],
    ['electron/core/world.ts', 'electron'],
    ['electron/core/world.ts', 'electron/main'],
    ['electron/core/world.ts', 'node:crypto'],
    ['electron/core/world.ts', 'zod'],
    ['electron/core/deep/inside/rule.ts', '../../../ipc/serve'],
    ['electron/ipc/serve.ts', '../host/window'],
    ['electron/ipc/serve.ts', 'electron'],
    ['electron/ipc/serve.ts', 'node:fs'],
    ['electron/ipc/serve.ts', '../../renderer/stores/mirror'],
    ['electron/host/window.ts', '../main'],
    ['electron/host/window.ts', '../../renderer/strings/en'],
    ['electron/main.ts', '../renderer/main'],
    ['electron/main.ts', './preload'],
    ['electron/main.ts', '../build/runtime/find.mjs'],
    ['electron/preload.ts', '../shared/ipc/contract'],
    ['electron/preload.ts', 'zod'],
    ['electron/preload.ts', './ipc/serve'],
    ['renderer/features/stage/card.tsx', '../../../electron/core/world'],
    ['renderer/features/stage/card.tsx', '../../../build/runtime/find.mjs'],
    ['renderer/features/stage/card.tsx', 'electron'],
    ['renderer/features/stage/card.tsx', 'node:path'],
    ['e2e/logon.spec.ts', '../electron/core/world'],
    ['e2e/logon.spec.ts', '../build/electron-stand-in/prepare.mjs'],
    ['build/electron-stand-in/app.ts', '../../electron/main'],
    ['build/electron-stand-in/app.ts', '../../renderer/main'],
  ])('%s importing %s', async (file, target) => {
    const forms = [
      `import { a } from '${target}';\nexport const b: unknown = a;`,
      `export { a } from '${target}';`,
      `export * from '${target}';`,
      `export const later = () => import('${target}');`,
    ];
    for (const form of forms) expect(await broken(file, form), form).toContain(directions);
  });
});

describe('import directions allow', () => {
  it.each([
    ['shared/ipc/contract.ts', "import { z } from 'zod';\nexport const a = z.string();"],
    ['electron/core/world.ts', "import type { z } from 'zod';\nexport type A = z.infer<z.ZodString>;"],
    [
      'electron/core/world.ts',
      "import { codes } from '../../shared/mapi/codes';\nexport const a: unknown = codes;",
    ],
    ['electron/core/rules/a.ts', "import { b } from '../world';\nexport const a: unknown = b;"],
    ['electron/ipc/feed.ts', "import type { WebContents } from 'electron';\nexport type A = WebContents;"],
    ['electron/preload.ts', "import { names } from '../shared/ipc/names';\nexport const a: unknown = names;"],
    ['renderer/main.tsx', "import { a } from '../shared/mapi/codes';\nexport const b: unknown = a;"],
    ['e2e/fixture.ts', "import { a } from '../build/runtime/in-use.mjs';\nexport const b: unknown = a;"],
    [
      'renderer/stores/mirror.test.ts',
      "import { a } from '../../electron/ipc/feed';\nexport const b: unknown = a;",
    ],
  ])('%s: %s', async (file, text) => {
    expect(await broken(file, text)).toEqual([]);
  });
});

describe('the engine stays pure', () => {
  it.each([
    'export const a = new Date();',
    'export const a = Date.now();',
    'export const a = Math.random();',
    'export const a = setTimeout(() => undefined, 1);',
    'export const a = performance.now();',
    'export const a = process.env;',
    'export const a = globalThis.crypto;',
    "export const a = 'a'.localeCompare('b');",
    'export const a = (1).toLocaleString();',
  ])('%s', async (text) => {
    const rules = await broken('electron/core/rule.ts', text);
    expect(rules.some((rule) => rule.startsWith('no-restricted-'))).toBe(true);
    expect(await broken('electron/host/rule.ts', text)).toEqual([]);
  });

  it('console.log', async () => {
    expect(await broken('electron/core/rule.ts', "console.log('a');")).toContain('no-restricted-globals');
  });
});

describe('the house rules are refused', () => {
  it.each([
    ['no-console', 'renderer/app.tsx', "console.warn('a');"],
    [
      'no-restricted-imports',
      'electron/host/a.ts',
      "import { shell } from 'electron';\nexport const a: unknown = shell;",
    ],
    [
      'no-restricted-properties',
      'electron/host/a.ts',
      "import e from 'electron';\nvoid e.shell.openExternal('a');",
    ],
    [
      'no-restricted-properties',
      'electron/preload.ts',
      "import e from 'electron';\ne.ipcRenderer.sendSync('a');",
    ],
    ['max-lines', 'shared/a.ts', 'export const a = 1;\n'.repeat(301)],
    [
      '@typescript-eslint/consistent-type-imports',
      'shared/a.ts',
      "import { A } from './b';\nexport type B = A;",
    ],
    ['@typescript-eslint/no-explicit-any', 'shared/a.ts', 'export const a: any = 1;'],
    ['@typescript-eslint/ban-ts-comment', 'shared/a.ts', '// @ts-ignore\nexport const a = 1;'],
    [
      'react-hooks/rules-of-hooks',
      'renderer/a.tsx',
      'export function A(p: boolean) {\n  if (p) useState(1);\n}',
    ],
  ])('%s in %s', async (rule, file, text) => {
    expect(await broken(file, text)).toContain(rule);
  });

  it.each([
    "it.only('a', f);",
    "test.skip('a', f);",
    "describe.only('a', f);",
    "it.todo('a');",
    "test.fixme('a', f);",
    "it.only.each([1])('a', f);",
  ])('a test that does not run: %s', async (text) => {
    expect(await broken('shared/a.test.ts', text)).toContain('no-restricted-syntax');
    expect(await broken('e2e/a.spec.ts', text)).toContain('no-restricted-syntax');
  });

  it('a spec that sleeps', async () => {
    expect(await broken('e2e/a.spec.ts', 'await page.waitForTimeout(5);')).toContain('no-restricted-syntax');
  });

  it.each(['shared/mapi/codes.ts', 'e2e/a.spec.ts'])('an enum, in %s', async (file) => {
    expect(await broken(file, 'enum Colour { red }')).toContain('no-restricted-syntax');
  });
});
