import { documented, practice, type Rule } from './rule';

/** What each method of a session object does (section 2.3). */
export const sessionMethodRules = {
  'IS.QueryInterface': documented(
    'A session answers IUnknown, IMAPISession and IMAPIClientShutdown.',
    'FSB',
    'IS',
  ),
  'IS.AddRef': documented('AddRef adds one to the reference count and returns it.', 'IS'),
  'IS.Release': documented(
    'Release takes one off the reference count; it is the only method that is allowed after Logoff.',
    'LOFF',
  ),
  'IS.GetLastError': documented(
    'GetLastError explains an error that this session object returned, if more is known.',
    'IS',
  ),
  'IS.GetMsgStoresTable': documented(
    'The message store table lists every store of the session and changes with them.',
    'IS',
  ),
  'IS.OpenMsgStore': documented(
    'OpenMsgStore opens a store, read-only unless MDB_WRITE is set.',
    'IS',
    'LMS',
  ),
  'IS.OpenAddressBook': documented(
    'OpenAddressBook always gives an address book; a warning says that a provider is missing.',
    'IS',
  ),
  'IS.OpenProfileSection': documented('A profile section has many readers or one writer.', 'IS', 'PRS'),
  'IS.GetStatusTable': documented(
    'GetStatusTable waits until the spooler has started the transports.',
    'STT',
    'AVD',
  ),
  'IS.OpenEntry': documented(
    'OpenEntry hands the call to the provider that the entry identifier belongs to.',
    'IS',
  ),
  'IS.CompareEntryIDs': documented(
    'CompareEntryIDs tells whether two identifiers mean the same object.',
    'IS',
  ),
  'IS.Advise': documented(
    'Without an entry identifier Advise registers for critical errors of the session itself.',
    'ADV',
    'NTF',
  ),
  'IS.Unadvise': documented('Unadvise ends a registration and releases its sink.', 'IS'),
  'IS.MessageOptions': practice(
    'Options exist only where a transport registered them; MAPI_E_NOT_FOUND otherwise.',
    'O07',
    'LX',
  ),
  'IS.QueryDefaultMessageOpt': practice(
    'The default options of an address type come from its transport.',
    'O07',
  ),
  'IS.EnumAdrTypes': documented(
    'EnumAdrTypes lists the address types of the transports that are loaded.',
    'IS',
    'AVD',
  ),
  'IS.QueryIdentity': documented(
    'QueryIdentity gives the primary identity, else the first one, else a warning.',
    'IS',
    'AVD',
  ),
  'IS.Logoff': documented('Logoff ends the session for this program.', 'LOFF'),
  'IS.SetDefaultStore': documented(
    'SetDefaultStore marks one store and changes the rows of both tables.',
    'IS',
  ),
  'IS.AdminServices': documented(
    'Changes through AdminServices show up in the next session only.',
    'IS',
    'ADM',
  ),
  'IS.ShowForm': documented('ShowForm shows a message in its form; the user may cancel.', 'IS'),
  'IS.PrepareForm': documented(
    'PrepareForm makes a token for ShowForm and keeps a reference to the message.',
    'IS',
  ),
} as const satisfies Record<string, Rule>;
