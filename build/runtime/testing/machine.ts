import type { Machine } from '../machine.mjs';

/** What a pretended computer holds: programs with what they answer to `--version` or `-e`, and text files. */
export interface Pretence {
  platform?: NodeJS.Platform;
  arch?: string;
  env?: Record<string, string>;
  /** Path of a program, and its output; null: it fails to start. */
  programs?: Record<string, string | null>;
  files?: Record<string, string>;
  now?: number;
  /** What Electron's installer does: its error output, or null when it succeeds (and leaves a program). */
  installer?: string | null;
}

/** A pretended computer that keeps a list of the programs it ran. */
export function pretendMachine(
  pretence: Pretence,
): Machine & { ran: string[]; files: Record<string, string> } {
  const { programs = {}, platform = 'linux', arch = 'x64', env = {}, now = 0 } = pretence;
  const files = { ...pretence.files };
  const ran: string[] = [];
  return {
    platform,
    arch,
    env,
    isRoot: false,
    ran,
    files,
    now: () => now,
    isProgram: (path) => path in programs,
    exists: (path) => path in programs || path in files,
    read: (path) => files[path],
    write: (path, text) => {
      files[path] = text;
    },
    run: (command, args) => {
      const name = args.find((arg) => arg.endsWith('install.js')) ?? command;
      ran.push(name);
      const output = name.endsWith('install.js') ? pretence.installer : programs[command];
      return Promise.resolve({ code: output === null || output === undefined ? 1 : 0, output: output ?? '' });
    },
  };
}
