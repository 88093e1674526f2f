import type { Sourced } from './evidence';
import type { Valued } from './define';

/** One value of an enumeration: exactly one may be given, values are not combined. */
export interface ChoiceEntry extends Sourced, Valued {
  /** What the value stands for, in a few words. */
  readonly meaning: string;
}
