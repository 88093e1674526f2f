import path from 'node:path';

/** What the command line of `electron [options] <app folder>` says. */
export interface CommandLine {
  /** Modules to load before the app (`-r`); Playwright's loader comes this way. */
  preloads: string[];
  /** `[host:]port` of Node's inspector, when `--inspect` is given. */
  inspect?: string;
  /** Port of the browser's DevTools server, when asked for. */
  debuggingPort?: string;
  /** All other `--name[=value]` switches, before and after the app; they go on to the browser. */
  switches: Map<string, string>;
  /** Absolute path of the app. */
  appPath?: string;
}

/** Reads the arguments that follow the executable. */
export function readCommandLine(args: readonly string[], cwd: string): CommandLine {
  const line: CommandLine = { preloads: [], switches: new Map() };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [, name, value = ''] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (arg === '-r' || name === 'require') line.preloads.push(value || (rest.shift() ?? ''));
    else if (name === 'inspect') line.inspect = value || '9229';
    else if (name === 'remote-debugging-port') line.debuggingPort = value;
    else if (name !== undefined) line.switches.set(name, value);
    else if (line.appPath === undefined && !arg.startsWith('-')) line.appPath = path.resolve(cwd, arg);
  }
  return line;
}
