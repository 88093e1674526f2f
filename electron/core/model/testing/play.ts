import { callSchema } from '../../../../shared/mapi/calls';
import { answersOf, type Answer, type PromptRecord } from '../../../../shared/model/prompt';
import { buildWorld } from '../../buildWorld';
import { Engine } from '../../engine';
import type { Move } from './moves';
import { ACCEPTED, spec } from './world';

type MoveOf<K extends Move['kind']> = Extract<Move, { kind: K }>;

/** Plays moves on a fresh engine and writes down what each of them came to, as the step of a lesson. */
export class Play {
  readonly engine = new Engine(buildWorld(spec, { clock: 'manual' }));
  readonly steps: object[] = [];
  /** Every session pointer and every object pointer that was ever handed out, also those that are gone. */
  readonly #sessions = new Set<string>();
  readonly #objects = new Set<string>();

  get world() {
    return this.engine.world;
  }

  do(move: Move): void {
    const step = this.#step(move);
    if (step !== null) this.steps.push(step);
    for (const { id } of this.world.members.values()) this.#sessions.add(id);
    for (const { id } of this.world.objects.values()) this.#objects.add(id);
  }

  /** The session pointer or object that a call names, when it needs one. */
  referenceOf({ call, on }: MoveOf<'call'>): string | null {
    if (/^(IMAPISession|IMAPIClientShutdown)\./.test(call.fn)) return nth([...this.#sessions], on) ?? 'M-999';
    return call.fn.includes('.') ? (nth([...this.#objects], on) ?? 'O-999') : null;
  }

  /** Nothing is left to do: dialogs are cancelled, rules cleared, every process ends, time passes. */
  end(): void {
    const { engine, world } = this;
    engine.resume();
    engine.faults.clearAll();
    for (const { id, state } of [...world.clients.values()]) if (state !== 'dead') engine.kill(id);
    engine.advance(86_400_000);
  }

  #step(move: Move): object | null {
    switch (move.kind) {
      case 'call':
        return this.#call(move);
      case 'answer':
        return this.#answer(move);
      case 'advance':
        this.engine.advance(move.ms);
        return { advance: move.ms };
      case 'fault':
        return this.#fault(move);
      case 'clear': {
        const id = nth([...this.world.faults.values()], move.fault)?.id;
        if (id === undefined) return null;
        this.engine.faults.clear(id);
        return { clear: id };
      }
      case 'mail':
        this.engine.mailArrives(move.profile, move.count);
        return { change: { mailArrives: { profile: move.profile, count: move.count } } };
      case 'queue': {
        const session = nth([...this.#sessions], move.on);
        if (session === undefined || this.engine.queueMail(session, 'A letter') !== null) return null;
        return { change: { mailQueued: { session, message: 'A letter' } } };
      }
      case 'kill':
        return this.engine.kill(move.client) === null ? { change: { programEnds: move.client } } : null;
      case 'restart':
        return this.engine.restart(move.client) === null ? { change: { programStarts: move.client } } : null;
      case 'pause':
      case 'resume':
      case 'step':
        if (move.kind === 'step') this.engine.step();
        else this.engine[move.kind]();
        return { say: `(The trainer: ${move.kind}.)` };
    }
  }

  #call(move: MoveOf<'call'>): object | null {
    const { client, thread, call } = move;
    const reference = this.referenceOf(move);
    const self =
      call.fn.startsWith('IMAPISession.') || call.fn.startsWith('IMAPIClient') ? 'session' : 'object';
    const whole = reference === null ? call : { ...call, [self]: reference };
    const { refused } = this.engine.call(client, callSchema.parse(whole), thread);
    return refused === null ? { client, thread, call: whole, hang: true, unknown: true } : null;
  }

  #answer({ dialog, button, text }: MoveOf<'answer'>): object | null {
    const prompt = nth([...this.world.prompts.values()], dialog);
    if (prompt === undefined) return null;
    const answer = answerTo(prompt, button, text);
    this.engine.answer(prompt.id, answer);
    return { answer: { client: prompt.client, dialog: prompt.body.kind, ...answer, unknown: true } };
  }

  #fault({ preset, once }: MoveOf<'fault'>): object | null {
    const id = `${preset}-${this.steps.length}`;
    const trigger = once ? { only: 1 } : 'always';
    const refused = this.engine.faults.add({
      id,
      preset,
      trigger: once ? { kind: 'only', attempt: 1 } : { kind: 'always' },
    });
    return refused === null ? { fault: { id, preset, trigger } } : null;
  }
}

const nth = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(all.length, 1)];

/** One of the buttons of a dialog, pressed after its fields were filled in. */
function answerTo({ body }: PromptRecord, button: number, text: string): Answer {
  const press = nth(answersOf[body.kind], button) as Answer['press'];
  if (press !== 'OK') return { press };
  switch (body.kind) {
    case 'choose-profile':
      return { press, name: text === ACCEPTED ? 'Locked' : text, password: text };
    case 'new-profile':
      return { press, name: text === ACCEPTED ? 'Locked' : text };
    case 'profile-password':
    case 'enter-password':
    case 'windows-security':
      return { press, password: text };
    case 'service-settings':
      return {
        press,
        settings: Object.fromEntries(
          body.settings.map(({ name }) => [name, text === ACCEPTED ? 'set' : text]),
        ),
      };
    default:
      return { press };
  }
}
