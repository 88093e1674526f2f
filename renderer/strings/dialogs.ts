import type { Era } from '../../shared/model/app';
import type { PromptError } from '../../shared/model/prompt';

/**
 * Texts of the simulated dialogs. `&` stands before the access key of a text, as Windows writes it. Short texts follow the
 * wording of the real dialogs (trainer-ux, sections 1.2 to 1.6); `era` variants change wording, never order or meaning.
 */

/** Wording of each age of the real software. */
export type ByEra<T = string> = Readonly<Record<Era, T>>;

const programs = (n: number, one: string, many: string) => (n === 1 ? one : many);

const UNEXPLAINED = 'Unknown error.';
const oldServerDown =
  'The Microsoft Exchange Server computer is not available. Either there are network problems or the Microsoft Exchange Server is down for maintenance.';
const oldNoProfiles =
  'No Microsoft Outlook profiles have been created. In Microsoft Windows, click the Start button, and then click Control Panel. Click User Accounts, and then click Mail. Click Show Profiles, and then click Add.';
const oldServerUnavailable =
  'Your Microsoft Exchange Server is unavailable. You can retry connecting to the server using the network, or work offline and connect using dialup networking.';

export const dialogs = {
  ok: 'OK',
  cancel: 'Cancel',
  close: (caption: string) => `Close ${caption}`,
  /** Said once, and only where a password is typed. */
  pretend: 'Simulation: pretend credentials only.',
  refused: 'The simulator did not take this answer.',

  /** Caption of boxes that a program shows in its own name. */
  programTitle: (client: string) => (client === 'Outlook' ? 'Microsoft Outlook' : client),

  chooseProfile: {
    caption: 'Choose Profile',
    profileName: '&Profile Name:',
    newProfile: '&New...',
    more: '&Options >>',
    less: '&Options <<',
    options: 'Options',
    setDefault: '&Set as default profile',
    showAll: 'Show &logon screens for all information services',
    password: 'Pass&word:',
    empty: 'No profile is listed. Make one with New..., or cancel.',
  },
  newProfile: {
    caption: 'New Profile',
    heading: 'Create New Profile',
    profileName: '&Profile Name:',
  },
  profileNameInvalid: {
    sentence: 'The profile name is not valid. Enter a valid profile name.',
    named: (name: string) => `There is no profile "${name}" on this computer.`,
  },
  /** What Outlook says when the computer has no profile at all (trainer-ux 1.1). */
  noProfiles: {
    classic: oldNoProfiles,
    xp: oldNoProfiles,
    modern:
      'You need to create a Microsoft Outlook profile. In Microsoft Windows, go to the Control Panel and open Mail. Click Show Profiles, and then click Add.',
  } satisfies ByEra,
  profilePassword: {
    caption: 'Password',
    sentence: (profile: string) => `Enter the password of profile "${profile}".`,
    profile: 'Profile:',
    password: '&Password:',
  },
  enterPassword: {
    caption: 'Enter Password',
    user: '&User Name:',
    domain: '&Domain Name:',
    password: '&Password:',
  },
  windowsSecurity: {
    caption: 'Windows Security',
    connecting: (provider: string) => `Connecting to ${provider}`,
    user: 'User name',
    password: 'Password',
    domain: (domain: string) => `Domain: ${domain}`,
    remember: '&Remember my credentials',
  },
  messengerSignin: {
    caption: 'Sign In',
    sentence: (service: string) => `Sign in to ${service}.`,
    name: '&Sign-in name:',
    password: '&Password:',
    automatic: 'Sign me in &automatically',
    given: 'A password was given with the call; leave the field empty to use it.',
    connecting: (service: string) => `Connecting to ${service} ...`,
  },
  serviceSettings: {
    tab: 'Logon settings',
    required: (name: string) => `Required. Enter a value for ${name}.`,
    illegal: (name: string, legal: readonly string[]) => `${name} has to be one of: ${legal.join(', ')}.`,
    choose: 'Choose a value',
  },
  logonFailure: {
    sentence: (service: string) => `${service} could not be started.`,
    retry: '&Retry',
    correct: '&Correct settings...',
    skip: '&Skip',
    cancelLogon: 'Cancel &logon',
  },
  serverUnavailable: {
    sentence: {
      classic: oldServerUnavailable,
      xp: oldServerUnavailable,
      modern:
        'The server is unavailable. You can retry connecting to it, or work offline with what is on this computer.',
    } satisfies ByEra,
    retry: '&Retry',
    workOffline: '&Work Offline',
  },
  serviceUnavailable: {
    sentence: (service: string) => `${service} is not available in this session.`,
    /** Detail of trainer-ux 1.5 for an offline copy that was never filled. */
    neverFilled:
      'You must connect to Microsoft Exchange with the current profile before you can synchronize your folders with your offline folder file.',
    detail: 'It stays off until you log off and log on again. Your other services are not affected.',
  },
  logOff: {
    caption: 'Log off',
    sentence: (profile: string) => `Log off from profile "${profile}"?`,
    unsent: {
      classic: (n: number) =>
        `There is still unsent mail in the Outbox (${n}). You may want to send it the next time you use Microsoft Exchange.`,
      xp: (n: number) => `There is still mail in your Outbox (${n}); exit anyway?`,
      modern: (n: number) =>
        `There is still mail in your Outbox (${n}). It stays there until someone logs on again.`,
    } satisfies ByEra<(n: number) => string>,
    others: (n: number) =>
      programs(
        n,
        '1 other program uses this session. It will be told to log off.',
        `${n} other programs use this session. They will be told to log off.`,
      ),
    endsFor: (session: string | null) =>
      session === null ? 'Ends for everyone in this session' : `Ends for everyone in ${session}`,
    reaction: {
      'logs off': 'logs off when told',
      'logs off later': 'logs off later',
      'ignores it': 'ignores it and stays',
    },
    program: 'Program',
    whatItDoes: 'What it does',
    yes: '&Yes',
    no: '&No',
    sendFirst: '&Send first',
  },

  errors: {
    'wrong password': 'The password is wrong. Type it again.',
    'wrong credentials':
      'The logon credentials supplied were incorrect. Make sure your username and domain are correct, then type your password again.',
    'name empty': 'Enter a name for the profile.',
    'name too long': 'A profile name has at most 64 characters.',
    'name has outer spaces': 'A profile name cannot begin or end with a space.',
    'name has illegal characters': 'Use letters, digits, underscores and inner spaces only.',
    'name exists': 'A profile with this name exists already. Enter another name.',
  } satisfies Record<PromptError, string>,

  /** Parts of the real error boxes (trainer-ux 1.5); `errorGrammar` puts them together. */
  errorBox: {
    lead: {
      classic: '',
      xp: 'Unable to open your default e-mail folders.',
      modern: 'Cannot start Microsoft Outlook. Cannot open the Outlook window.',
    } satisfies ByEra,
    object: {
      classic: 'The set of folders could not be opened.',
      xp: 'The set of folders could not be opened.',
      modern: 'The set of folders cannot be opened.',
    } satisfies ByEra,
    detail: {
      MAPI_E_LOGON_FAILED: 'The information store could not be opened.',
      MAPI_E_UNCONFIGURED: 'Your profile is not configured.',
      MAPI_E_FAILONEPROVIDER: 'The attempt to log on to the Microsoft Exchange Server computer has failed.',
      MAPI_E_NETWORK_ERROR: {
        classic: oldServerDown,
        xp: oldServerDown,
        modern: 'The server is not available. Contact your administrator if this condition persists.',
      } satisfies ByEra,
      // Releases up to 2003 said of too many sessions what they said of a dead server (KB 842022).
      MAPI_E_SESSION_LIMIT: { classic: UNEXPLAINED, xp: oldServerDown, modern: UNEXPLAINED } satisfies ByEra,
      MAPI_E_NO_ACCESS: 'You do not have permission to log on.',
      MAPI_E_OFFLINE:
        'The connection to Microsoft Exchange is unavailable. Outlook must be online or connected to complete this action.',
      MAPI_E_NOT_FOUND: 'The operation failed. An object could not be found.',
      MAPI_E_VERSION:
        'MAPI was unable to load the information service. Be sure the service is correctly installed and configured.',
      MAPI_E_BUSY:
        'The file is in use and could not be accessed. Close any application that is using this file, and then try again.',
      MAPI_E_CORRUPT_STORE: 'Errors have been detected in the file.',
      MAPI_E_CORRUPT_DATA: 'Errors have been detected in the file.',
      MAPI_E_NOT_ENOUGH_MEMORY: 'There is not enough memory available to perform the operation.',
      MAPI_E_TIMEOUT: 'The logon attempt timed out while waiting for resources to become available.',
    },
    /** Sentences that name what they are about. */
    dllMissing: (dll: string) =>
      `MAPI was unable to load the information service ${dll}. Be sure the service is correctly installed and configured.`,
    fileInUse: (file: string) =>
      `The file ${file} is in use and could not be accessed. Close any application that is using this file, and then try again.`,
    fileDamaged: (file: string) => `Errors have been detected in the file ${file}.`,
    fileGone: {
      classic: 'The operation failed. An object could not be found.',
      xp: 'The operation failed. An object could not be found.',
      modern: 'Outlook data file cannot be accessed.',
    } satisfies ByEra,
    unexplained: UNEXPLAINED,
    stop: 'Error',
    warning: 'Warning',
    question: 'Question',
    information: 'Information',
  },
} as const;
