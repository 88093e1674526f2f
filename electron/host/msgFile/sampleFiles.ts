import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { msgLimits } from '../../../shared/msg/limits';
import { missingFile, type MessageFile, type MessageFiles } from '../../core/messageSession/files';
import { messageFileOf, readOutcome } from './messageFile';

/**
 * The .msg files of a folder, by name. They are small and ship with the product, so they are read at once; what a program
 * commits to them stays in the memory of the run, and a reset brings the shipped file back.
 */
export function sampleFiles(folder: string): MessageFiles {
  return (name) => {
    const path = join(folder, name);
    const isInFolder = name === basename(name) && !name.includes('\\');
    return isInFolder && existsSync(path) ? sampleFile(name, path) : missingFile(name);
  };
}

function sampleFile(name: string, path: string): MessageFile {
  const { size } = statSync(path);
  // Beyond the limit one byte more is enough for the reader to say so.
  const bytes =
    size > msgLimits.bytes ? new Uint8Array(msgLimits.bytes + 1) : new Uint8Array(readFileSync(path));
  return messageFileOf(name, size, readOutcome(name, bytes), () => undefined);
}
