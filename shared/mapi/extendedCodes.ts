import { doc, hdr } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { code, type CodeEntry } from './resultCode';

const header = hdr('MAPICode.h');
const logon = doc('MAPILogonEx, return values');
const initialize = doc('MAPIInitialize, return values');
const providerLogon = doc('IMSProvider::Logon, return values');
const openStore = doc('IMAPISession::OpenMsgStore, return values');
const constants = doc('MAPI constants');

/**
 * Result codes of Extended MAPI: HRESULTs, unsigned. MAPI's own errors are 0x80040000 + n and its warnings
 * 0x00040000 + n (MAPICode.h). Warnings are successes. The same numbers mean other things to other interfaces.
 */
export const extendedCodes = defineTable<CodeEntry>()({
  S_OK: code.success(0x00000000, 'Done.', header, 'SUCCESS_SUCCESS'),
  S_FALSE: code.success(0x00000001, 'Done, there was nothing to do.', doc('IMessenger::Signin')),
  MAPI_W_NO_SERVICE: code.warning(
    0x00040203,
    'Succeeded, but no provider has an identity for the user.',
    doc('IMAPISession::QueryIdentity, return values'),
  ),
  MAPI_W_ERRORS_RETURNED: code.warning(
    0x00040380,
    'Succeeded, error details are waiting.',
    doc('IMAPISession::OpenAddressBook, return values'),
  ),
  MAPI_E_INTERFACE_NOT_SUPPORTED: code.error(
    0x80004002,
    'The object does not offer this interface.',
    header,
    'E_NOINTERFACE',
  ),
  MAPI_E_CALL_FAILED: code.error(0x80004005, 'The call failed for an unspecified reason.', header, 'E_FAIL'),
  MAPI_E_NO_SUPPORT: code.error(0x80040102, 'The operation is not supported here.', header),
  MAPI_E_BAD_CHARWIDTH: code.error(
    0x80040103,
    'Unicode was asked of an ANSI object, or the reverse.',
    header,
  ),
  MAPI_E_STRING_TOO_LONG: code.error(0x80040105, 'A string is longer than its limit.', header),
  MAPI_E_UNKNOWN_FLAGS: code.error(0x80040106, 'The flags contain bits that are not defined.', initialize),
  MAPI_E_INVALID_ENTRYID: code.error(0x80040107, 'The entry identifier is malformed.', header),
  MAPI_E_INVALID_OBJECT: code.error(
    0x80040108,
    'The object is no longer valid; it can only be released.',
    doc('IMAPISupport::MakeInvalid'),
  ),
  MAPI_E_BUSY: code.error(0x8004010b, 'Another operation is still running.', header),
  MAPI_E_NOT_ENOUGH_DISK: code.error(0x8004010d, 'The disk is full.', header),
  MAPI_E_NOT_ENOUGH_RESOURCES: code.error(0x8004010e, 'The system has run out of resources.', initialize),
  MAPI_E_NOT_FOUND: code.error(0x8004010f, 'There is no such object.', openStore),
  MAPI_E_VERSION: code.error(0x80040110, 'The two sides are built for incompatible versions.', initialize),
  MAPI_E_LOGON_FAILED: code.error(0x80040111, 'The logon failed.', logon),
  MAPI_E_SESSION_LIMIT: code.error(0x80040112, 'No further session is allowed.', initialize),
  MAPI_E_USER_CANCEL: code.cancel(0x80040113, 'The user cancelled, which is not a fault.', logon),
  MAPI_E_NETWORK_ERROR: code.error(0x80040115, 'The network or the server cannot be reached.', header),
  MAPI_E_DISK_ERROR: code.error(0x80040116, 'Reading or writing the disk failed.', header),
  MAPI_E_TOO_COMPLEX: code.error(
    0x80040117,
    'The registry keys of the service cannot be prepared.',
    initialize,
  ),
  MAPI_E_EXTENDED_ERROR: code.error(
    0x80040119,
    'Something specific failed; GetLastError has the details.',
    header,
  ),
  MAPI_E_CORRUPT_DATA: code.error(0x8004011b, 'The data is damaged.', header),
  MAPI_E_UNCONFIGURED: code.error(0x8004011c, 'The configuration is not complete.', providerLogon),
  MAPI_E_FAILONEPROVIDER: code.error(
    0x8004011d,
    'Only this provider failed; the rest of its service still works.',
    providerLogon,
  ),
  MAPI_E_UNKNOWN_CPID: code.error(
    0x8004011e,
    'The server does not support the code page of the client.',
    openStore,
  ),
  MAPI_E_UNKNOWN_LCID: code.error(
    0x8004011f,
    'The server does not support the locale of the client.',
    openStore,
  ),
  MAPI_E_PASSWORD_CHANGE_REQUIRED: code.error(
    0x80040120,
    'The password must be changed before the logon.',
    header,
  ),
  MAPI_E_PASSWORD_EXPIRED: code.error(0x80040121, 'The password has expired.', header),
  MAPI_E_INVALID_WORKSTATION_ACCOUNT: code.error(
    0x80040122,
    'The account may not log on from this computer.',
    header,
  ),
  MAPI_E_INVALID_ACCESS_TIME: code.error(0x80040123, 'The account may not log on at this time.', header),
  MAPI_E_ACCOUNT_DISABLED: code.error(0x80040124, 'The account is disabled.', header),
  MAPI_E_RECONNECTED: code.error(0x80040125, 'The connection was lost and made again.', constants),
  MAPI_E_OFFLINE: code.error(
    0x80040126,
    'The operation needs a connection, but the client is offline.',
    constants,
  ),
  MAPI_E_END_OF_SESSION: code.error(0x80040200, 'The session or its connection is gone.', header),
  MAPI_E_UNKNOWN_ENTRYID: code.error(
    0x80040201,
    'No open provider handles this entry identifier.',
    doc('IMAPISession::OpenEntry, return values'),
  ),
  MAPI_E_TIMEOUT: code.error(
    0x80040401,
    'Another logon was still running when the short wait was over.',
    logon,
  ),
  MAPI_E_CORRUPT_STORE: code.error(0x80040600, 'The message store is damaged.', header),
  MAPI_E_NOT_INITIALIZED: code.error(
    0x80040605,
    'MAPIInitialize has not been called in this process.',
    initialize,
  ),
  MAPI_E_NO_ACCESS: code.error(
    0x80070005,
    'The caller is not allowed to do this.',
    openStore,
    'E_ACCESSDENIED',
  ),
  MAPI_E_NOT_ENOUGH_MEMORY: code.error(0x8007000e, 'There is not enough memory.', header, 'E_OUTOFMEMORY'),
  MAPI_E_INVALID_PARAMETER: code.error(
    0x80070057,
    'An argument of the call is invalid.',
    initialize,
    'E_INVALIDARG',
  ),
});

/** Exact name of an Extended MAPI result code. */
export type ExtendedCodeName = NameOf<typeof extendedCodes>;

/** Extended MAPI result codes by name (aliases included): `HR.MAPI_E_LOGON_FAILED === 0x80040111`. */
export const HR = valuesOf(extendedCodes);
