import { decided, disputed, type Rule } from './rule';

/** Decisions D40 to D58 (section 7.2): logoff, message sessions, initialisation, odd names. */
export const logoffDecisions = {
  D40: disputed('A second Logoff gives MAPI_E_INVALID_OBJECT.', {
    LOFF: 'Only Release may be called.',
    MKI: 'Invalid objects answer MAPI_E_INVALID_OBJECT.',
    KOP: 'Always answers S_OK.',
  }),
  D41: disputed(
    'After Logoff, AddRef and Release still count; every other method gives MAPI_E_INVALID_OBJECT.',
    {
      LOFF: 'Only Release may be called.',
      INV: 'AddRef, Release and QueryInterface survive.',
      MKI: 'AddRef and Release survive.',
    },
  ),
  D42: decided('A reserved argument that is not 0 gives MAPI_E_INVALID_PARAMETER and changes nothing.', {
    LOFF: 'It must be zero.',
    KOP: 'Ignores it.',
    MFC: 'Passes 0.',
  }),
  D43: decided('Undefined logoff flags give MAPI_E_UNKNOWN_FLAGS and change nothing.', {
    LOFF: 'Says nothing about it.',
    HX: 'Defines 0x1 and 0x2 only.',
  }),
  D44: decided(
    'Logoff asks only about unsent mail of its own, or when it would end a session that others use.',
    {
      LOFF: 'The user can possibly be asked.',
      MFC: 'Always allows dialogs in its normal logoff.',
    },
  ),
  D45: decided('A user who says no makes Logoff return MAPI_E_USER_CANCEL; nothing else happens.', {
    LOFF: 'Documents S_OK only.',
    HC: 'Has MAPI_E_USER_CANCEL for this everywhere.',
  }),
  D46: disputed(
    'Only MAPI_LOGOFF_SHARED sends a critical error to the others; every logoff sends fnevExtended.',
    {
      LOFF: 'With the flag all programs are told.',
      END: 'Logoff tells all others.',
      NTF: 'Any logoff of a shared session sends critical errors.',
      ADV: 'The event fnevExtended tells that a program has logged off.',
      EXN: 'The event fnevExtended tells that a program has logged off.',
    },
  ),
  D47: decided('The critical error carries MAPI_E_END_OF_SESSION and no entry identifier.', {
    LOFF: 'Does not name a code.',
    HC: 'Has MAPI_E_END_OF_SESSION.',
  }),
  D48: decided('The others are asked to log off, never forced; each program reacts in its own way.', {
    LOFF: 'They should log off.',
  }),
  D49: disputed(
    'An ordinary logoff takes down address books, stores, transports; a fast shutdown transports first.',
    {
      SHP: 'Lists address book, store, transport.',
      FSO: 'Fixes transport, address book, store for fast shutdown.',
      SHMS: 'Stores need the spooler while they close.',
      KOP: 'Logs address books off with their object.',
    },
  ),
  D50: disputed('OpenIMsgSession takes 0 or MAPI_UNICODE; other flags give MAPI_E_UNKNOWN_FLAGS.', {
    IMO: 'Reserved and 0, yet it describes MAPI_UNICODE and a code that no header has.',
    HC: 'Has no MAPI_E_INVALID_FLAGS.',
  }),
  D51: disputed('CloseIMsgSession calls each callback once in opening order; unsaved changes are lost.', {
    IMC: 'Closing the session is the only way to close messages, yet the last Release is described.',
    HI: 'Without a session nothing else closes a message.',
  }),
  D52: decided('The last Release without Logoff logs off; objects still open are listed as leaks.', {
    END: 'Objects become invalid and may never be freed.',
    MFC: 'Releases without Logoff when it logs on again.',
    KOP: 'Just destroys the session.',
  }),
  D53: decided('An error of a provider while logging off is logged and ignored.', {
    XPO: 'The provider counts as logged off all the same.',
  }),
  D54: decided(
    'Repeated initialisation succeeds; one call too many is a warning; the last one logs every member off.',
    {
      INI: 'The first call gives S_OK and calls must balance.',
      KOP: 'Repeats give S_OK; one call too many stops the process.',
    },
  ),
  D55: decided('The init flag 0x4 is not defined.', {
    INI0: 'Does not have it.',
    MFC: 'Names it in a prompt.',
  }),
  D56: disputed(
    'CompareEntryIDs compares within one provider only; across providers it gives MAPI_E_UNKNOWN_ENTRYID.',
    {
      IS: 'The result is FALSE.',
      AOS: 'An error when they are not equal.',
      KOP: 'Compares the bytes.',
    },
  ),
  D57: disputed('SetDefaultStore takes the values 1 to 5 and refuses stores that cannot do it.', {
    IS: 'Calls the values a bit mask.',
    HX: 'Numbers them from 1 to 5.',
    MFC: 'Offers 1, 2, 4, 8 and 0x10.',
  }),
  D58: disputed('Names that no header has are replaced by the codes of the headers.', {
    PAD: 'Uses MAPI_E_ACCESS_DENIED.',
    HC: 'Has MAPI_E_NO_ACCESS instead.',
  }),
} as const satisfies Record<string, Rule>;
