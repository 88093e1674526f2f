import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { z } from 'zod';

/** A larger file is none of ours. */
const MOST_BYTES = 4 * 1024 * 1024;

export interface KeptFileOptions<T> {
  readonly path: string;
  /** What it holds, for people: "settings", "profiles". */
  readonly holds: string;
  /** What the app does when the file cannot be used: the end of a sentence. */
  readonly instead: string;
  /** Version that this build writes and understands. */
  readonly version: number;
  readonly schema: z.ZodType<T>;
  /** Says one sentence to the person. */
  readonly say: (level: 'warning' | 'error', sentence: string) => void;
}

/**
 * One JSON file of the app. It is written whole and swapped in, so that a reader finds the old or the new one, never a
 * half. A file that cannot be understood is set aside under a new name and never written over.
 */
export class KeptFile<T> {
  /** Text of the file as it is now; null: there is none. */
  #text: string | null = null;
  /** Something lies there that could be neither read nor set aside. */
  #blocked = false;
  #complained = false;

  constructor(private readonly options: KeptFileOptions<T>) {}

  /** The content, or null when there is no usable file. */
  load(): T | null {
    const { path } = this.options;
    if (!existsSync(path)) return null;
    const read = this.#read();
    if ('value' in read) return read.value;
    this.#setAside(read.flaw);
    return null;
  }

  /** Writes the content unless the file holds it already. */
  save(value: T): void {
    const { path, holds, version, say } = this.options;
    const text = `${JSON.stringify({ version, ...value }, null, 2)}\n`;
    if (this.#blocked || text === this.#text) return;
    try {
      replaceFile(path, text);
      this.#text = text;
      this.#complained = false;
    } catch (error) {
      if (this.#complained) return;
      this.#complained = true;
      say(
        'error',
        `The ${holds} cannot be saved to ${path} (${reasonOf(error)}). They stay as they are until the app closes; make the folder writable to keep them.`,
      );
    }
  }

  #read(): { value: T } | { flaw: string } {
    const { path, version, schema } = this.options;
    let content: unknown;
    let text: string;
    try {
      const { size } = statSync(path);
      if (size > MOST_BYTES) return { flaw: `it is ${size} bytes long, more than ${MOST_BYTES}` };
      text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    } catch (error) {
      return { flaw: error instanceof TypeError ? 'it is not text in UTF-8' : reasonOf(error) };
    }
    try {
      content = JSON.parse(text);
    } catch {
      return { flaw: 'it is not complete JSON' };
    }
    const found = z.looseObject({ version: z.unknown() }).safeParse(content);
    if (!found.success) return { flaw: 'it is not an object with a version' };
    const { version: itsVersion, ...rest } = found.data;
    if (itsVersion !== version) {
      return { flaw: `it has version ${JSON.stringify(itsVersion)}, and this app reads version ${version}` };
    }
    const parsed = schema.safeParse(rest);
    if (parsed.success) {
      this.#text = text;
      return { value: parsed.data };
    }
    const [issue] = parsed.error.issues;
    const where =
      issue === undefined || issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `;
    return { flaw: `${where}${issue?.message ?? 'its content is not valid'}` };
  }

  #setAside(flaw: string): void {
    const { path, holds, instead, say } = this.options;
    const aside = freeName(path);
    try {
      renameSync(path, aside);
      say('warning', `The ${holds} file could not be used (${flaw}). It now lies at ${aside}; ${instead}.`);
    } catch (error) {
      this.#blocked = true;
      say(
        'error',
        `The ${holds} file ${path} could not be used (${flaw}) nor set aside (${reasonOf(error)}). It is left alone, ${instead}, and nothing is saved; remove it to change that.`,
      );
    }
  }
}

/** `profiles.broken-1.json`: the first such name that is free. */
function freeName(path: string): string {
  const end = extname(path);
  const name = (n: number) => join(dirname(path), `${basename(path, end)}.broken-${n}${end}`);
  let n = 1;
  while (existsSync(name(n))) n += 1;
  return name(n);
}

function replaceFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.new`;
  try {
    const file = openSync(fresh, 'w', 0o600);
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
  } catch (error) {
    removeIfPossible(fresh);
    throw error;
  }
}

/** What is left of a failed attempt only takes room: it is no reason to hide why the attempt failed. */
function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The next attempt writes over it.
  }
}

/** The system's own short code, e.g. EACCES. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
