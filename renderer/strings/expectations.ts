import type { Expectation } from '../../shared/scenario/expectationSchema';
import { expectedHappenings, type WordsFor } from './expectedHappenings';
import { expectedState } from './expectedState';

const words: WordsFor<keyof Expectation> = { ...expectedHappenings, ...expectedState };

/** What a part of an expectation wants, in sentences. */
export function expectationText(wanted: Expectation): string {
  return (Object.keys(wanted) as (keyof Expectation)[])
    .flatMap((key) => {
      const value = wanted[key];
      return value === undefined ? [] : (words[key] as (value: unknown) => readonly string[])(value);
    })
    .join(' ');
}
