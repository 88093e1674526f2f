import type { CallRecord } from '../../../shared/model/run';
import { REFERENCE_ARGUMENTS } from '../../../shared/scenario/referenceArguments';
import type { Input, LoggedInput } from '../../core/lesson/inputLog';
import { writtenCall, type Raw } from './callText';
import { writtenFault } from './faultText';

/** A step as it is written, and the call that it makes. */
export interface RecordedStep {
  readonly raw: Raw;
  readonly call: CallRecord | null;
}

/** A day: longer waits become several steps. */
const LONGEST_ADVANCE = 86_400_000;

/** What came in, as steps: the clock moves between inputs that came at different times. */
export function stepsOf(inputs: readonly LoggedInput[], end: number): RecordedStep[] {
  const names = namesOf(inputs);
  let now = 0;
  const steps: RecordedStep[] = [];
  const waitUntil = (at: number) => {
    for (; now < at; now += Math.min(LONGEST_ADVANCE, at - now))
      steps.push({ raw: { advance: Math.min(LONGEST_ADVANCE, at - now) }, call: null });
  };
  for (const { at, input } of inputs) {
    waitUntil(at);
    steps.push({ raw: stepOf(input, names), call: input.kind === 'call' ? input.record : null });
  }
  waitUntil(end);
  return steps;
}

/** Name under which later steps speak of a call. */
export const nameOf = ({ id, call }: CallRecord): string => `${call.fn.replace(/^.*\./, '')}${id}`;

/** What a call delivered, as a lesson's alias stands for it. */
const madeBy = ({ out }: CallRecord): string | undefined =>
  Object.values(out).find((value): value is string => typeof value === 'string');

/** Aliases by what their calls delivered. */
function namesOf(inputs: readonly LoggedInput[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { input } of inputs) {
    const made = input.kind === 'call' ? madeBy(input.record) : undefined;
    if (made !== undefined && input.kind === 'call' && !names.has(made))
      names.set(made, nameOf(input.record));
  }
  return names;
}

function stepOf(input: Input, names: ReadonlyMap<string, string>): Raw {
  switch (input.kind) {
    case 'call': {
      const { client, thread, call } = input.record;
      const written: Raw = { ...writtenCall(call), ...input.passwords };
      for (const key of Object.keys(written)) {
        const value = written[key];
        if (REFERENCE_ARGUMENTS.has(key) && typeof value === 'string')
          written[key] = names.get(value) ?? value;
      }
      return {
        client,
        ...(thread !== 1 && { thread }),
        as: nameOf(input.record),
        call: written,
        hang: true,
      };
    }
    case 'answer': {
      const { client, dialog, answer } = input;
      return { answer: { client, dialog, ...answer } };
    }
    case 'fault':
      return { fault: writtenFault(input.fault) };
    case 'change':
      return { change: input.change };
    default:
      return { [input.kind]: input.id };
  }
}
