import { EventEmitter } from 'node:events';
import { NotImplemented, nothingBut, refuser } from './refuse';

/**
 * A base class whose instances and statics refuse by name what a subclass does not define, and which refuses listeners
 * for events that the stand-in never emits.
 */
export function refusingEmitter(name: string, events: readonly string[]) {
  class RefusingEmitter extends EventEmitter {
    constructor() {
      super();
      this.on('newListener', (event) => {
        if (!events.includes(event as string))
          throw new NotImplemented(`event '${String(event)}' of ${name}`);
      });
    }
  }
  Object.setPrototypeOf(RefusingEmitter.prototype, refuser(name, EventEmitter.prototype));
  Object.setPrototypeOf(RefusingEmitter, refuser(name, EventEmitter));
  return RefusingEmitter;
}

/** Makes the first argument of a listener: an event that it may veto. */
export function vetoable() {
  const event = nothingBut('event', {
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  });
  return event;
}
