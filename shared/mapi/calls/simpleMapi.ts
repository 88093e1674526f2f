import { z } from 'zod';
import { flags, fn, given, password, reference, text, uiParam, uint32 } from './argument';

/** A session handle as a program holds it: the number, or its text as the tables show it (`0x00001A01`). */
const handle = z.union([uint32, reference]);

/** Simple MAPI (2.10). Result codes are plain decimal numbers. */
export const simpleMapiCalls = [
  fn('MAPILogon', {
    uiParam,
    /** null = NULL, '' = empty string. */
    profileName: text.nullable().default(null),
    password,
    flags,
    reserved: uint32.default(0),
    outSession: given,
  }),
  fn('MAPILogoff', { handle, uiParam, flags, reserved: uint32.default(0) }),
] as const;
