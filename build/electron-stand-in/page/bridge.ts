import { fromGraph, isPlain, toGraph, type Kinds } from '../codec';

type Fn = (...args: never[]) => unknown;

/** A value on its way: as it is where the document clones it without loss, otherwise as text. */
type Packed = { plain: unknown } | { graph: string };
type Outcome = { ok: boolean; value: Packed };
type Message = { call: number; args: Packed } | Outcome | (Outcome & { settles: number });

/**
 * One half of contextBridge (`mine`), which calls the other (`theirs`); the names are secrets of the window. The two worlds
 * of a page share the document but no JavaScript objects: values cross in `CustomEvent.detail`, which Blink clones between
 * worlds; functions and promises cross as numbers. Function 0 is `root`; gives the other half's.
 */
export function makeBridge(mine: string, theirs: string, root: Fn) {
  // Taken before any script of the page can replace it.
  const dispatch = EventTarget.prototype.dispatchEvent.bind(window);
  const functions = new Map([[0, root]]);
  const promises = new Map<number, (outcome: Outcome) => void>();
  let lastId = 0;
  let answer: Outcome | undefined;

  const takeApart: Kinds = {
    Function: (value) => {
      if (typeof value !== 'function') return false;
      functions.set(++lastId, value as Fn);
      return lastId;
    },
    Promise: (value) => {
      if (!(value instanceof Promise)) return false;
      const settles = ++lastId;
      const settle = (ok: boolean) => (result: unknown) => post({ settles, ok, value: pack(result) });
      value.then(settle(true), settle(false));
      return settles;
    },
  };
  const putTogether: Kinds = {
    Function: (id) => call.bind(null, id as number),
    Promise: (id) =>
      new Promise((resolve, reject) => {
        promises.set(id as number, ({ ok, value }) => (ok ? resolve : reject)(unpack(value)));
      }),
  };
  const pack = (value: unknown): Packed =>
    value === undefined || isPlain(value) ? { plain: value } : { graph: toGraph(value, takeApart) };
  const unpack = (packed: Packed): unknown =>
    'plain' in packed ? packed.plain : fromGraph(packed.graph, putTogether);

  const post = (detail: Message): unknown => dispatch(new CustomEvent(theirs, { detail }));

  const call = (id: number, ...args: unknown[]): unknown => {
    answer = undefined;
    post({ call: id, args: pack(args) });
    // Dispatching is synchronous: the other half has answered in between, unless it is not there yet.
    const { ok, value } = (answer as Outcome | undefined) ?? { ok: true, value: { plain: undefined } };
    if (ok) return unpack(value);
    throw unpack(value) as Error;
  };
  const run = (id: number, args: Packed): Outcome => {
    try {
      return { ok: true, value: pack(functions.get(id)?.(...(unpack(args) as never[]))) };
    } catch (error) {
      return { ok: false, value: pack(error) };
    }
  };

  window.addEventListener(
    mine,
    (event) => {
      event.stopImmediatePropagation();
      const message = (event as CustomEvent<Message>).detail;
      if ('call' in message) post(run(message.call, message.args));
      else if ('settles' in message) {
        promises.get(message.settles)?.(message);
        promises.delete(message.settles);
      } else answer = message;
    },
    true,
  );
  return call.bind(null, 0);
}
