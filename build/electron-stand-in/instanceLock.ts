import fs from 'node:fs';
import path from 'node:path';

/** What a refused second instance leaves for the first. */
export interface SecondInstance {
  argv: string[];
  cwd: string;
  data: unknown;
}

type Tell = (second: SecondInstance) => void;

/**
 * One running program per folder: a file with the holder's process id, and messages of later instances beside it. Takes the
 * lock and gives what releases it, or hands `me` to the holder and gives nothing. The lock of a dead process is taken over.
 */
export function takeLock(folder: string, me: SecondInstance, tell: Tell): (() => void) | undefined {
  const file = path.join(folder, 'stand-in.lock');
  fs.mkdirSync(folder, { recursive: true });
  if (!hold(file)) {
    const message = path.join(folder, `stand-in.second.${process.pid}.${Date.now()}`);
    fs.writeFileSync(`${message}.part`, JSON.stringify(me));
    fs.renameSync(`${message}.part`, `${message}.json`);
    return undefined;
  }
  const watcher = fs.watch(folder, (_change, name) => {
    const message = path.join(folder, name ?? '');
    if (!/^stand-in\.second\..*\.json$/.test(name ?? '') || !fs.existsSync(message)) return;
    const second = JSON.parse(fs.readFileSync(message, 'utf8')) as SecondInstance;
    fs.rmSync(message);
    tell(second);
  });
  watcher.unref();
  return () => {
    watcher.close();
    fs.rmSync(file, { force: true });
  };
}

/** Writes our process id into the file unless it holds that of another process that lives. */
function hold(file: string): boolean {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isAlive(file)) return false;
    fs.rmSync(file, { force: true });
    return hold(file);
  }
}

function isAlive(file: string): boolean {
  try {
    return process.kill(Number(fs.readFileSync(file, 'utf8')), 0);
  } catch {
    return false;
  }
}
