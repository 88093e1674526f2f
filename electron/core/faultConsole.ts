import type { FaultInput, FaultRecord } from '../../shared/model/fault';
import type { TraceKey } from '../../shared/model/run';
import type { FaultStep, Input } from './lesson/inputLog';
import { addFault, cue, faultStep, hide, removeFault, reveal, setArmed } from './faults';
import type { Step } from './step';
import type { World } from './world';

/** What the trace says of each move of the trainer; nothing of what is only about who may see a rule. */
const lineOf = {
  arm: 'fault armed',
  disarm: 'fault disarmed',
  fire: 'fault cued',
  clear: 'fault cleared',
  reveal: null,
  hide: null,
} as const satisfies Record<FaultStep, TraceKey | null>;

/**
 * The trainer's hand on the fault rules of a run. Each method returns why it was refused, in one sentence, or null.
 * `goOn` lets the run go on afterwards: a rule that is gone may be what somebody waits for, such as the logon mutex that it
 * held.
 */
export class FaultConsole {
  constructor(
    private readonly world: World,
    private readonly goOn: () => void,
    /** Writes a line of the trace. */
    private readonly tell: (step: Step) => void = () => undefined,
    /** Hears of what the trainer did. */
    private readonly noted: (input: Input) => void = () => undefined,
  ) {}

  /** Arranges a failure; the rule is armed unless it says otherwise. */
  add(input: FaultInput): string | null {
    const refused = addFault(this.world, input);
    if (refused === null) {
      this.noted({ kind: 'fault', fault: input });
      const fault = this.world.faults.get(input.id);
      if (fault?.armed === true) this.tell(faultStep('fault armed', fault));
    }
    this.goOn();
    return refused;
  }

  arm(id: string): string | null {
    return this.#change('arm', id, (fault) => setArmed(this.world, fault, true));
  }

  disarm(id: string): string | null {
    return this.#change('disarm', id, (fault) => setArmed(this.world, fault, false));
  }

  /** The trainer's cue: a rule with the trigger "on cue" answers from now on, any other one is armed. */
  fire(id: string): string | null {
    return this.#change('fire', id, (fault) => cue(this.world, fault));
  }

  /** Shows a hidden rule to the class. */
  reveal(id: string): string | null {
    return this.#change('reveal', id, (fault) => reveal(this.world, fault));
  }

  /** Keeps a rule from the class again. */
  hide(id: string): string | null {
    return this.#change('hide', id, (fault) => hide(this.world, fault));
  }

  clear(id: string): string | null {
    return this.#change('clear', id, (fault) => removeFault(this.world, fault));
  }

  clearAll(): void {
    for (const fault of [...this.world.faults.values()]) {
      this.noted({ kind: 'clear', id: fault.id });
      this.tell(faultStep('fault cleared', fault));
      removeFault(this.world, fault);
    }
    this.goOn();
  }

  #change(kind: FaultStep, id: string, change: (fault: FaultRecord) => void): string | null {
    const fault = this.world.faults.get(id);
    if (fault === undefined) return `There is no fault "${id}" in this run.`;
    change(fault);
    this.noted({ kind, id });
    const line = lineOf[kind];
    if (line !== null) this.tell(faultStep(line, fault));
    this.goOn();
    return null;
  }
}
