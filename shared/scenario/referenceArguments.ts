/** Arguments of calls that name something which an earlier call made. */
export const REFERENCE_ARGUMENTS: ReadonlySet<string> = new Set([
  'session',
  'store',
  'entry',
  'entry1',
  'entry2',
  'object',
  'handle',
  'message',
  'admin',
  'destination',
]);
