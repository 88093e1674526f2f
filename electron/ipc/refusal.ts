import type { Problem } from '../../shared/scenario/problems';

/** A command that is not possible: bad input, or not now. Its message is the one sentence that the user reads. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    message: string,
    /** Everything that is wrong with a file that was refused. */
    readonly problems: readonly Problem[] = [],
  ) {
    super(message);
  }
}

/** Ends a handler with a refusal. */
export function refuse(sentence: string, problems: readonly Problem[] = []): never {
  throw new Refusal(sentence, problems);
}
