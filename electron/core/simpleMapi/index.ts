import { MAPILogoff } from './logoff';
import { MAPILogon } from './logon';

/** The calls of Simple MAPI. */
export const simpleMapi = { MAPILogon, MAPILogoff } as const;
