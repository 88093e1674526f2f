/** The version that the stand-in reports wherever Electron would report its own. */
export const STAND_IN_VERSION = '0.0.0-stand-in';

/** Thrown for every part of Electron's API that the stand-in lacks; the message names the part. */
export class NotImplemented extends Error {
  constructor(what: string, accepted = '') {
    super(`electron stand-in: ${what} is not implemented${accepted && ` (${accepted})`}`);
  }
}

// The language itself looks these up on any value (await, JSON.stringify, class checks): they are answered, not refused.
const ASKED_BY_THE_LANGUAGE = new Set<PropertyKey>(['then', 'toJSON', 'constructor', 'prototype']);

/**
 * The end of a prototype chain: what is found nowhere before it and not in `rest` is refused by name, both when read and
 * when written. Standing at the end, it leaves identity and speed of the object itself alone.
 */
export function refuser<T extends object>(name: string, rest: T): T {
  const check = (key: PropertyKey): void => {
    if (typeof key === 'string' && !(key in rest) && !ASKED_BY_THE_LANGUAGE.has(key))
      throw new NotImplemented(`${name}.${key}`);
  };
  return new Proxy(rest, {
    get(target, key, receiver): unknown {
      check(key);
      return Reflect.get(target, key, receiver);
    },
    set(target, key, value, receiver) {
      check(key);
      return Reflect.set(target, key, value, receiver);
    },
  });
}

/** `members` and nothing else: any other property throws `electron stand-in: <name>.<property> is not implemented`. */
export function nothingBut<T extends object>(name: string, members: T): T {
  return Object.setPrototypeOf(members, refuser(name, Object.prototype)) as T;
}

/** For each option the values that are accepted. */
export type Accepted<T> = { readonly [K in keyof T]?: readonly T[K][] | 'any' };

/** Refuses options that the stand-in does not know, and values that it would have to ignore silently. */
export function checkOptions<T extends object>(name: string, options: T, accepted: Accepted<T>): void {
  for (const key of Object.keys(options) as (keyof T & string)[]) {
    const values = Object.hasOwn(accepted, key) ? accepted[key] : [];
    if (options[key] === undefined || values === 'any' || values?.includes(options[key])) continue;
    const others = values?.map((value) => `accepted: ${JSON.stringify(value)}`).join(', ');
    throw new NotImplemented(`${name}.${key} = ${JSON.stringify(options[key])}`, others);
  }
}
