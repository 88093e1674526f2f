import { z } from 'zod';
import { uint32 } from '../../mapi/calls';
import type { ValueTable } from '../../mapi/define';
import { flushFlags } from '../../mapi/flushFlags';
import {
  abLogonFlags,
  storeLogonFlags,
  transportLogoffFlags,
  transportLogonFlags,
  transportNotifyFlags,
} from '../../mapi/providerLogonFlags';
import { serviceFlags } from '../../mapi/serviceFlags';
import { storeLogoffFlags } from '../../mapi/storeLogoffFlags';
import { toNumber, type FlagProblem } from '../flagNames';

/** Flags in a world or an expectation: a number, hex text, one name or a list of names. */
export function flagsOf(table: ValueTable) {
  const names = Object.keys(table);
  const one = z.enum(names as [string, ...string[]]);
  return z
    .union([uint32, z.string().regex(/^0x[0-9a-fA-F]{1,8}$/, 'hex digits'), one, z.array(one).max(32)])
    .transform((written) => {
      const problems: FlagProblem[] = [];
      return toNumber(written, table, [], problems) as number;
    })
    .describe('a number, "0x" and hex digits, or a list of names');
}

/** Every flag that MAPI or the spooler hands to a provider or to an entry point; the names do not clash. */
export const providerFlags: ValueTable = {
  ...abLogonFlags,
  ...storeLogonFlags,
  ...transportLogonFlags,
  ...transportNotifyFlags,
  ...transportLogoffFlags,
  ...flushFlags,
  ...storeLogoffFlags,
  ...serviceFlags,
};
