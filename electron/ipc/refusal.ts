/** A command that is not possible: bad input, or not now. Its message is the one sentence that the user reads. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Ends a handler with a refusal. */
export function refuse(sentence: string): never {
  throw new Refusal(sentence);
}
