/**
 * The rooms of the house and who may look into whom. One table; the lint rule and its test read it.
 *
 * `rooms`: the rooms whose values this room may import (always itself as well).
 * `packages`: what else it may import at run time: names of npm packages, `electron`, `node:`, or `*` for any npm package
 *  other than electron.
 * `types`: packages of which it may import types only.
 *
 * @typedef {{ rooms: string[], packages: string[], types: string[] }} Room
 * @type {Record<string, Room>}
 */
export const rooms = {
  shared: { rooms: [], packages: ['zod', 'jsonc-parser'], types: [] },
  'electron/core': { rooms: ['shared'], packages: [], types: ['zod'] },
  'electron/ipc': { rooms: ['shared', 'electron/core'], packages: ['zod'], types: ['electron'] },
  'electron/host': {
    rooms: ['shared', 'electron/core', 'electron/ipc'],
    packages: ['*', 'electron', 'node:'],
    types: [],
  },
  'electron/main.ts': {
    rooms: ['shared', 'electron/core', 'electron/ipc', 'electron/host'],
    packages: ['*', 'electron', 'node:'],
    types: [],
  },
  'electron/preload.ts': { rooms: ['shared/ipc/names'], packages: ['electron'], types: [] },
  renderer: { rooms: ['shared'], packages: ['*'], types: [] },
  e2e: { rooms: ['shared', 'build/runtime'], packages: ['*', 'node:'], types: ['electron'] },
  'build/electron-stand-in': {
    rooms: ['build/runtime'],
    packages: ['*', 'electron', 'node:'],
    types: [],
  },
  build: {
    rooms: [
      'shared',
      'electron/core',
      'electron/ipc',
      'electron/host',
      'renderer',
      'e2e',
      'build/electron-stand-in',
    ],
    packages: ['*', 'electron', 'node:'],
    types: [],
  },
};

/** Other places that a table entry may name although they are only a part of a room. */
const parts = ['shared/ipc/names', 'build/runtime'];

const names = [...Object.keys(rooms), ...parts].sort((a, b) => b.length - a.length);

/** @param {string} path @param {string} name */
const isInside = (path, name) => path === name || path.startsWith(`${name}/`) || path.startsWith(`${name}.`);

/**
 * The room that a path of the repository (forward slashes) lies in.
 * @param {string} path
 * @returns {string | undefined}
 */
export const roomOf = (path) => names.find((name) => !parts.includes(name) && isInside(path, name));

/**
 * May a file of this room import that path of the repository?
 * @param {string} room
 * @param {string} path
 */
export function mayImportPath(room, path) {
  const target = roomOf(path);
  if (target === room) return true;
  return (
    rooms[room]?.rooms.some((name) => (parts.includes(name) ? isInside(path, name) : target === name)) ??
    false
  );
}

/**
 * May a file of this room import that package?
 * @param {string} room
 * @param {string} specifier for example `zod`, `@scope/name/deep`, `electron/main`, `node:fs`
 * @param {boolean} typeOnly
 */
export function mayImportPackage(room, specifier, typeOnly) {
  const entry = rooms[room];
  if (entry === undefined) return true;
  const name = packageName(specifier);
  const allowed = typeOnly ? [...entry.packages, ...entry.types] : entry.packages;
  if (allowed.includes(name)) return true;
  return name !== 'electron' && name !== 'node:' && allowed.includes('*');
}

/** @param {string} specifier */
function packageName(specifier) {
  if (specifier.startsWith('node:')) return 'node:';
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}
