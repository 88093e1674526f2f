import { decided, disputed, type Rule } from './rule';

/** Decisions D1 to D17 (section 7.1): arguments, profile, credentials, sharing. */
export const logonCallDecisions = {
  D1: decided(
    'The checks run in this order: initialised, place for the session, undefined flags, flag combinations, service rules, lock, shared session, profile.',
    {
      LX: 'Does not give an order.',
      KOP: 'Looks at name and place first, then asks whether MAPI is initialised.',
    },
  ),
  D2: decided(
    'A call before MAPIInitialize returns MAPI_E_NOT_INITIALIZED before anything else is looked at.',
    {
      INI: 'Any call without initialisation gets this code.',
      KOP: 'Uses the same code.',
    },
  ),
  D3: disputed('Only a missing place for the session gives MAPI_E_INVALID_PARAMETER.', {
    LX: 'Invalid arguments give MAPI_E_LOGON_FAILED.',
    KOP: 'Answers MAPI_E_INVALID_PARAMETER.',
    Q185139: 'Shows the real call answering 0x80070057.',
  }),
  D4: disputed('Undefined flag bits give MAPI_E_UNKNOWN_FLAGS.', {
    LX: 'Invalid arguments give MAPI_E_LOGON_FAILED.',
    INI: 'Undefined flags give MAPI_E_UNKNOWN_FLAGS.',
    Q239785: 'The real MAPIInitialize answers 0x80040106 to an unknown bit.',
    KOP: 'Ignores every bit but MAPI_UNICODE.',
  }),
  D5: decided('Only MAPI_LOGON_UI and MAPI_PASSWORD_UI clash; MAPI_SERVICE_UI_ALWAYS goes with either.', {
    LOGON: 'The flags that allow dialogs exclude each other, without naming them.',
    LX: 'Says nothing about it.',
    OLD98: 'Names MAPI_LOGON_UI and MAPI_PASSWORD_UI.',
    SLX: 'Names the same two for Simple MAPI.',
  }),
  D6: decided('A call without MAPI_EXTENDED works and logs a warning.', {
    LX: 'The flag should always be set.',
    KOP: 'Ignores it.',
  }),
  D7: disputed(
    'The name is checked only when it is used; over 64 characters or with outer spaces the logon fails.',
    {
      LX: 'At most 64 characters; ignored when a session is joined.',
      HD: 'The longest profile name is 64.',
      HC: 'Has a code for strings that are too long.',
      KOP: 'Has no limit.',
    },
  ),
  D8: disputed(
    'An unknown name fails the logon, or leads to the dialog with MAPI_LOGON_UI; upper and lower case do not matter.',
    {
      PAD: 'An unknown profile gives MAPI_E_LOGON_FAILED.',
      LX: 'Says nothing about it.',
      KOP: 'Answers MAPI_E_NOT_FOUND and compares case.',
    },
  ),
  D9: disputed('A given name wins over MAPI_USE_DEFAULT.', {
    LX: 'The default name replaces the argument.',
    FLOW: 'A given name is used.',
    MFC: 'Sets the flag only when it has no name.',
  }),
  D10: decided('Without a name MAPI_USE_DEFAULT wins over MAPI_EXPLICIT_PROFILE, which then has no effect.', {
    LX: 'Without a name the default is used only with MAPI_USE_DEFAULT.',
    MFC: 'Combines the explicit flag with MAPI_LOGON_UI to force the dialog.',
  }),
  D11: decided(
    'Without a default profile MAPI_USE_DEFAULT leads to the dialog with MAPI_LOGON_UI, else the logon fails.',
    {
      FLOW: 'Has no line for it.',
      KOP: 'Has no default profile.',
    },
  ),
  D12: disputed(
    'An empty password counts as none; any other fails the logon unless legacy profile passwords are on.',
    {
      LX: 'The password must be NULL.',
      PAD: 'NULL or empty; MAPI has no profile passwords.',
      OLD98: 'Allowed up to 64 characters.',
      KOP: 'Keeps it but does not use it.',
    },
  ),
  D13: disputed(
    'Only MAPI_PASSWORD_UI opens the password dialog; a profile dialog already shown asks for the password itself.',
    {
      FLOW: 'Asks about MAPI_PASSWORD_UI only.',
      LX: 'Does not list that flag.',
      HX: 'Defines it as 0x20000.',
      SLX: 'MAPI_LOGON_UI may ask for name and password.',
    },
  ),
  D14: decided('A wrong entry may be repeated once; after a second one the logon fails.', {
    SESS: 'After a failure there is one more try.',
  }),
  D15: decided('Without any profile the dialog is empty and can only be cancelled.', {
    LX: 'Says nothing about it.',
    KOP: 'Starts without profiles.',
  }),
  D16: disputed('A new session may itself be shared; who joins later gets the newest one that is alive.', {
    LX: 'Describes both flags separately.',
    MFC: 'Sets both in its normal logon.',
    OLD00: 'One shared session per computer.',
  }),
  D17: decided('Joining ignores the name, the password and all profile and dialog flags.', {
    LX: 'The existing session is used even if a name is given.',
    LOGON: 'To join, give none of them.',
    FLOW: 'Joining is decided before anything else.',
  }),
} as const satisfies Record<string, Rule>;
