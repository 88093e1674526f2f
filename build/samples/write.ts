import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeMsg } from '../../electron/host/msgFile/msgFile';
import { samples } from './samples';

/** Writes the sample .msg files; run after a change of `samples.ts`: `npx tsx build/samples/write.ts`. */
const folder = join(import.meta.dirname, '../../shared/scenario/samples');
for (const [name, message] of Object.entries(samples)) {
  const bytes = writeMsg(message);
  writeFileSync(join(folder, name), bytes);
  process.stdout.write(`${name}: ${bytes.length} bytes\n`);
}
