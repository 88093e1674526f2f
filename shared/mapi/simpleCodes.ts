import { doc, hdr } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { code, type CodeEntry } from './resultCode';

const header = hdr('MAPI.h');
const logon = doc('MAPILogon (Simple MAPI), return value');
const logoff = doc('MAPILogoff (Simple MAPI), return value');

/**
 * Result codes of Simple MAPI: plain unsigned numbers, not HRESULTs. 0 is success; 1 to 26 all mean failure although
 * bit 31 is clear. 7 is unassigned.
 */
export const simpleCodes = defineTable<CodeEntry>()({
  SUCCESS_SUCCESS: code.success(0, 'Done.', logon),
  MAPI_E_USER_ABORT: code.cancel(1, 'The user cancelled, which is not a fault.', logon, 'MAPI_USER_ABORT'),
  MAPI_E_FAILURE: code.error(2, 'The call failed for an unspecified reason.', logon),
  MAPI_E_LOGIN_FAILURE: code.error(3, 'The logon failed.', logon, 'MAPI_E_LOGON_FAILURE'),
  MAPI_E_DISK_FULL: code.error(4, 'The disk is full.', header),
  MAPI_E_INSUFFICIENT_MEMORY: code.error(5, 'There is not enough memory.', logon),
  MAPI_E_ACCESS_DENIED: code.error(6, 'The caller is not allowed to do this.', header),
  MAPI_E_TOO_MANY_SESSIONS: code.error(8, 'The user has too many sessions open.', logon),
  MAPI_E_TOO_MANY_FILES: code.error(9, 'There are too many attached files.', header),
  MAPI_E_TOO_MANY_RECIPIENTS: code.error(10, 'There are too many recipients.', header),
  MAPI_E_ATTACHMENT_NOT_FOUND: code.error(11, 'The attachment was not found.', header),
  MAPI_E_ATTACHMENT_OPEN_FAILURE: code.error(12, 'The attachment could not be opened.', header),
  MAPI_E_ATTACHMENT_WRITE_FAILURE: code.error(13, 'The attachment could not be written to a file.', header),
  MAPI_E_UNKNOWN_RECIPIENT: code.error(14, 'A recipient is not in the address list.', header),
  MAPI_E_BAD_RECIPTYPE: code.error(15, 'The type of a recipient is not one of the allowed types.', header),
  MAPI_E_NO_MESSAGES: code.error(16, 'No matching message was found.', header),
  MAPI_E_INVALID_MESSAGE: code.error(17, 'The message identifier is not valid.', header),
  MAPI_E_TEXT_TOO_LARGE: code.error(18, 'The text of the message is too long.', header),
  MAPI_E_INVALID_SESSION: code.error(19, 'The session handle is not valid.', logoff),
  MAPI_E_TYPE_NOT_SUPPORTED: code.error(20, 'The message type is not supported.', header),
  MAPI_E_AMBIGUOUS_RECIPIENT: code.error(21, 'A recipient matches several addresses.', header),
  MAPI_E_MESSAGE_IN_USE: code.error(22, 'Another program is using the message.', header),
  MAPI_E_NETWORK_FAILURE: code.error(23, 'The network cannot be reached.', header),
  MAPI_E_INVALID_EDITFIELDS: code.error(24, 'The number of edit fields is not valid.', header),
  MAPI_E_INVALID_RECIPS: code.error(25, 'A recipient is not valid.', header),
  MAPI_E_NOT_SUPPORTED: code.error(26, 'The operation is not supported.', header),
});

/** Exact name of a Simple MAPI result code. */
export type SimpleCodeName = NameOf<typeof simpleCodes>;

/** Simple MAPI result codes by name (aliases included): `Simple.MAPI_E_INVALID_SESSION === 19`. */
export const Simple = valuesOf(simpleCodes);
