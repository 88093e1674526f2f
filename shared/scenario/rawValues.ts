/** Looks into a written lesson whose form is not known to be right. */

export type Path = readonly (string | number)[];

/** A problem with a word of the file. */
export interface WordProblem {
  readonly path: Path;
  /** One sentence. */
  readonly message: string;
  readonly found: string;
  /** Words that would have been right. */
  readonly known: readonly string[];
}

/** The fields of an object; none for anything else. */
export const object = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The entries of a list with their places; none for anything else. */
export const lists = (value: unknown, path: Path = []): { value: unknown; path: Path }[] =>
  Array.isArray(value) ? value.map((one: unknown, index) => ({ value: one, path: [...path, index] })) : [];
