import { defaultStores } from '../mapi/defaultStore';
import { namesOf, type ValueTable } from '../mapi/define';
import { initFlags } from '../mapi/initFlags';
import { logoffFlags } from '../mapi/logoffFlags';
import { logonFlags } from '../mapi/logonFlags';
import { notificationEvents } from '../mapi/notificationEvents';
import { openAddressBookFlags } from '../mapi/openAddressBookFlags';
import { openEntryFlags } from '../mapi/openEntryFlags';
import { openSectionFlags } from '../mapi/openSectionFlags';
import { openStoreFlags } from '../mapi/openStoreFlags';

/**
 * Which vocabulary the flags of a call are written in, so that a lesson may write names instead of numbers: by function
 * and field. Calls that are not listed take numbers only.
 */
const vocabularies: Readonly<Record<string, ValueTable>> = {
  'MAPILogonEx.flags': logonFlags,
  'MAPIInitialize.init.flags': initFlags,
  'IMAPISession.Logoff.flags': logoffFlags,
  'IMAPISession.OpenMsgStore.flags': openStoreFlags,
  'IMAPISession.OpenAddressBook.flags': openAddressBookFlags,
  'IMAPISession.OpenEntry.flags': openEntryFlags,
  'IMAPISession.OpenProfileSection.flags': openSectionFlags,
  'IMAPISession.SetDefaultStore.flags': defaultStores,
  'IMAPISession.Advise.eventMask': notificationEvents,
};

/** A flags value that could not be read. */
export interface FlagProblem {
  readonly path: (string | number)[];
  readonly found: string;
  /** Names that would be right here. */
  readonly known: readonly string[];
}

const HEX = /^0x[0-9a-f]{1,8}$/i;

/**
 * Replaces flag names and hex strings in a written call by numbers: `["MAPI_LOGON_UI"]`, `"0x29"` and `41` mean the
 * same. Everything else is left for the schema to judge.
 */
export function withFlagNumbers(written: unknown): { call: unknown; problems: FlagProblem[] } {
  const problems: FlagProblem[] = [];
  if (typeof written !== 'object' || written === null || !('fn' in written))
    return { call: written, problems };
  const fn = String(written.fn);
  const replace = (value: unknown, prefix: string, path: (string | number)[]): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => {
        const place = `${prefix}.${key}`;
        const here = [...path, key];
        if (isFlagField(key)) return [key, toNumber(field, vocabularies[place], here, problems)];
        return [key, replace(field, place, here)];
      }),
    );
  };
  return { call: replace(written, fn, []), problems };
}

const isFlagField = (key: string): boolean => key === 'flags' || key === 'eventMask';

function toNumber(
  value: unknown,
  table: ValueTable | undefined,
  path: (string | number)[],
  problems: FlagProblem[],
): unknown {
  if (typeof value === 'string') {
    if (HEX.test(value)) return Number.parseInt(value, 16);
    problems.push({ path, found: value, known: table === undefined ? [] : namesOf(table) });
    return 0;
  }
  if (!Array.isArray(value)) return value;
  let bits = 0;
  value.forEach((name: unknown, index) => {
    const entry = table?.[String(name)];
    if (entry === undefined) {
      const known = table === undefined ? [] : namesOf(table);
      problems.push({ path: [...path, index], found: String(name), known });
    } else bits = (bits | entry.value) >>> 0;
  });
  return bits;
}
