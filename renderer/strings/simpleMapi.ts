/** Texts of Simple MAPI: card, handles, error boxes. */
export const simpleMapi = {
  calls: {
    logOn: 'MAPILogon with dialog',
    logOnNew: 'MAPILogon with dialog, new session',
    probe: 'MAPILogon without dialog: is there a shared session?',
    logOff: (handle: string) => `MAPILogoff ${handle}`,
    logOffZero: 'MAPILogoff with handle 0',
  },
  card: {
    handle: 'Handle',
    profile: 'Profile',
    session: 'Session',
    outbox: 'Outbox',
    sessionText: (id: string, kind: string, programs: number) =>
      `${id}, ${kind}, ${programs} ${programs === 1 ? 'program' : 'programs'}`,
    waits: (messages: number) => `${messages} ${messages === 1 ? 'message waits' : 'messages wait'}`,
    none: 'No handle. Log on from the menu; no MAPIInitialize is needed.',
    lastCalls: 'Last calls',
    zero: 'Zero is not “the default session” here: no session ended.',
    stale: 'That handle is not valid in this program: no session ended.',
    kept: 'The call failed before it did anything: the session is still there.',
    show: 'Show what its user reads',
  },
  handles: {
    caption: 'Handles of Simple MAPI',
    columns: {
      handle: 'Handle',
      program: 'Program',
      session: 'Session',
      profile: 'Profile',
      state: 'State',
      duration: 'Duration',
      result: 'Last result',
    },
    states: { valid: 'valid', invalid: 'invalid' },
    rowName: (handle: string, state: string, rest: readonly string[]) =>
      [`${handle} ${state}`, ...rest].join(', '),
    emptyTitle: 'No handles',
    emptyText: 'A handle appears here when MAPILogon of Simple MAPI succeeds.',
  },
  /** What a small program tells its user; digits only, never the name of the code. */
  box: {
    logOn: (client: string) => `${client} could not log on to the mail system.`,
    logOff: (client: string) => `${client} could not log off from the mail system.`,
    reasons: {
      MAPI_E_FAILURE: 'The mail system gave no reason.',
      MAPI_E_LOGIN_FAILURE: 'Your name or password was not accepted, or no profile was chosen.',
      MAPI_E_INSUFFICIENT_MEMORY: 'There is not enough memory. Close some programs and try again.',
      MAPI_E_TOO_MANY_SESSIONS: 'Too many mail sessions are open. Close another mail program and try again.',
      MAPI_E_INVALID_SESSION: 'The mail session is not valid any more.',
    } as Readonly<Record<string, string>>,
  },
};
