import { readdirSync, readFileSync } from 'node:fs';

/** Parent and state of a process (`Z` has ended and waits for its parent to notice). */
function stat(pid: string): { parent: string; state: string } {
  try {
    const [state = '', parent = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { parent, state };
  } catch {
    return { parent: '', state: 'Z' }; // gone
  }
}

/** Ids of the processes that a process has started, and those have started, and so on. */
export function descendants(pid: string): string[] {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && stat(name).parent === pid);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/** Those that still run. */
export function running(pids: readonly string[]): string[] {
  return pids.filter((pid) => stat(pid).state !== 'Z');
}
