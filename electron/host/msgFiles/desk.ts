import { basename, extname, join } from 'node:path';
import { addMessageFile, type MessageFile, type MessageFiles } from '../../core/messageSession/files';
import type { MessageFilePort } from '../../ipc/commands';
import type { Simulation } from '../../ipc/simulation';
import { messageFileOf } from '../msgFile/messageFile';
import type { ReadFile, ReadTask } from './reader';
import { saveFile } from './saveFile';

export interface MsgFileDeskOptions {
  readonly simulation: Simulation;
  /** Called when a file has arrived. */
  readonly moved: () => void;
  /** The system's open dialog: the paths that the person chose, none after Cancel. */
  readonly ask: () => Promise<readonly string[]>;
  readonly read: ReadFile;
  /** The samples by name. */
  readonly samples: MessageFiles;
  /** Where changed copies of samples and of dropped files go: neither has a place of its own that could be written. */
  readonly copies: string;
}

/** Most files that are taken from one dialog. */
const MOST_AT_ONCE = 20;
const DROPPED_NAME = 'dropped.msg';

/** A path on the disk, or where else a file came from. */
type Origin = { readonly path: string } | 'dropped' | 'sample';

/**
 * The real .msg files that people have put on the simulated machine. A file is read once, beside the run, and written only
 * when a program saves its changes and the storage is committed. They outlive a reset, as files on a disk do; a lesson has its
 * own files and does not see them.
 */
export class MsgFileDesk implements MessageFilePort {
  /** By the name that programs use, as they are on the disk now. */
  readonly #files = new Map<string, MessageFile>();
  /** Where each name comes from; known as soon as reading begins. */
  readonly #origins = new Map<string, Origin>();
  #asking = false;

  constructor(private readonly options: MsgFileDeskOptions) {
    options.simulation.onNewEngine(() => {
      if (this.#inFreePlay) for (const file of this.#files.values()) this.#place(file);
    });
  }

  choose(): void {
    // A second dialog over the first would only confuse.
    if (this.#asking) return;
    this.#asking = true;
    void this.options
      .ask()
      .then((paths) => this.#choose(paths))
      .catch((error: unknown) => this.#say('error', `The open dialog could not be shown (${String(error)}).`))
      .finally(() => (this.#asking = false));
  }

  drop(name: string, bytes: Uint8Array): void {
    const plain = basename(name.replaceAll('\\', '/')).trim() || DROPPED_NAME;
    this.#read({ name: this.#nameFor(plain, 'dropped'), from: bytes });
  }

  /** A sample is small and comes with the product: it is there at once. */
  sample(name: string): void {
    // A lesson's world may have it already.
    if (!this.#origins.has(name) && this.options.simulation.world.storages.has(name)) return;
    const { size, message, problem } = this.options.samples(name);
    this.#add(this.#nameFor(name, 'sample'), size, { message, problem });
  }

  #choose(paths: readonly string[]): void {
    for (const path of paths.slice(0, MOST_AT_ONCE)) {
      this.#read({ name: this.#nameFor(basename(path), { path }), from: path });
    }
    if (paths.length > MOST_AT_ONCE)
      this.#say(
        'warning',
        `Of ${paths.length} files the first ${MOST_AT_ONCE} were opened. Open the others after them.`,
      );
  }

  #read(task: ReadTask): void {
    void this.options.read(task).then(({ size, ...outcome }) => this.#add(task.name, size, outcome));
  }

  #add(name: string, size: number, outcome: Pick<MessageFile, 'message' | 'problem'>): void {
    const read = messageFileOf(name, size, outcome, (bytes) => this.#write(name, bytes));
    const file: MessageFile = {
      ...read,
      commit: (changed) => {
        const written = read.commit(changed);
        if (typeof written === 'number') this.#files.set(name, { ...file, message: changed, size: written });
        return written;
      },
    };
    this.#files.set(name, file);
    this.#place(file);
    if (outcome.problem !== null) this.#say('error', outcome.problem);
  }

  #place(file: MessageFile): void {
    addMessageFile(this.options.simulation.world, file);
    this.options.moved();
  }

  #write(name: string, bytes: Uint8Array): void {
    const origin = this.#origins.get(name);
    if (typeof origin === 'object') {
      saveFile(origin.path, bytes);
      return;
    }
    const to = join(this.options.copies, name);
    saveFile(to, bytes);
    this.#say('info', `${name} was saved as a copy: ${to}`);
  }

  /** A file of that name from elsewhere keeps its name; this one becomes `offer (2).msg`. The same file is read anew. */
  #nameFor(name: string, origin: Origin): string {
    const end = extname(name);
    const stem = name.slice(0, name.length - end.length);
    const free = (candidate: string) => {
      const known = this.#origins.get(candidate);
      if (known === undefined) return !this.options.simulation.world.storages.has(candidate);
      return placeOf(known) === placeOf(origin);
    };
    let found = name;
    for (let n = 2; !free(found); n += 1) found = `${stem} (${n})${end}`;
    this.#origins.set(found, origin);
    return found;
  }

  get #inFreePlay(): boolean {
    return this.options.simulation.start.cast !== null;
  }

  #say(level: 'info' | 'warning' | 'error', sentence: string): void {
    this.options.simulation.notice(level, sentence);
    this.options.moved();
  }
}

const placeOf = (origin: Origin): string => (typeof origin === 'string' ? origin : origin.path);
