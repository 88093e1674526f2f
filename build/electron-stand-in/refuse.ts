/** The version that the stand-in reports wherever Electron would report its own. */
export const STAND_IN_VERSION = '0.0.0-stand-in';

/** Thrown for every part of Electron's API that the stand-in lacks; the message names the part. */
export class NotImplemented extends Error {
  constructor(what: string, accepted = '') {
    super(`electron stand-in: ${what} is not implemented${accepted && ` (${accepted})`}`);
    this.name = 'NotImplemented';
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

/** A member of Electron's module that the stand-in lacks altogether: harmless to import, thrown at the first use. */
export function absent(name: string): object {
  const refuse = (): never => {
    throw new NotImplemented(name);
  };
  return new Proxy(function missing() {}, {
    get: (_target, key) =>
      typeof key === 'symbol' || ASKED_BY_THE_LANGUAGE.has(key)
        ? undefined
        : (Reflect.get(nothingBut(name, {}), key) as unknown),
    set: refuse,
    apply: refuse,
    construct: refuse,
  });
}

/** Refuses options that the stand-in does not know, and values that it would have to ignore silently. */
export function checkOptions(
  name: string,
  options: object,
  accepted: Readonly<Record<string, readonly unknown[] | 'any'>>,
): void {
  for (const [key, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const values = Object.hasOwn(accepted, key) ? accepted[key] : undefined;
    if (values === undefined) throw new NotImplemented(`${name}.${key}`);
    if (values !== 'any' && !values.includes(value))
      throw new NotImplemented(
        `${name}.${key} = ${JSON.stringify(value)}`,
        `accepted: ${values.map((v) => JSON.stringify(v)).join(', ')}`,
      );
  }
}
