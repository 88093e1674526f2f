import type { ExtendedCodeName } from './extendedCodes';

/** A parameter of a session method. */
export interface Parameter {
  readonly name: string;
  readonly direction: 'in' | 'out';
  /** Whether the documentation says that the caller must pass 0 or NULL. */
  readonly reserved?: true;
  /** Whether NULL (or 0) is allowed and means "none". */
  readonly optional?: true;
}

/** A method of IUnknown or IMAPISession. */
export interface SessionMethod {
  readonly interface: 'IUnknown' | 'IMAPISession';
  readonly parameters: readonly Parameter[];
  /** Result codes that the documentation names; null when the method returns a reference count. */
  readonly returns: readonly ExtendedCodeName[] | null;
}

/** Interface identifiers (MAPIGuid.h; IUnknown is OLE's). */
export const interfaceIds = {
  IUnknown: '00000000-0000-0000-C000-000000000046',
  IMAPISession: '00020300-0000-0000-C000-000000000046',
  IMAPIClientShutdown: '00020397-0000-0000-C000-000000000046',
  IMAPIProviderShutdown: '00020398-0000-0000-C000-000000000046',
} as const;

/** Name of an interface. */
export type InterfaceName = keyof typeof interfaceIds;

/** What QueryInterface of a session object answers with an interface. */
export const sessionInterfaces = [
  'IUnknown',
  'IMAPISession',
  'IMAPIClientShutdown',
] as const satisfies readonly InterfaceName[];

const input = (name: string): Parameter => ({ name, direction: 'in' });
const out = (name: string): Parameter => ({ name, direction: 'out' });
const optional = (name: string): Parameter => ({ name, direction: 'in', optional: true });
const reserved = (name: string): Parameter => ({ name, direction: 'in', reserved: true });

const unknown = (returns: SessionMethod['returns'], ...parameters: readonly Parameter[]): SessionMethod => ({
  interface: 'IUnknown',
  parameters,
  returns,
});
const method = (
  parameters: readonly Parameter[],
  ...failures: readonly ExtendedCodeName[]
): SessionMethod => ({ interface: 'IMAPISession', parameters, returns: ['S_OK', ...failures] });

const flags = input('ulFlags');
const parent = optional('ulUIParam');
const entry = [input('cbEntryID'), input('lpEntryID')] as const;
const optionalEntry = [optional('cbEntryID'), optional('lpEntryID')] as const;

/** The methods of a session object in the order of its vtable (MAPIX.h): IUnknown first. */
export const sessionMethods = {
  QueryInterface: unknown(['S_OK', 'MAPI_E_INTERFACE_NOT_SUPPORTED'], input('riid'), out('ppvObj')),
  AddRef: unknown(null),
  Release: unknown(null),
  GetLastError: method([input('hResult'), flags, out('lppMAPIError')], 'MAPI_E_BAD_CHARWIDTH'),
  GetMsgStoresTable: method([flags, out('lppTable')], 'MAPI_E_BAD_CHARWIDTH'),
  OpenMsgStore: method(
    [parent, ...entry, optional('lpInterface'), flags, out('lppMDB')],
    'MAPI_W_ERRORS_RETURNED',
    'MAPI_E_NO_ACCESS',
    'MAPI_E_NOT_FOUND',
    'MAPI_E_UNKNOWN_CPID',
    'MAPI_E_UNKNOWN_LCID',
    'MAPI_E_LOGON_FAILED',
  ),
  OpenAddressBook: method(
    [parent, optional('lpInterface'), flags, out('lppAdrBook')],
    'MAPI_W_ERRORS_RETURNED',
  ),
  OpenProfileSection: method(
    [input('lpUID'), optional('lpInterface'), flags, out('lppProfSect')],
    'MAPI_E_NO_ACCESS',
    'MAPI_E_NOT_FOUND',
  ),
  GetStatusTable: method([flags, out('lppTable')]),
  OpenEntry: method(
    [...entry, optional('lpInterface'), flags, out('lpulObjType'), out('lppUnk')],
    'MAPI_E_NO_ACCESS',
    'MAPI_E_NOT_FOUND',
    'MAPI_E_UNKNOWN_ENTRYID',
  ),
  CompareEntryIDs: method(
    [
      input('cbEntryID1'),
      input('lpEntryID1'),
      input('cbEntryID2'),
      input('lpEntryID2'),
      reserved('ulFlags'),
      out('lpulResult'),
    ],
    'MAPI_E_UNKNOWN_ENTRYID',
  ),
  Advise: method(
    [...optionalEntry, input('ulEventMask'), input('lpAdviseSink'), out('lpulConnection')],
    'MAPI_E_INVALID_ENTRYID',
    'MAPI_E_NO_SUPPORT',
    'MAPI_E_UNKNOWN_ENTRYID',
  ),
  Unadvise: method([input('ulConnection')]),
  MessageOptions: method(
    [parent, reserved('ulFlags'), optional('lpszAdrType'), input('lpMessage')],
    'MAPI_E_NOT_FOUND',
  ),
  QueryDefaultMessageOpt: method([
    input('lpszAdrType'),
    reserved('ulFlags'),
    out('lpcValues'),
    out('lppOptions'),
  ]),
  EnumAdrTypes: method([flags, out('lpcAdrTypes'), out('lpppszAdrTypes')]),
  QueryIdentity: method([out('lpcbEntryID'), out('lppEntryID')], 'MAPI_W_NO_SERVICE'),
  Logoff: method([parent, flags, reserved('ulReserved')]),
  SetDefaultStore: method([flags, ...optionalEntry]),
  AdminServices: method([reserved('ulFlags'), out('lppServiceAdmin')]),
  ShowForm: method(
    [
      parent,
      input('lpMsgStore'),
      input('lpParentFolder'),
      optional('lpInterface'),
      input('ulMessageToken'),
      reserved('lpMessageSent'),
      flags,
      input('ulMessageStatus'),
      input('ulMessageFlags'),
      input('ulAccess'),
      input('lpszMessageClass'),
    ],
    'MAPI_E_USER_CANCEL',
  ),
  PrepareForm: method([optional('lpInterface'), input('lpMessage'), out('lpulMessageToken')]),
} as const satisfies Record<string, SessionMethod>;

/** Name of a method of a session object. */
export type SessionMethodName = keyof typeof sessionMethods;
