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

/** A client of the DevTools protocol over the two pipes of the browser process: JSON texts, each ended by a NUL. */
export class Cdp {
  private lastId = 0;
  private closed = false;
  private readonly pending = new Map<number, (answer: Omit<Answer, 'id'>) => void>();

  constructor(
    private readonly toBrowser: Writable,
    fromBrowser: Readable,
    private readonly onEvent: (event: CdpEvent) => void,
  ) {
    let rest = '';
    fromBrowser.setEncoding('utf8').on('data', (chunk: string) => {
      const messages = (rest + chunk).split('\0');
      rest = messages.pop() ?? '';
      for (const text of messages) this.take(JSON.parse(text) as Answer | CdpEvent);
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
      this.pending.set(id, ({ result, error }) => {
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result as Answers[M]);
      });
      if (this.closed) this.end();
      else this.toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  private take(message: Answer | CdpEvent): void {
    if (!('id' in message)) return this.onEvent(message);
    this.pending.get(message.id)?.(message);
    this.pending.delete(message.id);
  }

  private end(): void {
    this.closed = true;
    for (const settle of this.pending.values()) settle({ error: { message: 'the browser has ended' } });
    this.pending.clear();
  }
}
