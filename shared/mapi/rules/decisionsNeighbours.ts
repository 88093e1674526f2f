import { decided, disputed, type Rule } from './rule';

/** Decisions D59 to D69 (section 7.3): Simple MAPI, Messenger, fast shutdown. */
export const neighbourDecisions = {
  D59: decided('The event OnAppInit is not simulated.', {
    WME: 'Does not list it.',
    TLB: 'Does not have it either.',
  }),
  D60: disputed('MSGR_E_OTHER_UI_ACTIVE is 0x8100031F, which nothing confirms.', {
    WMI: 'Uses the name.',
    WMC: 'Leaves the number out.',
    HW: 'Has another name for that number.',
  }),
  D61: disputed('MAPILogon builds a shared session, with MAPI_NEW_SESSION an individual one.', {
    SLX: 'Says nothing about it.',
    HX: 'The default macro allows others, the explicit one does not.',
    OLD00: 'The session is always shared.',
  }),
  D62: disputed('One program may call MAPILogon several times; every handle is different.', {
    SLX: 'There is a limit.',
    Q130703: 'An old mail product refused the second call.',
    OLD00: 'Every client has its own handle.',
  }),
  D63: disputed('Simple MAPI needs no MAPIInitialize.', {
    INI: 'Any MAPI call needs it.',
    SLX: 'Its programs do not call it.',
  }),
  D64: decided(
    'MAPILogoff checks the handle first, then flags and reserved; the session survives every error.',
    {
      SLO: 'Mentions the flags only; survival is stated for two codes.',
    },
  ),
  D65: decided('Messenger events follow the order of section 4.4; nothing follows a failed Signout.', {
    WME: 'Says which events occur, not always their order.',
  }),
  D66: decided('After DoFastShutdown every MAPI call of the process gives MAPI_E_NOT_INITIALIZED.', {
    FSB: 'The program must not call MAPI any more.',
    MFC: 'Tells its user that most operations should now fail.',
  }),
  D67: decided(
    'Signin looks in this order: no client, signed in, dialog open, other dialog open, arguments.',
    {
      WMI: 'Says nothing about it.',
    },
  ),
  D68: decided(
    'Setting the status while signed out does nothing; states that cannot be chosen give E_INVALIDARG.',
    {
      WMS: 'Says nothing about it.',
    },
  ),
  D69: decided('A process that ends without Logoff counts as an implicit logoff of its members.', {
    SESS: 'Says nothing about it.',
  }),
} as const satisfies Record<string, Rule>;
