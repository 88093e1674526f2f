import type { Call } from '../../../shared/mapi/calls';
import type { FaultInput } from '../../../shared/model/fault';
import type { Answer, PromptRecord } from '../../../shared/model/prompt';
import type { CallRecord } from '../../../shared/model/run';
import type { LessonChange, LessonPassword } from '../../../shared/scenario/lessonSchema';
import { passwordArguments, type PasswordArgument } from '../../../shared/scenario/passwordArguments';
import type { World } from '../world';
import { keyOfPrompt, verdictOf, verdictOfArgument } from './passwords';

/** What a trainer does with a fault rule that is there. */
export type FaultStep = 'arm' | 'disarm' | 'fire' | 'clear' | 'reveal' | 'hide';

/** One thing that came in from outside: a program's call, a person's answer, the trainer's hand on a fault, the world. */
export type Input =
  | {
      readonly kind: 'call';
      readonly record: CallRecord;
      readonly passwords: Readonly<Partial<Record<PasswordArgument, LessonPassword>>>;
    }
  | {
      readonly kind: 'answer';
      readonly client: string;
      readonly dialog: PromptRecord['body']['kind'];
      readonly answer: Omit<Answer, 'password'> & { readonly password?: LessonPassword };
    }
  | { readonly kind: 'fault'; readonly fault: FaultInput }
  | { readonly kind: FaultStep; readonly id: string }
  | { readonly kind: 'change'; readonly change: LessonChange };

/** An input and when it came, in virtual ms. */
export interface LoggedInput {
  readonly at: number;
  readonly input: Input;
}

const NO_PASSWORDS = {};

/** Most inputs that are kept: a lesson has no more steps. */
const MOST = 1_000;

/**
 * Everything that came in since the run began, as far as a lesson can say it: enough to make the same run again. Of a
 * password only what became of it is kept. A run with more inputs than a lesson has steps is not kept further.
 */
export class InputLog {
  #inputs: LoggedInput[] = [];
  #isFull = false;

  constructor(private readonly world: World) {}

  get inputs(): readonly LoggedInput[] {
    return this.#inputs;
  }

  /** More came in than a lesson can say. */
  get isFull(): boolean {
    return this.#isFull;
  }

  /** Looked at before the call is made: what it brings about may change what is accepted. */
  passwordsOf(call: Call): Partial<Record<PasswordArgument, LessonPassword>> {
    if (this.#isFull) return NO_PASSWORDS;
    const verdicts: Partial<Record<PasswordArgument, LessonPassword>> = {};
    for (const argument of passwordArguments) {
      const typed = (call as Partial<Record<PasswordArgument, string | null>>)[argument];
      if (typeof typed !== 'string') continue;
      verdicts[argument] = { is: verdictOfArgument(this.world, call as never, argument, typed) };
    }
    return verdicts;
  }

  answer({ client, body, ...prompt }: PromptRecord, { ...answer }: Answer): void {
    if (this.#isFull) return;
    const { password, ...rest } = answer as Answer & { password?: string };
    const name = 'name' in rest ? rest.name : undefined;
    const key = keyOfPrompt(this.world, { client, body, ...prompt }, name);
    const typed = password === undefined ? {} : { password: { is: verdictOf(this.world, password, key) } };
    this.add({ kind: 'answer', client, dialog: body.kind, answer: { ...rest, ...typed } });
  }

  change(change: LessonChange): void {
    this.add({ kind: 'change', change });
  }

  add(input: Input): void {
    if (this.#inputs.length >= MOST) this.#isFull = true;
    else this.#inputs.push({ at: this.world.run.now, input });
  }
}
