import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import {
  contract,
  type CommandOutput,
  type CommandParsed,
  type Fault,
  type Reply,
} from '../../shared/ipc/contract';
import { CHANNEL_PREFIX, commandNames, type CommandName } from '../../shared/ipc/names';
import { payloadFlaw, secretsIn } from './payload';
import { Refusal } from './refusal';

/** What carries the commands out: one function per entry of the contract. */
export type Handlers = { readonly [N in CommandName]: (input: CommandParsed<N>) => CommandOutput<N> };

/** Who sends: the part of Electron's event that tells. */
export type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

export interface ServeOptions {
  readonly handlers: Handlers;
  /** Whether the sender is the main frame of a window that the app itself opened. */
  readonly isOurs: (sender: Sender) => boolean;
  /** Called when a command of a window was answered. */
  readonly onAnswered?: () => void;
  /** Hears of every error of the product itself, without anything that was typed into a password field. */
  readonly onBug: (report: string) => void;
}

type Entry = { input: z.ZodType; output: z.ZodType };

/** Puts one handler per command on the bus. A handler that the contract does not know is an error of the product. */
export function serve(bus: Pick<IpcMain, 'handle'>, options: ServeOptions): void {
  const unknown = Object.keys(options.handlers).filter((name) => !commandNames.includes(name as CommandName));
  if (unknown.length > 0) throw new Error(`The contract has no command "${unknown.join('", "')}".`);
  for (const name of commandNames) {
    bus.handle(CHANNEL_PREFIX + name, (event, ...args: unknown[]) => {
      const answer = reply(options, name, event, args);
      options.onAnswered?.();
      return answer;
    });
  }
}

/** Answers one message: sender, input, handler, output. Whatever goes wrong becomes a fault, never an exception. */
export function reply(
  options: ServeOptions,
  name: CommandName,
  sender: Sender,
  args: readonly unknown[],
): Reply<unknown> {
  try {
    if (!options.isOurs(sender)) {
      return refused(`The command "${name}" was refused: it does not come from a window of this app.`);
    }
    if (args.length > 1) {
      return refused(`The command "${name}" was refused: it takes one object, not ${args.length} values.`);
    }
    const flaw = flawOf(name, args[0]);
    if (flaw !== null) return refused(`The command "${name}" was refused: ${flaw}.`);
    const entry: Entry = contract[name];
    const input = entry.input.safeParse(args[0]);
    if (!input.success) return refused(`The command "${name}" was refused: ${firstIssue(input.error)}.`);
    return carryOut(options, name, entry, input.data);
  } catch (error) {
    return bug(options, name, error, null);
  }
}

/** What is wrong with a message; one that cannot even be read is refused like any other. */
function flawOf(name: CommandName, payload: unknown): string | null {
  try {
    return payloadFlaw(name, payload);
  } catch {
    return 'it cannot be read';
  }
}

function carryOut(options: ServeOptions, name: CommandName, entry: Entry, input: unknown): Reply<unknown> {
  const handler = options.handlers[name] as (input: unknown) => unknown;
  try {
    const output = entry.output.safeParse(handler(input));
    if (output.success) return { ok: true, value: output.data };
    return bug(options, name, new Error(`wrong answer: ${firstIssue(output.error)}`), input);
  } catch (error) {
    if (error instanceof Refusal) {
      const problems = error.problems.map((problem) => ({
        ...problem,
        message: withoutSecrets(problem.message, input),
      }));
      return refused(withoutSecrets(error.message, input), problems);
    }
    return bug(options, name, error, input);
  }
}

const refused = (message: string, problems: Fault['problems'] = []): { ok: false; fault: Fault } => ({
  ok: false,
  fault: { kind: 'refused', message, ...(problems.length > 0 && { problems }) },
});

function bug(options: ServeOptions, name: CommandName, error: unknown, input: unknown): Reply<never> {
  const report = error instanceof Error ? (error.stack ?? error.message) : String(error);
  options.onBug(`Error in the command "${name}": ${withoutSecrets(report, input)}`);
  const what = error instanceof Error ? error.name : 'error';
  const message = `The simulator made a mistake in the command "${name}" (${what}). The run is as it was shown; reset it if it looks wrong.`;
  return { ok: false, fault: { kind: 'bug', message } };
}

/** Longest part of a message that repeats anything of the input. */
const QUOTED = 300;

/** The first thing that a schema found wrong: where, and what was expected. Values of the input are not repeated. */
function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'the input is not valid';
  const where = issue.path.length === 0 ? 'the input' : `"${issue.path.map(String).join('.')}"`;
  return `${where}: ${issue.message}`.slice(0, QUOTED);
}

function withoutSecrets(text: string, input: unknown): string {
  return secretsIn(input).reduce((cleaned, secret) => cleaned.replaceAll(secret, '(hidden)'), text);
}
