/** Texts of the stage: desk, client cards, logon lock, caption. */
export const stage = {
  title: 'Stage',
  where: (machine: string, user: string) => `${machine}, user ${user}`,
  alsoHere: 'Also here:',
  bringForward: (client: string, state: string) => `Bring ${client} forward, ${state}`,
  /** Accessible name of a client's card (trainer-ux 6.3). */
  card: (client: string) => `Client: ${client}`,
  details: (client: string) => `What ${client} is doing`,
  says: (client: string) => `The user of ${client} says`,
  quote: (text: string) => `“${text}”`,
  step: (step: number, steps: number) => `${step} of ${steps}`,
  captionName: 'Caption',

  /** State of a client beyond the words of its sessions. */
  words: {
    idle: 'idle',
    waiting: 'waiting',
    working: 'working',
    asking: 'asking',
    dead: 'ended',
    shutDown: 'shut down',
    notInitialized: 'not initialised',
  },

  lock: {
    label: 'logon lock',
    name: (holder: string, waiter: string) => `${holder} holds the logon lock, ${waiter} waits for it`,
    waitsTitle: 'Waits for the logon lock',
    heldByDialog: (holder: string) => `${holder} holds it while its dialog is open.`,
    heldByCall: (holder: string) => `${holder} holds it until its logon returns.`,
    noLimit: 'MAPI_TIMEOUT_SHORT is not set: no time limit.',
    limit: 'MAPI_TIMEOUT_SHORT is set: gives up after a few seconds.',
    place: (place: number) => `Number ${place} in line.`,
  },

  actions: {
    menu: (client: string) => `Calls of ${client}`,
    initialize: 'Initialise MAPI',
    /** Said in front of a logon when the program has not called MAPIInitialize. */
    first: (what: string) => `Initialise MAPI, then: ${what}`,
    logOn: 'Log on with dialog, share the session',
    logOnNew: 'Log on with dialog, new session',
    logOnService: 'Log on as a service, default profile',
    logOff: (session: string, profile: string) => `Log off from ${session}, ${profile}, with confirmation`,
    logOffShared: (session: string) => `Shared logoff: end ${session} for everyone`,
    /** Under a call that hits others: who does what. */
    hits: (who: string) => `Hits: ${who}`,
    release: (member: string, session: string) => `Release ${member} of ${session}`,
    uninitialize: 'Uninitialise MAPI',
    lab: 'Compose a call in the Lab ...',
    earlier: (count: number) => `${count} earlier sessions: compose the call in the Lab.`,
    kill: (client: string) => `End ${client} at once`,
    killNote: 'The process dies inside whatever it does: no Logoff, no Release, no Uninitialize.',
    restart: (client: string) => `Start ${client} again`,
    busy: 'Inside a call: answer its dialog or wait.',
  },

  session: {
    title: (id: string) => `Session ${id}`,
    profile: 'Profile',
    noProfile: 'none yet',
    kind: 'Kind',
    duration: 'Open for',
    programs: 'Programs',
    serviceOff: (service: string, session: string) => `${service} disabled in ${session}`,
    serviceWorks: (service: string) => `${service} works`,
    more: (count: number) => `and ${count} more`,
    earlier: (count: number) =>
      `${count} earlier ${count === 1 ? 'session is' : 'sessions are'} in the table below; these are the newest.`,
  },
  lastCall: {
    title: 'Last call',
    none: 'No call yet.',
    show: 'Show what its user reads',
  },
  idle: {
    notInitialized: 'This program has not called MAPIInitialize yet.',
    loggedOff: 'Logged off. The session object is still held; Release lets it go.',
    noSession: 'No session. Log on from the menu, or compose a call in the Lab.',
    dead: 'This program has ended.',
    shutDown: 'Fast shutdown has ended MAPI in this program.',
  },
  /** Said in the caption line while nothing has happened yet. */
  begin: 'Log on from the menu of a program, or start the first lesson.',
  beginNoLesson: 'Log on from the menu of a program, or compose a call in the Lab.',
  empty: {
    title: 'No client is running',
    text: 'Choose a lesson, or open the Lab and make a call of your own.',
    textLab: 'Open the Lab and make a call of your own.',
    first: 'Start the first lesson',
    lab: 'Open the Lab',
    minutes: (minutes: number) =>
      `The first lesson takes ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and needs no preparation.`,
  },
};
