import { afterLogoff } from './afterLogoff';
import { fastShutdown } from './fastShutdown';
import { messenger } from './messenger';
import { procedureP } from './procedureP';
import type { Proof } from './proof';
import { simpleMapi } from './simpleMapi';
import { truthTable } from './truthTable';

/** Every numbered run of a table of the session reference. */
export const proofs: readonly Proof[] = [
  ...truthTable,
  ...procedureP,
  ...afterLogoff,
  ...simpleMapi,
  ...messenger,
  ...fastShutdown,
];
