// Imported first by every command: refuses a Node that is too old before anything else is loaded.
import { nodeTooOld } from './node-version.mjs';

const complaint = nodeTooOld(process.versions.node);
if (complaint !== undefined) {
  process.stderr.write(`${complaint}\n`);
  process.exit(1);
}
