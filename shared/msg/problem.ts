/** What can be wrong with a .msg file. */
export type MsgProblemKind =
  | 'too big'
  | 'no compound file'
  | 'truncated'
  | 'damaged'
  | 'too deep'
  | 'too many'
  | 'no message'
  | 'bad property';

/** A .msg file that cannot be read. The message is one sentence without the file's name: what was found, what was expected. */
export class MsgProblem extends Error {
  constructor(
    readonly kind: MsgProblemKind,
    message: string,
  ) {
    super(message);
    this.name = 'MsgProblem';
  }
}
