const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** Texts of message sessions and the .msg files that they open. */
export const messages = {
  caption: 'Message sessions',
  columns: {
    name: 'Message session, message, attachment',
    owner: 'Owner',
    opened: 'Opened',
    duration: 'Duration',
    state: 'State',
    unsaved: 'Unsaved',
    callback: 'Callback',
  },
  loose: 'no session',
  kinds: {
    message: 'message',
    attachment: 'attachment',
    'embedded message': 'embedded message',
    stream: 'stream',
    'attachment table': 'attachment table',
    'recipient table': 'recipient table',
  },
  /** Objects whose name alone would not tell what they are. */
  named: (kind: string, name: string) => `${kind}: ${name}`,
  state: {
    open: 'open',
    readOnly: 'open, read only',
    openWith: (messages: number, attachments: number) =>
      `open, ${count(messages, 'message', 'messages')}${
        attachments === 0 ? '' : `, ${count(attachments, 'attachment', 'attachments')}`
      }`,
    ended: (callbacks: number) => `ended, ${count(callbacks, 'callback', 'callbacks')}`,
    leaks: 'open, leaks',
    untilRelease: 'stays until Release',
    invalid: 'invalid, not released',
    released: 'released',
  },
  changes: (n: number) => count(n, 'change', 'changes'),
  uncommitted: (n: number) => `${n} not committed`,
  callbacks: { none: 'none', waits: 'waits', called: 'called once' },
  rowName: (name: string, state: string, rest: readonly string[]) =>
    [`${name}, ${state}`, ...rest.filter((text) => text !== '')].join(', '),
  emptyTitle: 'No message sessions',
  emptyText: 'Open a .msg file: choose one with “Open message”, or drop it here. No logon is needed.',
  drop: 'Drop .msg files here',
  tools: {
    program: 'Program',
    session: 'Session',
    newSession: 'new session',
    noSession: 'no session (leaks)',
    open: 'Open message',
    fromDisk: 'From the disk ...',
    limit: '.msg files up to 50 MB',
    sample: (name: string) => `Sample: ${name}`,
    readOnly: 'Read only',
    noCommit: 'IMSG_NO_ISTG_COMMIT',
    unreadable: 'cannot be opened',
    calls: (name: string) => `Calls on ${name}`,
    callsNone: 'Calls',
    openSession: 'OpenIMsgSession',
  },
  tooBig: (name: string, megabytes: string, limit: number) =>
    `${name} cannot be opened. The file has ${megabytes} MB; at most ${limit} MB are read.`,
  unreadable: (name: string) =>
    `${name} cannot be opened. The file cannot be read; drop a file, not a folder.`,
  calls: {
    close: 'CloseIMsgSession',
    attachments: 'OpenAttach, every attachment',
    attachmentTable: 'GetAttachmentTable',
    recipientTable: 'GetRecipientTable',
    body: 'OpenProperty PR_BODY',
    embedded: 'OpenProperty, the message inside',
    data: 'OpenProperty, its bytes',
    rows: 'QueryRows',
    read: 'GetProps',
    change: 'SetProps, another subject',
    changeName: 'SetProps, another name',
    save: 'SaveChanges',
    commit: 'IStorage::Commit',
    release: 'Release',
  },
  /** What SetProps writes. */
  newSubject: 'Changed in class',
  newName: 'changed in class.txt',
};
