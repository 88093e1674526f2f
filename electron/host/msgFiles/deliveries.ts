import type { MsgAttachment, MsgRecipient } from '../../../shared/msg/message';
import type { ReadResult } from './reader';

/** Entries of a list that cross to the main process in one go: taking some thousands at once would be felt. */
const AT_A_TIME = 200;

/** A part of what was read; the one with `result`, whose two lists are empty, is the last. */
export type Delivery =
  | { readonly recipients: readonly MsgRecipient[] }
  | { readonly attachments: readonly MsgAttachment[] }
  | { readonly result: ReadResult };

/** Cuts what was read into parts. */
export function* deliveriesOf(result: ReadResult): Generator<Delivery, void> {
  const { message } = result;
  if (message === null) {
    yield { result };
    return;
  }
  const { recipients, attachments } = message;
  for (let at = 0; at < recipients.length; at += AT_A_TIME)
    yield { recipients: recipients.slice(at, at + AT_A_TIME) };
  for (let at = 0; at < attachments.length; at += AT_A_TIME)
    yield { attachments: attachments.slice(at, at + AT_A_TIME) };
  yield { result: { ...result, message: { ...message, recipients: [], attachments: [] } } };
}

/** Puts the parts together again. */
export class Assembly {
  readonly #recipients: MsgRecipient[] = [];
  readonly #attachments: MsgAttachment[] = [];

  /** What was read, once the last part is there. */
  take(part: Delivery): ReadResult | null {
    if ('recipients' in part) this.#recipients.push(...part.recipients);
    else if ('attachments' in part) this.#attachments.push(...part.attachments);
    else {
      const { result } = part;
      if (result.message === null) return result;
      const lists = { recipients: this.#recipients, attachments: this.#attachments };
      return { ...result, message: { ...result.message, ...lists } };
    }
    return null;
  }
}
