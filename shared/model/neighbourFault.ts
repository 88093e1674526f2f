/** What a fault rule can hit in Simple MAPI and in Windows Messenger. Messenger's operations belong to its program. */
export type NeighbourOperation =
  | 'simple: logoff memory'
  /** Any method: the Messenger object is missing or does not respond. */
  | 'messenger: object'
  /** The way to the server; without a result the server is silent. */
  | 'messenger: connection'
  /** What the server says to the credentials; without a result it is silent. */
  | 'messenger: logon'
  | 'messenger: send sign-out'
  /** The server's answer to a sign-out. */
  | 'messenger: sign-out answer';
