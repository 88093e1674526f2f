import { z } from 'zod';
import { flags, fn, given, password, text, uiParam, uint32 } from './argument';

/** The functions of MAPI itself (2.1, 2.2, 2.4). */
export const functionCalls = [
  fn('MAPIInitialize', {
    /** The optional MAPIINIT_0 structure; null stands for a NULL pointer. */
    init: z
      .strictObject({ version: uint32.default(0), flags })
      .nullable()
      .default(null),
  }),
  fn('MAPIUninitialize', {}),
  fn('MAPILogonEx', {
    uiParam,
    /** null = NULL, '' = empty string. */
    profileName: text.nullable().default(null),
    password,
    flags,
    outSession: given,
  }),
  fn('MAPIAdminProfiles', { flags, outAdmin: given }),
] as const;
