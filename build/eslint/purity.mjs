/**
 * What the engine must not touch: same inputs, same bytes out, on every platform. Time, chance and the outside world come in
 * as arguments; locale-dependent text differs between machines.
 */
const because = 'The engine is pure: time, chance and the outside world come in as arguments.';

export const clocksAndChance = [
  'Date',
  'Intl',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'clearTimeout',
  'clearInterval',
  'queueMicrotask',
  'requestAnimationFrame',
  'console',
  'process',
  'crypto',
  'fetch',
  'window',
  'document',
  'globalThis',
].map((name) => ({ name, message: because }));

export const impureProperties = [
  { object: 'Math', property: 'random', message: because },
  ...['localeCompare', 'toLocaleString', 'toLocaleLowerCase', 'toLocaleUpperCase'].map((property) => ({
    property,
    message: 'The engine is pure: text that depends on the locale differs between machines.',
  })),
];
