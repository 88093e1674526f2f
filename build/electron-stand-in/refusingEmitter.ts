import { EventEmitter } from 'node:events';
import { NotImplemented, refuser } from './refuse';

// The type that Node gives listeners of any event.
type Listener = Parameters<EventEmitter['on']>[1];

/**
 * A base class whose instances and statics refuse by name what a subclass does not define, and which refuses listeners
 * for events that the stand-in never emits.
 */
export function refusingEmitter(name: string, events: readonly string[]) {
  const check = (event: string | symbol): void => {
    if (typeof event === 'string' && !events.includes(event))
      throw new NotImplemented(`event '${event}' of ${name}`);
  };
  class RefusingEmitter extends EventEmitter {
    override on(event: string | symbol, listener: Listener): this {
      check(event);
      return super.on(event, listener);
    }
    override addListener(event: string | symbol, listener: Listener): this {
      return this.on(event, listener);
    }
  }
  Object.setPrototypeOf(RefusingEmitter.prototype, refuser(name, EventEmitter.prototype));
  Object.setPrototypeOf(RefusingEmitter, refuser(name, EventEmitter));
  return RefusingEmitter;
}

/** An event that a listener may veto, as Electron passes it first to every listener. */
export type VetoableEvent<T> = T & { defaultPrevented: boolean; preventDefault: () => void };

/** Makes the first argument of a listener. */
export function vetoable<T extends object>(details: T): VetoableEvent<T> {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}
