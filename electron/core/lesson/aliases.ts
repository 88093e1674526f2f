import type { Call } from '../../../shared/mapi/calls';
import type { CallRecord } from '../../../shared/model/run';
import type { LessonCall } from '../../../shared/scenario/lessonSchema';
import { REFERENCE_ARGUMENTS } from '../../../shared/scenario/referenceArguments';

/** What an alias stands for where a call needs a value and the call behind the alias delivered none. */
const UNRESOLVED = Symbol('nothing');

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
    const made = this.#made(name, 'string');
    return typeof made === 'string' ? made : name;
  }

  /** The row of the sessions table that a name stands for. */
  session(name: string): string {
    return this.#records.get(name)?.session ?? name;
  }

  /** The call with aliases replaced by identifiers and numbers. */
  inCall({ call, numbers }: LessonCall): Call {
    const replaced = Object.entries(call).map(([key, value]: [string, unknown]) => [
      key,
      REFERENCE_ARGUMENTS.has(key) && typeof value === 'string' ? this.resolve(value) : value,
    ]);
    for (const [key, alias] of Object.entries(numbers)) {
      const made = this.#made(alias, 'number');
      replaced.push([key, typeof made === 'number' ? made : 0]);
    }
    return Object.fromEntries(replaced) as Call;
  }

  /** Aliases of a call that delivered nothing, so that the call would speak of nothing. */
  emptyIn({ call, numbers }: LessonCall): string[] {
    const texts = Object.entries(call).flatMap(([key, value]: [string, unknown]) =>
      REFERENCE_ARGUMENTS.has(key) && typeof value === 'string' ? [[value, 'string'] as const] : [],
    );
    const counted = Object.values(numbers).map((alias) => [alias, 'number'] as const);
    return [...texts, ...counted]
      .filter(([name, type]) => this.#made(name, type) === UNRESOLVED)
      .map(([n]) => n);
  }

  /** What the call behind an alias delivered; undefined when the name is no alias. */
  #made(name: string, type: 'string' | 'number'): unknown {
    const record = this.#records.get(name);
    if (record === undefined) return undefined;
    return Object.values(record.out).find((value) => typeof value === type) ?? UNRESOLVED;
  }
}
