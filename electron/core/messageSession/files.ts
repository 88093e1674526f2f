import type { MsgMessage } from '../../../shared/msg/message';
import { textOf } from '../../../shared/msg/message';
import { MsgTag } from '../../../shared/msg/tags';
import { idOfTag } from '../../../shared/msg/propertyTypes';
import type { World } from '../world';

/**
 * A .msg file that programs of the simulated machine can open. Whoever reads and writes the real bytes hands it in; the
 * engine sees the message only.
 */
export interface MessageFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** null: the file cannot be read, and `problem` says why in one sentence. */
  readonly message: MsgMessage | null;
  readonly problem: string | null;
  /** Writes the message to the file: the commit of its storage. Returns the new size, or in one sentence why it failed. */
  readonly commit: (message: MsgMessage) => number | string;
}

/** What the engine asks for files by name when a world is built. */
export type MessageFiles = (name: string) => MessageFile;

/** A file that is not there. */
export const missingFile = (name: string): MessageFile => ({
  name,
  size: 0,
  message: null,
  problem: `There is no file ${name}.`,
  commit: () => `There is no file ${name}.`,
});

/** Puts a file on the machine, in place of one with the same name; messages that are open stand on the older one. */
export function addMessageFile(world: World, file: MessageFile): void {
  const { name, size, message, problem } = file;
  world.storages.set(name, { file, content: message });
  world.messageFiles.remove(name);
  world.messageFiles.add({
    name,
    size,
    ...toldOf(message),
    problem,
    commits: 0,
  });
}

/** What the list of files tells of the message in one of them; a commit tells it anew. */
export const toldOf = (message: MsgMessage | null) => ({
  subject: message === null ? '' : textOf(message, idOfTag(MsgTag.PR_SUBJECT)),
  recipients: message?.recipients.length ?? 0,
  attachments: message?.attachments.length ?? 0,
});
