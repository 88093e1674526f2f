import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importDirections } from './eslint/import-directions.mjs';
import { clocksAndChance, impureProperties } from './eslint/purity.mjs';

const tests = [
  '**/*.test.ts',
  '**/*.test.tsx',
  '**/testing/**',
  'e2e/**',
  'build/electron-stand-in/specs/**',
];
const product = ['shared/**/*.{ts,tsx}', 'electron/**/*.{ts,tsx}', 'renderer/**/*.{ts,tsx}'];

const noEnums = {
  selector: 'TSEnumDeclaration',
  message: 'Values of a vocabulary stand in a table or a union of texts, never in an enum.',
};

export default defineConfig(
  globalIgnores(['node_modules/', 'out/', 'release/', 'test-results/', 'demo-output/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: './tsconfig.lint.json',
        tsconfigRootDir: import.meta.dirname,
        // Which globals there are is for the compiler to say; declaring a thousand of them for every file takes a tenth of the time.
        lib: [],
      },
    },
    plugins: { house: { rules: { 'import-directions': importDirections } } },
    rules: {
      'house/import-directions': 'error',
      'max-lines': ['error', 300],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      'no-restricted-syntax': ['error', noEnums],
      // It compares the types of both sides of every assignment, a third of the linter's time, in search of enums.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Classes of this house keep what is theirs in #private fields, which the compiler itself lets no look-alike pass for.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `while (true)` reads better in an interpreter than an invented condition.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
    },
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: product,
    ignores: tests,
    rules: {
      'no-console': 'error',
      // The app opens nothing outside itself, and the page never waits for the main process.
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'electron', importNames: ['shell'], message: 'The app opens nothing outside.' }] },
      ],
      'no-restricted-properties': [
        'error',
        { property: 'openExternal', message: 'The app opens nothing outside itself.' },
        { property: 'sendSync', message: 'Ask with invoke: the page never waits for the main process.' },
      ],
    },
  },
  {
    files: ['electron/core/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': ['error', ...clocksAndChance],
      'no-restricted-properties': ['error', ...impureProperties],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    // Texts and tests have neither components nor hooks, and the rules compile every file as React would.
    ignores: ['renderer/strings/**', ...tests],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: tests,
    rules: {
      'no-restricted-syntax': [
        'error',
        noEnums,
        {
          selector:
            'MemberExpression[object.name=/^(test|it|describe)$/] > Identifier.property[name=/^(only|skip|skipIf|runIf|todo|fixme|fails|fail)$/]',
          message: 'Every test runs, always: no only, skip, todo, fixme or fail.',
        },
        {
          selector: 'CallExpression[callee.property.name="waitForTimeout"]',
          message: 'No sleeps: wait for something visible or for the engine.',
        },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // The DevTools protocol has hundreds of events; the stand-in names those that it needs.
    files: ['build/electron-stand-in/**/*.ts'],
    rules: { '@typescript-eslint/switch-exhaustiveness-check': 'off' },
  },
  {
    // Tables of the vocabulary, of texts and of cases are long by nature.
    files: [...tests, 'shared/mapi/**', 'renderer/strings/**'],
    rules: { 'max-lines': ['error', 600] },
  },
);
