import type { Call } from '../../../shared/mapi/calls';
import type { CallRecord } from '../../../shared/model/run';

/** Fields of a call that name something which an earlier step made. */
const REFERENCES = new Set(['session', 'store', 'entry', 'entry1', 'entry2', 'object', 'handle', 'message']);

/** Names that a lesson gave to what its steps made. */
export class Aliases {
  readonly #records = new Map<string, CallRecord>();

  set(alias: string, record: CallRecord): void {
    this.#records.set(alias, record);
  }

  call(alias: string): CallRecord | undefined {
    return this.#records.get(alias);
  }

  /** The identifier that a name stands for: what the call delivered; a name that is no alias stands for itself. */
  resolve(name: string): string {
    const record = this.#records.get(name);
    if (record === undefined) return name;
    const made = Object.values(record.out).find((value) => typeof value === 'string');
    return typeof made === 'string' ? made : name;
  }

  /** The row of the sessions table that a name stands for. */
  session(name: string): string {
    return this.#records.get(name)?.session ?? name;
  }

  /** The call with aliases replaced by identifiers. */
  inCall(call: Call): Call {
    const replaced = Object.entries(call).map(([key, value]: [string, unknown]) => [
      key,
      REFERENCES.has(key) && typeof value === 'string' ? this.resolve(value) : value,
    ]);
    return Object.fromEntries(replaced) as Call;
  }
}
