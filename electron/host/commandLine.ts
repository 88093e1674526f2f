import { z } from 'zod';
import { casts, type CastName } from '../../shared/scenario/casts';

const flag = z.union([z.literal('').transform(() => true), z.stringbool()]);
const path = z.string().min(1, 'expected a path').max(4_096);
const castNames = Object.keys(casts) as [CastName, ...CastName[]];

/**
 * What the app can be told when it is started: as `--name=value`, or as an environment variable `SIMULATOR_NAME` (`-`
 * becomes `_`); the argument wins. A switch without a value is on.
 */
const optionsSchema = z.strictObject({
  /** For tests: nothing is kept without `data-dir`, no motion, and `trainerTest` exists in the main process. */
  e2e: flag.default(false),
  /** The folder with all state of the app. */
  'data-dir': path.optional(),
  clock: z.enum(['real', 'manual', 'auto']).default('real'),
  /** Factor of the real clock. */
  speed: z.coerce.number().min(0.1).max(100).default(1),
  /** For this start only; the kept preference stays. */
  theme: z.enum(['system', 'light', 'dark']).optional(),
  /** Identifier of a built-in lesson, or the path of a lesson file. */
  lesson: z.string().min(1, 'expected the name of a lesson or a file').max(4_096).optional(),
  /** Plays that lesson at once. */
  play: flag.default(false),
  world: z.enum(castNames).optional(),
  /** File that receives the trace as JSON lines. */
  'trace-out': path.optional(),
  /** Moment that virtual time 0 stands for. */
  'start-time': z.iso.datetime('expected a time such as 2003-05-12T09:00:00Z').optional(),
  /** When the app already runs: opens another window of it instead of showing the present one. */
  'new-window': flag.default(false),
});

export type StartOptions = z.output<typeof optionsSchema>;
type OptionName = keyof StartOptions;

export type CommandLine = { options: StartOptions } | { problem: string };

const names = Object.keys(optionsSchema.shape) as OptionName[];
const variableOf = (name: OptionName): string => `SIMULATOR_${name.toUpperCase().replaceAll('-', '_')}`;

/** Variables of the same prefix that speak to the tools which build, start and test the app. */
const toolVariable = /^SIMULATOR_(BROWSER|RUNTIME|WATCH|BUILD_\w+|STAND_IN_\w+)$/;

/** Switches that Electron, Chromium, Node and Playwright put there; they are none of the app's business. */
const foreignSwitches = [
  /^(inspect|remote-debugging|remote-allow|disable|enable|force|no|use|ozone|js-flags|log|allow)(-|$)/,
  /^(require|trace-warnings|trace-deprecation|headless|user-data-dir|password-store|lang|class|gtk-version)$/,
  /^(in-process-gpu|single-process|proxy-\w+|original-process-start-time|v|vmodule|touch-events|unsafely-.+)$/,
  /^(host-rules|ignore-.+|auth-server-whitelist|ssl-.+|type|high-dpi-support|squirrel-.+)$/,
];

/** Arguments that begin otherwise and come from elsewhere: Node's `-r`, the process number of old macOS. */
const foreignArgument = /^-(r|psn_.*)$/;

/**
 * Reads the arguments after the program, and the environment. An unknown name or a wrong value gives one sentence instead
 * of options. A program that is not packaged is Electron itself: its first own argument is the folder of the app.
 */
export function readCommandLine(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  packaged: boolean,
): CommandLine {
  let folderSeen = packaged;
  const given: Record<string, string> = {};
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith('SIMULATOR_') || value === undefined || toolVariable.test(variable)) continue;
    const name = names.find((option) => variableOf(option) === variable);
    if (name === undefined) return unknown(`environment variable ${variable}`, names.map(variableOf));
    given[name] = value;
  }
  for (const arg of args) {
    const [, name, value = ''] = /^--([^=]*)(?:=(.*))?$/s.exec(arg) ?? [];
    if (name === undefined) {
      if (foreignArgument.test(arg)) continue;
      if (!folderSeen) {
        folderSeen = true;
        continue;
      }
      return unknown(
        `argument "${arg}"`,
        names.map((option) => `--${option}`),
      );
    }
    if (names.includes(name as OptionName)) given[name] = value;
    else if (!foreignSwitches.some((pattern) => pattern.test(name))) {
      return unknown(
        `option --${name}`,
        names.map((option) => `--${option}`),
      );
    }
  }
  const parsed = optionsSchema.safeParse(given);
  if (parsed.success) return { options: parsed.data };
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0]);
  return {
    problem: `The option --${name} cannot be "${given[name] ?? ''}": ${issue?.message ?? 'wrong value'}.`,
  };
}

const unknown = (what: string, known: readonly string[]): CommandLine => ({
  problem: `The simulator does not know the ${what}. It knows: ${known.join(', ')}.`,
});
