import type { ByEra } from './dialogs';

/** Releases before 2007 wrote a hyphen (trainer-ux 1.1). */
const accountsByEra: ByEra = { classic: 'E-mail Accounts', xp: 'E-mail Accounts', modern: 'Email Accounts' };
const sameInAll = (text: string): ByEra => ({ classic: text, xp: text, modern: text });

/**
 * Texts of the Mail control panel (trainer-ux 1.1). `&` stands before the access key of a text. Short texts follow the wording of
 * the real dialogs; sentences about sessions and marks are ours.
 */
export const mail = {
  region: 'Profiles',
  where: 'The Control Panel of the simulated machine. Every button makes a call that the trace shows.',
  closedTitle: 'Mail is closed',
  closedText:
    'Open it to add, copy and remove profiles, to choose the one that programs use, and to change services.',
  open: 'Open Mail',
  waiting: 'The call has not returned yet. If the run is paused, let it go on.',
  failed: (code: string) => `The call returned ${code}. Nothing was changed.`,
  close: '&Close',

  mail: {
    caption: 'Mail',
    tab: 'General',
    list: 'The &following profiles are set up on this computer:',
    empty: 'No profile is set up on this computer.',
    add: '&Add...',
    remove: '&Remove',
    properties: '&Properties',
    copy: 'Cop&y...',
    start: 'When starting Microsoft Outlook, use this profile:',
    prompt: 'Prompt f&or a profile to be used',
    always: 'Always &use this profile',
    choice: 'Profile that is always used',
    none: 'Choose a profile',
    apply: 'App&ly',
    marked: (name: string) =>
      `"${name}" is in use. It is marked for deletion and removed when its last session ends.`,
    renamed: (name: string, to: string) =>
      `"${name}" is in use. It becomes "${to}" when its last session ends.`,
  },
  removeProfile: {
    caption: 'Remove profile',
    sentence: (name: string) => `Remove the profile "${name}" with its services and settings?`,
    inUse: (sessions: readonly string[]) =>
      `It is in use by ${sessions.join(', ')}. It is only marked for deletion now, and removed when the last session ends.`,
    yes: '&Yes',
    no: '&No',
  },
  copyProfile: {
    caption: 'Copy Profile',
    heading: (name: string) => `Copy of "${name}"`,
    name: '&New profile name:',
  },
  setup: {
    caption: (name: string) => `Mail Setup - ${name}`,
    accounts: {
      title: accountsByEra,
      text: 'Set up accounts and address books.',
      button: {
        classic: '&E-mail Accounts...',
        xp: '&E-mail Accounts...',
        modern: '&Email Accounts...',
      } satisfies ByEra,
    },
    files: {
      title: sameInAll('Data Files'),
      text: 'Change where messages are kept.',
      button: sameInAll('&Data Files...'),
    },
    profiles: {
      title: sameInAll('Profiles'),
      text: 'Set up several profiles.',
      button: sameInAll('&Show Profiles...'),
    },
  },
  services: {
    accounts: {
      caption: accountsByEra,
      list: (profile: string) => `&Accounts and address books of "${profile}":`,
      empty: 'This profile has no account.',
      add: '&New...',
      change: 'C&hange...',
      addCaption: 'Add New Account',
      addLabel: '&Service:',
    },
    files: {
      caption: sameInAll('Data Files'),
      list: (profile: string) => `&Data files of "${profile}":`,
      empty: 'This profile has no data file.',
      add: '&Add...',
      change: '&Settings...',
      addCaption: 'New Data File',
      addLabel: '&Type of file:',
    },
    remove: '&Remove',
    /** A service in the list: its name and where it works. */
    entry: (name: string, detail: string) => (detail === '' ? name : `${name} - ${detail}`),
    notConfigured: 'not configured',
    inUse: 'Sessions that are open keep the services and settings that they began with.',
    removeCaption: 'Remove service',
    removeSentence: (service: string, profile: string) =>
      `Remove "${service}" from the profile "${profile}"?`,
    noEntryPoint: (service: string) => `${service} has no settings that could be changed.`,
    onlyOnce: (service: string) => `${service} can exist once in a profile, and it is there already.`,
    cancelled: (service: string) => `${service} was not added: its settings were cancelled.`,
  },
};
