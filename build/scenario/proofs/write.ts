import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, type Options } from 'prettier';
import prettierConfig from '../../prettier.config.mjs';
import { proofs } from './all';
import { lessonOf } from './proof';

/** Writes the proofs as lesson files: `npx tsx build/scenario/proofs/write.ts` after a change of the tables here. */
const folder = join(import.meta.dirname, '../../../shared/scenario/proofs');
const options = { ...(prettierConfig as Options), parser: 'json' };

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (name.endsWith('.json')) rmSync(join(folder, name));
for (const proof of proofs) {
  writeFileSync(join(folder, `${proof.id}.json`), await format(JSON.stringify(lessonOf(proof)), options));
}
process.stdout.write(`${proofs.length} proofs\n`);
