import type { Readable, Writable } from 'node:stream';
import type { Protocol } from '../../node_modules/playwright-core/types/protocol';

export type { Protocol };

type Commands = Protocol.CommandParameters;
type Answers = Protocol.CommandReturnValues;

/** One message of the browser that is not an answer. */
export type CdpEvent = {
  [M in keyof Protocol.EventMap]: { method: M; params: Protocol.EventMap[M][0]; sessionId?: string };
}[keyof Protocol.EventMap];

interface Answer {
  id: number;
  result?: unknown;
  error?: { message: string };
}

/** Cuts the byte stream of --remote-debugging-pipe into messages: UTF-8 text, each ended by a NUL byte. */
export class Frames {
  private rest: Buffer[] = [];

  /** Takes what has arrived; gives the messages that it completes. */
  feed(chunk: Buffer): string[] {
    const messages: string[] = [];
    let from = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      this.rest.push(chunk.subarray(from, end));
      messages.push(Buffer.concat(this.rest).toString('utf8'));
      this.rest = [];
      from = end + 1;
    }
    if (from < chunk.length) this.rest.push(chunk.subarray(from));
    return messages;
  }
}

/** A client of the DevTools protocol over the two pipes of the browser process. */
export class Cdp {
  private lastId = 0;
  private closed = false;
  private readonly frames = new Frames();
  private readonly pending = new Map<number, { settle: (answer: Answer) => void }>();

  constructor(
    private readonly toBrowser: Writable,
    fromBrowser: Readable,
    private readonly onEvent: (event: CdpEvent) => void,
  ) {
    fromBrowser.on('data', (chunk: Buffer) => {
      for (const text of this.frames.feed(chunk)) this.take(JSON.parse(text) as Answer | CdpEvent);
    });
    for (const pipe of [toBrowser, fromBrowser])
      for (const end of ['close', 'error']) pipe.on(end, () => this.end());
  }

  /** Sends a command, to one page when `sessionId` is given, and answers with what the browser answers. */
  send<M extends keyof Commands & keyof Answers>(
    method: M,
    params?: Commands[M],
    sessionId?: string,
  ): Promise<Answers[M]> {
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      const settle = (answer: Answer): void => {
        if (answer.error) reject(new Error(`${method}: ${answer.error.message}`));
        else resolve(answer.result as Answers[M]);
      };
      if (this.closed) return settle({ id, error: { message: 'the browser has ended' } });
      this.pending.set(id, { settle });
      this.toBrowser.write(JSON.stringify({ id, method, params, sessionId }) + '\0');
    });
  }

  private take(message: Answer | CdpEvent): void {
    if (!('id' in message)) return this.onEvent(message);
    const waiting = this.pending.get(message.id);
    this.pending.delete(message.id);
    waiting?.settle(message);
  }

  private end(): void {
    this.closed = true;
    for (const [id, { settle }] of this.pending) settle({ id, error: { message: 'the browser has ended' } });
    this.pending.clear();
  }
}
