import { documented, ours, type Rule } from './rule';

/** MAPILogonEx, sections A to C of the decision procedure (3.2): arguments, the logon lock, the shared session. */
export const logonCallRules = {
  LX1: documented('A process must have called MAPIInitialize before any other MAPI function.', 'INI'),
  LX2: ours(
    'Without a place for the session the call returns MAPI_E_INVALID_PARAMETER.',
    'D3',
    'LX',
    'Q185139',
  ),
  LX3: ours('A flag that is not defined makes the call return MAPI_E_UNKNOWN_FLAGS.', 'D4', 'LX', 'Q239785'),
  LX4: documented('MAPI_LOGON_UI and MAPI_PASSWORD_UI exclude each other.', 'LOGON', 'OLD98'),
  LX5: documented(
    'A Windows service may not ask for dialogs, and its member sends and receives no mail.',
    'SVC',
    'LX',
  ),
  LX6: documented('MAPI_EXTENDED should always be set; a call without it still works.', 'LX'),
  LX7: documented(
    'One logon at a time: a call waits for the logon lock, with MAPI_TIMEOUT_SHORT only a few seconds.',
    'LX',
  ),
  LX8: documented('With MAPI_NEW_SESSION MAPI does not look for a shared session.', 'LX', 'FLOW'),
  LX9: documented('Without MAPI_NEW_SESSION MAPI looks for a shared session first.', 'LX', 'FLOW'),
  LX10: documented(
    'Whoever joins a shared session needs no profile and no credentials.',
    'LX',
    'SESS',
    'FLOW',
  ),
  LX11: documented('Too many sessions make the logon fail with MAPI_E_LOGON_FAILED.', 'LX'),
} as const satisfies Record<string, Rule>;

/** MAPILogonEx, sections D and E: the profile and its credentials. */
export const logonProfileRules = {
  LX12: documented('A given profile name is used as it is, if such a profile exists.', 'FLOW', 'LX'),
  LX13: documented('Without a name MAPI_USE_DEFAULT takes the default profile.', 'FLOW', 'LX'),
  LX14: documented(
    'Without a name, MAPI_USE_DEFAULT or MAPI_LOGON_UI no profile can be found: the logon fails.',
    'FLOW',
  ),
  LX15: documented('MAPI_LOGON_UI lets MAPI ask the user for a profile.', 'FLOW', 'LX'),
  LX16: documented('Cancelling the logon dialog ends the logon with MAPI_E_USER_CANCEL.', 'LX'),
  LX17: documented('The password argument must be NULL: profiles have no passwords any more.', 'LX', 'PAD'),
  LX18: documented('Credentials that open the profile lead straight to the session.', 'FLOW'),
  LX19: documented(
    'Credentials that do not open the profile need MAPI_PASSWORD_UI, or the logon fails.',
    'FLOW',
  ),
} as const satisfies Record<string, Rule>;

/** MAPILogonEx, section F: services, spooler, end of the call. */
export const logonServicesRules = {
  LX20: ours('The session exists now, but no other logon sees it before it is ready.', null, 'LX', 'SESS'),
  LX21: documented(
    'MAPI_SERVICE_UI_ALWAYS shows the settings of every service before any provider starts.',
    'LX',
    'MSE',
  ),
  LX22: documented('The address book providers start first, in the order of the profile.', 'LOGON'),
  LX23: documented('The message store providers start next, in the order of the profile.', 'LOGON'),
  LX24: documented('The spooler gets every store, unless the member or the store said no mail.', 'LMS'),
  LX25: documented('The default store is the first store with STATUS_DEFAULT_STORE.', 'PRS'),
  LX26: ours(
    'Disabled services do not make the logon fail, unless one is marked required.',
    'D29',
    'SESS',
    'LOGON',
  ),
  LX27: documented('The spooler starts the transports after the logon has returned.', 'STT', 'XPL'),
  LX28: documented('The caller gets a session object of its own.', 'LOGON'),
  LX29: documented('MAPI_FORCE_DOWNLOAD tries to fetch waiting mail before the call returns.', 'LX'),
  LX30: documented('The logon lock is free again and the call returns.', 'LX'),
} as const satisfies Record<string, Rule>;

/** Starting one provider: first try and second try (section 3.3). */
export const providerStartRules = {
  P1: documented('The providers of a disabled service are not called again in this session.', 'SESS'),
  P2: documented('MAPI loads the DLL of the provider and calls its entry function.', 'STP', 'ITP'),
  P3: documented(
    'MAPI logs the provider on; a no-dialog flag tells it whether it may ask the user.',
    'VFY',
    'STP',
  ),
  P4: documented('A provider that answers success or a warning is active.', 'MSL'),
  P5: documented(
    'MAPI_E_FAILONEPROVIDER takes out this provider only; the service stays enabled.',
    'ABL',
    'MSL',
    'XPL',
  ),
  P6: ours('A user who cancels the dialog of a provider gets no second try.', 'D27', 'SESS', 'LX'),
  P7: documented(
    'MAPI_E_UNCONFIGURED makes MAPI call the entry point of the service for its settings and try once more.',
    'ABL',
    'MSL',
    'XPL',
  ),
  P8: documented('After another failure MAPI tells the user and offers a second try.', 'SESS'),
  P9: documented('The second try decides: success, set aside, or the service is disabled.', 'SESS'),
  P10: documented(
    'After the second failure every provider of the service is disabled for this session.',
    'SESS',
  ),
} as const satisfies Record<string, Rule>;

/** What a provider does when it is asked to log on (section 2.7): is everything configured, and may it ask? */
export const providerSideRules = {
  V1: documented('The provider looks into its profile section for its configuration.', 'VFY'),
  V2: documented('A provider whose configuration is complete logs on.', 'VFY'),
  V3: documented(
    'Without configuration and without a dialog the provider answers MAPI_E_UNCONFIGURED.',
    'VFY',
  ),
  V4: documented('If a dialog is allowed, the provider asks the user for what is missing.', 'VFY'),
  V5: documented('A provider whose configuration is complete after the dialog logs on.', 'VFY'),
  V6: documented(
    'A configuration that is still not complete after the dialog gives MAPI_E_UNCONFIGURED.',
    'VFY',
  ),
  V7: documented('A dialog that the user cancelled on purpose gives MAPI_E_USER_CANCEL.', 'VFY'),
  V8: documented('A dialog that was cancelled by accident appears again.', 'VFY'),
} as const satisfies Record<string, Rule>;
