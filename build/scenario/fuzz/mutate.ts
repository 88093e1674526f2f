/** Spoils lesson files, the same way every time: characters of the text, and values of what it says. */

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Numbers from 0 below 1 that look random and are the same in every run (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Next = () => number;
const below = (next: Next, n: number): number => Math.floor(next() * n);
const pick = <T>(next: Next, list: readonly T[]): T => list[below(next, list.length)] as T;

const NOISE = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\u0000',
  '\ud800',
  'x',
  '0',
  '-',
  '\n',
  '<script>',
  '__proto__',
];

/** One change of the text itself. */
function spoilText(text: string, next: Next): string {
  const at = below(next, text.length);
  const length = 1 + below(next, 20);
  switch (below(next, 5)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + pick(next, NOISE) + text.slice(at);
    case 2:
      return text.slice(0, at) + pick(next, NOISE) + text.slice(at + 1);
    case 3:
      return text.slice(0, at);
    default:
      return text.slice(0, at + length) + text.slice(at);
  }
}

/** Places inside a value, parents before children. */
function placesOf(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: [string | number, Json][] = Array.isArray(value)
    ? value.map((one, index) => [index, one])
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, one]) => placesOf(one, [...path, key]))];
}

/** Values of other places, so that names turn up where other names belong. */
const OTHERS: readonly Json[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  0.5,
  5_000,
  1e12,
  '',
  'Outlook',
  'S_OK',
  'M-001',
  {},
  [],
  ['x'],
  'x'.repeat(3_000),
];

function otherValue(value: Json, all: readonly Json[], next: Next): Json {
  if (typeof value === 'number' && next() < 0.6)
    return pick(next, [value + 1, value - 1, -value, value * 2 + 1]);
  if (typeof value === 'boolean' && next() < 0.7) return !value;
  if (typeof value === 'string' && next() < 0.6) {
    const same = all.filter((one) => typeof one === 'string' && one !== value);
    return next() < 0.5 || same.length === 0 ? `${value.slice(0, -1)}x` : pick(next, same);
  }
  return pick(next, OTHERS);
}

/** One change of what the file says. */
function spoilValue(text: string, next: Next): string {
  const root = JSON.parse(text) as Json;
  const places = placesOf(root).filter((path) => path.length > 0);
  const path = pick(next, places);
  const key = path.at(-1) as string | number;
  const parent = path
    .slice(0, -1)
    .reduce<Json>((value, part) => (value as Record<string, Json>)[part] as Json, root);
  const scalars = places.map((one) =>
    one.reduce<Json>((value, part) => (value as Record<string, Json>)[part] as Json, root),
  );
  change(parent as Json[] & Record<string, Json>, key, scalars, next);
  return JSON.stringify(root, null, 1);
}

function change(
  parent: Json[] & Record<string, Json>,
  key: string | number,
  all: readonly Json[],
  next: Next,
): void {
  const value = parent[key as number] as Json;
  const kind = below(next, 6);
  if (Array.isArray(parent)) {
    const index = key as number;
    if (kind === 0) parent.splice(index, 1);
    else if (kind === 1) parent.splice(index, 0, structuredClone(value));
    else if (kind === 2) parent.splice(below(next, parent.length), 0, ...parent.splice(index, 1));
    else parent[index] = otherValue(value, all, next);
    return;
  }
  const fields = parent as Record<string, Json>;
  if (kind === 0) delete fields[key];
  else if (kind === 1) {
    delete fields[key];
    fields[`${key}x`] = value;
  } else if (kind === 2)
    fields[pick(next, ['say', 'expect', 'unknown', 'hang', 'x', '$schema', 'flags'])] = otherValue(
      value,
      all,
      next,
    );
  else fields[key] = otherValue(value, all, next);
}

/** A spoiled copy of a file. */
export const spoil = (text: string, next: Next): string =>
  next() < 0.4 ? spoilText(text, next) : spoilValue(text, next);
