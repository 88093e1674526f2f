import { parseArgs } from 'node:util';

/** Reads `electron [options] <app folder> [arguments of the app]`; Playwright's loader comes as `-r`. */
export function readCommandLine(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { require: { type: 'string', short: 'r', multiple: true, default: [] } },
    strict: false,
    allowPositionals: true,
  });
  const { require: preloads, ...others } = values;
  const switches = new Map<string, string>();
  for (const [name, value] of Object.entries(others)) switches.set(name, value === true ? '' : String(value));
  return { preloads: preloads as string[], switches, appPath: positionals[0] };
}

/** The command line of this process; all its switches go on to the browser, which ignores those that it does not know. */
export const launch = readCommandLine(process.argv.slice(2));
