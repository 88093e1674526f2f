import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { Batch } from '../../shared/ipc/feed';
import { formatHex, lookUpCode } from '../../shared/mapi/codes';
import { sourceOf } from '../../shared/mapi/rules';
import type { RunRecord, TraceRecord } from '../../shared/model/run';
import type { Feed } from '../ipc/feed';

/** Version of the file's format. */
const FORMAT = 1;

/** A line of the trace with its keys in fixed order; `result` by name and number, `evidence` of the rule behind it. */
export function traceLine(line: TraceRecord): string {
  const { seq, t, level, client, call, session, who, what, params, result, rule, node } = line;
  const code = result === null ? null : { name: nameOf(result), hex: formatHex(result) };
  const { evidence } = sourceOf(rule);
  return JSON.stringify({
    seq,
    t,
    level,
    client,
    call,
    session,
    who,
    what,
    params,
    result: code,
    node,
    rule,
    evidence,
  });
}

const nameOf = (result: number): string | null =>
  (lookUpCode('MAPI', result) ?? lookUpCode('Simple MAPI', result) ?? lookUpCode('Messenger', result))
    ?.name ?? null;

/**
 * Writes the trace of every run into a file of JSON lines while it happens: a header, the lines, a footer with their count
 * and digest. A run in which nothing happened before the next one took its place is left out; a run without a footer was cut
 * off. No wall-clock time, path or process id is in it.
 */
export class TraceOut {
  readonly #file: number;
  #epoch: number | null = null;
  #run: RunRecord | null = null;
  #begun = false;
  #count = 0;
  #digest = createHash('sha256');

  /** Throws when the file cannot be made. */
  constructor(
    path: string,
    private readonly version: string,
  ) {
    this.#file = openSync(path, 'w');
  }

  /** Writes what happens from now on. */
  follow(feed: Feed, runNow: () => RunRecord): void {
    this.#run = runNow();
    feed.onBatch((batch) => this.#take(batch, runNow));
  }

  #take({ epoch, changes }: Batch, runNow: () => RunRecord): void {
    // The first batch may come when another world has taken the place of the first one already.
    this.#epoch ??= epoch;
    if (epoch !== this.#epoch) {
      this.#footer();
      this.#epoch = epoch;
      this.#run = runNow();
    }
    let text = '';
    for (const change of changes) {
      if (!('trace' in change)) continue;
      text += `${traceLine(change.trace)}\n`;
      this.#count += 1;
    }
    if (text === '') return;
    this.#header();
    this.#digest.update(text);
    writeSync(this.#file, text);
  }

  /** The last footer; nothing is written after it. */
  end(): void {
    this.#header();
    this.#footer();
    closeSync(this.#file);
  }

  /** Not before the first line: a world has its place before the lesson that it belongs to. */
  #header(): void {
    if (this.#begun || this.#run === null) return;
    const { lesson, startTime } = this.#run;
    this.#write({ format: FORMAT, app: this.version, lesson: lesson?.id ?? null, startTime });
    this.#begun = true;
  }

  #footer(): void {
    if (!this.#begun) return;
    this.#write({ end: true, count: this.#count, digest: this.#digest.digest('hex') });
    this.#begun = false;
    this.#count = 0;
    this.#digest = createHash('sha256');
  }

  #write(line: object): void {
    writeSync(this.#file, `${JSON.stringify(line)}\n`);
  }
}
