import fs from 'node:fs';
import path from 'node:path';

/** What a refused second instance leaves for the first. */
export interface SecondInstance {
  argv: string[];
  cwd: string;
  data: unknown;
}

/** One running program per folder: a file with the holder's process id, and messages of later instances beside it. */
export class InstanceLock {
  private watcher: fs.FSWatcher | undefined;
  private readonly file: string;

  constructor(
    private readonly folder: string,
    private readonly onSecond: (second: SecondInstance) => void,
  ) {
    this.file = path.join(folder, 'stand-in.lock');
  }

  /** Takes the lock, or hands `me` to its holder and answers false. The lock of a dead process is taken over. */
  take(me: SecondInstance): boolean {
    if (this.watcher) return true;
    fs.mkdirSync(this.folder, { recursive: true });
    if (!this.write() && this.heldByOther()) {
      const message = path.join(this.folder, `stand-in.second.${process.pid}.${Date.now()}`);
      fs.writeFileSync(`${message}.part`, JSON.stringify(me));
      fs.renameSync(`${message}.part`, `${message}.json`);
      return false;
    }
    this.watcher = fs.watch(this.folder, () => this.readMessages());
    this.watcher.unref();
    return true;
  }

  release(): void {
    if (!this.watcher) return;
    this.watcher.close();
    this.watcher = undefined;
    fs.rmSync(this.file, { force: true });
  }

  private write(): boolean {
    try {
      fs.writeFileSync(this.file, String(process.pid), { flag: 'wx' });
      return true;
    } catch {
      return false;
    }
  }

  private heldByOther(): boolean {
    try {
      process.kill(Number(fs.readFileSync(this.file, 'utf8')), 0);
      return true;
    } catch {
      fs.rmSync(this.file, { force: true });
      return !this.write();
    }
  }

  private readMessages(): void {
    if (!fs.existsSync(this.folder)) return;
    for (const name of fs.readdirSync(this.folder)) {
      if (!/^stand-in\.second\..*\.json$/.test(name)) continue;
      const message = path.join(this.folder, name);
      const second = JSON.parse(fs.readFileSync(message, 'utf8')) as SecondInstance;
      fs.rmSync(message);
      this.onSecond(second);
    }
  }
}
