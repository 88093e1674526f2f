import { z } from 'zod';

/**
 * The one union of every simulated call. The Lab form, the lesson file, the headless runner, the contract between the
 * processes and the tests all speak it. Names are the API's own; a member or handle is named by the identifier that the
 * simulator gave it (`M-001`), by a lesson's alias, or by null where the API allows NULL.
 */

const text = z.string().max(2_000);
/** A 32-bit unsigned number: flags, window handles, reserved arguments. */
export const uint32 = z.number().int().min(0).max(0xffffffff);
/** Identifier of something that the simulator made, or a lesson's alias for it. */
export const reference = z.string().min(1).max(100);
const flags = uint32.default(0);
const uiParam = uint32.default(0);

const fn = <N extends string, S extends z.ZodRawShape>(name: N, shape: S) =>
  z.strictObject({ fn: z.literal(name), ...shape });

/** A method of one IMAPISession object. */
const method = <N extends string, S extends z.ZodRawShape>(name: N, shape: S) =>
  fn(`IMAPISession.${name}`, { session: reference, ...shape });

const extendedCalls = [
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
    /** Pretend credentials only; reaches no log, trace or file. */
    password: text.nullable().default(null),
    flags,
    /** false = the caller passed NULL for lppSession. */
    outSession: z.boolean().default(true),
  }),
  method('QueryInterface', { iid: text }),
  method('AddRef', {}),
  method('Release', {}),
  method('GetLastError', { hResult: uint32, flags, outError: z.boolean().default(true) }),
  method('GetMsgStoresTable', { flags }),
  method('OpenMsgStore', { uiParam, store: reference.nullable(), flags }),
  method('OpenAddressBook', { uiParam, flags }),
  method('OpenProfileSection', { section: text, flags }),
  method('GetStatusTable', { flags }),
  method('OpenEntry', { entry: reference.nullable(), flags }),
  method('CompareEntryIDs', { entry1: reference, entry2: reference, flags }),
  method('Advise', {
    /** null = session-level registration. */
    entry: reference.nullable().default(null),
    eventMask: uint32.default(0),
    sink: z.boolean().default(true),
    outConnection: z.boolean().default(true),
  }),
  method('Unadvise', { connection: uint32 }),
  method('MessageOptions', { uiParam, flags, addressType: text.nullable().default(null) }),
  method('QueryDefaultMessageOpt', { addressType: text, flags }),
  method('EnumAdrTypes', { flags }),
  method('QueryIdentity', {}),
  method('Logoff', { uiParam, flags, reserved: uint32.default(0) }),
  method('SetDefaultStore', { flags: uint32, store: reference.nullable() }),
  method('AdminServices', { flags }),
  method('ShowForm', { uiParam, flags, token: uint32.default(0) }),
  method('PrepareForm', { message: reference.nullable().default(null) }),
] as const;

/** Schema of any simulated call. */
export const callSchema = z.discriminatedUnion('fn', [...extendedCalls]);

/** Any simulated call with every argument filled in. */
export type Call = z.output<typeof callSchema>;
/** Any simulated call as it may be written in a lesson or the Lab: defaults may be left out. */
export type CallInput = z.input<typeof callSchema>;
/** The name of a function or method, e.g. `MAPILogonEx` or `IMAPISession.Logoff`. */
export type CallName = Call['fn'];
/** The call with the given name. */
export type CallOf<N extends CallName> = Extract<Call, { fn: N }>;
