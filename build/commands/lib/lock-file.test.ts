import { expect, it } from 'vitest';
import { outOfStep } from './lock-file.mjs';

const wanted = {
  packages: {
    '': {},
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  },
};

it('is in step when every locked package is installed in its version', () => {
  expect(outOfStep(wanted, { packages: { 'node_modules/zod': { version: '4.6.7' } } })).toBeUndefined();
});

it.each([
  ['node_modules is missing', undefined],
  ['zod 4.6.7 is locked, 4.6.6 is installed', { packages: { 'node_modules/zod': { version: '4.6.6' } } }],
  ['zod 4.6.7 is locked, none is installed', { packages: {} }],
  [
    'fsevents 2.3.3 is locked, 2.3.2 is installed',
    { packages: { 'node_modules/zod': { version: '4.6.7' }, 'node_modules/fsevents': { version: '2.3.2' } } },
  ],
])('says: %s', (words, installed) => {
  expect(outOfStep(wanted, installed)).toBe(words);
});
