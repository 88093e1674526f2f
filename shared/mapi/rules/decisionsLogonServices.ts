import { decided, disputed, type Rule } from './rule';

/** Decisions D18 to D39 (section 7.1): sessions, services, providers, notifications. */
export const logonServicesDecisions = {
  D18: decided(
    'Without MAPI_NEW_SESSION and MAPI_ALLOW_OTHERS, and with nothing to join, the session is individual.',
    {
      LX: 'Says nothing about it.',
      HX: 'MAPI_ALLOW_OTHERS makes the session shared.',
    },
  ),
  D19: decided('A shared session lives on and can be joined when its creator leaves first.', {
    SESS: 'Says nothing about it.',
  }),
  D20: decided(
    'MAPI_LOGON_UI or MAPI_SERVICE_UI_ALWAYS allows dialogs of services and providers; MAPI_PASSWORD_UI does not.',
    {
      STP: 'Dialogs appear if the client allows them.',
    },
  ),
  D21: disputed(
    'A Windows service that asks for dialogs fails; MAPI_NO_MAIL is added for it without a word.',
    {
      SVC: 'No dialogs, and MAPI_NO_MAIL must be set.',
      LX: 'MAPI_NO_MAIL should be set.',
      Q185139: 'Old builds answered 0x80070057 without MAPI_NO_MAIL.',
    },
  ),
  D22: decided('The short wait is 5 seconds; waiting logons are served in the order in which they came.', {
    LX: 'A few seconds.',
  }),
  D23: disputed(
    'Address books and stores start inside MAPILogonEx; opening them later hands out what is active.',
    {
      LOGON: 'They start during the logon.',
      STP: 'They start during the logon.',
      ABL: 'It is called when the address book is opened.',
      KOP: 'Starts them when they are needed.',
      FLD: 'MAPILogonEx succeeds and OpenMsgStore fails.',
    },
  ),
  D24: decided('All address books start in profile order, then all stores, and the transports later.', {
    LOGON: 'Address books before stores.',
    STP: 'Address books first inside a service.',
  }),
  D25: decided(
    'One second try per service and logon; without dialogs only a missing configuration gets one.',
    {
      SESS: 'The user is told, one retry follows, then the service is disabled.',
      HS: 'Defines SERVICE_LOGON_FAILED without describing it.',
      KOP: 'Its entry point answers MAPI_E_UNCONFIGURED when a setting is missing.',
    },
  ),
  D26: disputed(
    'A configuration that is still missing after the second try disables the service; the session goes on.',
    {
      ABL: 'This code never disables the service.',
      SESS: 'The second failure disables the service.',
      VFY: 'The session might end.',
    },
  ),
  D27: disputed(
    'Cancelling a dialog of a service disables that service; cancelling the logon itself ends the logon.',
    {
      LX: 'MAPI_E_USER_CANCEL comes from the logon.',
      SESS: 'Cancelling is one reason why asking fails.',
    },
  ),
  D28: disputed('A session limit of a provider is treated like any other error of that provider.', {
    SESS: 'Providers may answer MAPI_E_SESSION_LIMIT.',
    LX: 'Too many sessions give MAPI_E_LOGON_FAILED.',
  }),
  D29: disputed(
    'The logon succeeds even if every service is disabled, unless one of them is marked required.',
    {
      SESS: 'Services are disabled for the session.',
      LOGON: 'The logon fails if information is missing.',
      VFY: 'It depends on how important the service is.',
      FLD: 'MAPILogonEx succeeds and OpenMsgStore fails.',
    },
  ),
  D30: decided(
    'Active providers of a disabled service are logged off at once; their rows stay with STATUS_FAILURE.',
    {
      SESS: 'All providers of the service are disabled.',
    },
  ),
  D31: decided('Opening a provider that was set aside calls its logon again.', {
    LMS: 'A client may ask for the password and try again.',
    FLD: 'OpenMsgStore answers 0x8004011D.',
  }),
  D32: decided('Opening a store of a disabled service gives MAPI_E_LOGON_FAILED.', {
    IS: 'Says nothing about it.',
    FLD: 'OpenMsgStore answers 0x80040111.',
  }),
  D33: decided('A failing download never fails the logon, and with MAPI_NO_MAIL nothing is downloaded.', {
    LX: 'It is an attempt.',
  }),
  D34: decided('MAPI_BG_SESSION is kept as a trait and changes no result.', {
    LX: 'Describes the intent only.',
    HA: 'Defines it as 0x00200000.',
  }),
  D35: disputed('Transports start right after the logon has returned, or earlier when a call needs them.', {
    STP: 'They start when first needed.',
    LOGON: 'They start when first needed.',
    XPL: 'Usually when the user first logs on to a profile.',
  }),
  D36: decided('After a failure the place for the session holds NULL.', {
    LX: 'Says nothing about it.',
    KOP: 'Leaves it as it was.',
  }),
  D37: decided('A session object used by another process gives MAPI_E_INVALID_OBJECT.', {
    LOGON: 'It is not valid there.',
  }),
  D38: decided(
    'Advise needs a sink and a place for the connection; connections start at 1 and are never used again.',
    {
      ADV: 'Gives part of the answer.',
      KOP: 'Hands everything on to the default store.',
    },
  ),
  D39: decided(
    'Notifications arrive in order before the causing call returns, never after Unadvise or Logoff.',
    {
      TIM: 'They may arrive at any time, even after Unadvise.',
    },
  ),
} as const satisfies Record<string, Rule>;
