import type { Expectation } from '../../../shared/scenario/expectationSchema';
import { happeningChecks } from './expect/happenings';
import { machineChecks } from './expect/machine';
import type { Checks, Mismatch, StepOutcome } from './expect/outcome';
import { sessionChecks } from './expect/sessions';

export { codeName } from './expect/outcome';
export type { Mismatch, StepOutcome } from './expect/outcome';

const checks: Required<Checks<keyof Expectation>> = {
  ...happeningChecks,
  ...sessionChecks,
  ...machineChecks,
};

/** Everything that does not hold, in the order of the expectation's keys. */
export function mismatches(expected: Expectation, outcome: StepOutcome): Mismatch[] {
  return (Object.keys(expected) as (keyof Expectation)[]).flatMap((key) => {
    const value = expected[key];
    if (value === undefined) return [];
    return (checks[key] as (value: unknown, outcome: StepOutcome) => Mismatch[])(value, outcome);
  });
}
