import { z } from 'zod';
import { functionCalls } from './calls/functions';
import { messageSessionCalls } from './calls/messageSession';
import { messengerCalls } from './calls/messenger';
import { objectCalls } from './calls/objects';
import { profileAdminCalls, serviceAdminCalls } from './calls/profileAdmin';
import { sessionCalls, shutdownCalls } from './calls/session';
import { simpleMapiCalls } from './calls/simpleMapi';

export { reference, uint32 } from './calls/argument';

/**
 * The one union of every simulated call. The Lab form, the lesson file, the headless runner, the contract between the
 * processes and the tests all speak it. Names are the API's own; a member or handle is named by the identifier that the
 * simulator gave it (`M-001`), by a lesson's alias, or by null where the API allows NULL.
 */

/** Schema of any simulated call. */
export const callSchema = z.discriminatedUnion('fn', [
  ...functionCalls,
  ...sessionCalls,
  ...shutdownCalls,
  ...objectCalls,
  ...profileAdminCalls,
  ...serviceAdminCalls,
  ...simpleMapiCalls,
  ...messengerCalls,
  ...messageSessionCalls,
]);

/** Any simulated call with every argument filled in. */
export type Call = z.output<typeof callSchema>;
/** Any simulated call as it may be written in a lesson or the Lab: defaults may be left out. */
export type CallInput = z.input<typeof callSchema>;
/** The name of a function or method, e.g. `MAPILogonEx` or `IMAPISession.Logoff`. */
export type CallName = Call['fn'];
/** The call with the given name. */
export type CallOf<N extends CallName> = Extract<Call, { fn: N }>;
