/**
 * One half of contextBridge. The two worlds of a page share the document but no JavaScript objects: values cross in
 * `CustomEvent.detail`, which Blink clones between worlds; functions and promises cross as numbers.
 */

/** A value on its way: cloneable as it is, or taken apart down to what is not. */
type Packed =
  | { is: 'value'; value: unknown }
  | { is: 'function' | 'promise'; id: number }
  | { is: 'error'; message: string; stack: string | undefined }
  | { is: 'list'; items: Packed[] }
  | { is: 'object'; members: [string, Packed][] };

type Outcome = { ok: boolean; value: Packed };
type Call = { op: 'call'; id: number; args: Packed[] };
type Answer = ({ op: 'return' } & Outcome) | ({ op: 'settle'; id: number } & Outcome);

/** What else the halves tell each other. */
export type BridgeMessage =
  | { op: 'hello' }
  | { op: 'are you there' }
  | { op: 'expose'; key: string; api: Packed }
  | { op: 'open'; url: string; name: string; features: string }
  | { op: 'close' };

type Fn = (...args: unknown[]) => unknown;

const isPromise = (value: unknown): value is Promise<unknown> =>
  Object.prototype.toString.call(value) === '[object Promise]';

/** Is there anything inside that a clone would lose or refuse? */
function needsPacking(value: unknown, seen = new Set<unknown>()): boolean {
  if (typeof value === 'function' || value instanceof Error || isPromise(value)) return true;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || seen.has(value))
    return false;
  seen.add(value);
  return Object.values(value).some((member) => needsPacking(member, seen));
}

/** Connects this half (`mine`) with the other (`theirs`); the names are secrets of the window. */
export function makeBridge(mine: string, theirs: string, take: (message: BridgeMessage) => void) {
  // Taken before any script of the page can replace them.
  const dispatch = EventTarget.prototype.dispatchEvent.bind(window);
  const functions = new Map<number, Fn>();
  const numbers = new WeakMap<Fn, number>();
  const proxies = new Map<number, Fn>();
  const promises = new Map<number, { resolve: Fn; reject: Fn }>();
  let lastId = 0;
  let answer: Outcome | undefined;

  const post = (message: BridgeMessage | Call | Answer): void => {
    dispatch(new CustomEvent(theirs, { detail: message }));
  };

  const pack = (value: unknown): Packed => {
    if (!needsPacking(value)) return { is: 'value', value };
    if (typeof value === 'function') {
      const id = numbers.get(value as Fn) ?? ++lastId;
      numbers.set(value as Fn, id);
      functions.set(id, value as Fn);
      return { is: 'function', id };
    }
    if (isPromise(value)) {
      const id = ++lastId;
      value.then(
        (result) => post({ op: 'settle', id, ok: true, value: pack(result) }),
        (reason: unknown) => post({ op: 'settle', id, ok: false, value: pack(reason) }),
      );
      return { is: 'promise', id };
    }
    if (value instanceof Error) return { is: 'error', message: value.message, stack: value.stack };
    if (Array.isArray(value)) return { is: 'list', items: value.map(pack) };
    return { is: 'object', members: Object.entries(value as object).map(([key, v]) => [key, pack(v)]) };
  };

  const unpack = (packed: Packed): unknown => {
    switch (packed.is) {
      case 'value':
        return packed.value;
      case 'error':
        return Object.assign(new Error(packed.message), { stack: packed.stack });
      case 'list':
        return packed.items.map(unpack);
      case 'object':
        return Object.fromEntries(packed.members.map(([key, member]) => [key, unpack(member)]));
      case 'promise':
        return new Promise((resolve, reject) => promises.set(packed.id, { resolve, reject }));
      case 'function':
        return proxyOf(packed.id);
    }
  };

  const proxyOf = (id: number): Fn => {
    const call: Fn = (...args) => {
      answer = undefined;
      post({ op: 'call', id, args: args.map(pack) });
      // Read anew: dispatching is synchronous, the other half has answered in between.
      const { ok, value } = (answer as Outcome | undefined) ?? {
        ok: false,
        value: pack(new Error('An object could not be cloned.')),
      };
      answer = undefined;
      if (ok) return unpack(value);
      throw unpack(value);
    };
    const proxy = proxies.get(id) ?? call;
    proxies.set(id, proxy);
    return proxy;
  };

  const run = ({ id, args }: Call): Outcome => {
    try {
      return { ok: true, value: pack(functions.get(id)?.(...args.map(unpack))) };
    } catch (error) {
      return { ok: false, value: pack(error) };
    }
  };

  const receive = (message: BridgeMessage | Call | Answer): void => {
    if (message.op === 'call') post({ op: 'return', ...run(message) });
    else if (message.op === 'return') answer = message;
    else if (message.op === 'settle') {
      const waiting = promises.get(message.id);
      promises.delete(message.id);
      waiting?.[message.ok ? 'resolve' : 'reject'](unpack(message.value));
    } else take(message);
  };

  window.addEventListener(
    mine,
    (event) => {
      event.stopImmediatePropagation();
      const detail = (event as CustomEvent<BridgeMessage | null>).detail;
      if (detail) receive(detail);
    },
    true,
  );
  return { post, pack, unpack };
}
