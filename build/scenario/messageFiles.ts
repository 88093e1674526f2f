import { join } from 'node:path';
import type { MessageFiles } from '../../electron/core/messageSession/files';
import { sampleFiles as filesOf } from '../../electron/host/msgFile/sampleFiles';

const FOLDER = join(import.meta.dirname, '../../shared/scenario/samples');

/** The .msg files that ship with the product; nothing is written back to them. */
export const sampleFiles: MessageFiles = filesOf(FOLDER);
