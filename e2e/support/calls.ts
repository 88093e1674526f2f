import { LogoffFlag } from '../../shared/mapi/logoffFlags';
import { LogonFlag } from '../../shared/mapi/logonFlags';

/** Calls as the specs of sessions make them. MAPI_EXTENDED is always set. */

const { MAPI_EXTENDED, MAPI_LOGON_UI, MAPI_NEW_SESSION, MAPI_ALLOW_OTHERS } = LogonFlag;

const logon =
  (flags: number) =>
  (profileName: string | null, more = 0) => ({
    fn: 'MAPILogonEx',
    flags: (MAPI_EXTENDED | flags | more) >>> 0,
    profileName,
  });

/** A new session, and MAPI may ask. */
export const logonWithUi = logon(MAPI_NEW_SESSION | MAPI_LOGON_UI);
/** A new session, and nobody may be asked. */
export const logonWithoutUi = logon(MAPI_NEW_SESSION);
/** Joins the shared session, or becomes it. */
export const logonShared = logon(MAPI_ALLOW_OTHERS);
/** The same, and MAPI may ask. */
export const logonSharedWithUi = logon(MAPI_ALLOW_OTHERS | MAPI_LOGON_UI);

export const logoff = (session: string, flags: number = 0) => ({ fn: 'IMAPISession.Logoff', session, flags });

/** Logoff that asks its user and ends the session for everybody. */
export const sharedLogoff = (session: string) =>
  logoff(session, LogoffFlag.MAPI_LOGOFF_UI | LogoffFlag.MAPI_LOGOFF_SHARED);

/** A session-level registration, which hears of the end of the session. */
export const advise = (session: string) => ({ fn: 'IMAPISession.Advise', session, eventMask: 1 });
