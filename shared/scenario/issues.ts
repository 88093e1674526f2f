import type { z } from 'zod';

/** How schema issues carry what people need to know: which words would have been right. */

/** Stands between the words of a message that carries a list of known words. */
const MARK = '\u0001';

/** The error map of every parse: an unknown key says which keys there are, a union what each branch wants. */
export const withKnownWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const shape = (issue.inst as unknown as { shape?: object } | undefined)?.shape;
  return ['keys', ...Object.keys(shape ?? {})].join(MARK);
};

/** The keys that an unknown-key issue carries. */
export const keysOf = (message: string): string[] =>
  message.startsWith(`keys${MARK}`) ? message.split(MARK).slice(1) : [];

/** Parses a part of what is read and hands its problems on; undefined when it has any. */
export function parseInside<S extends z.ZodType>(
  schema: S,
  value: unknown,
  context: z.RefinementCtx,
  path: readonly (string | number)[] = [],
): z.output<S> | undefined {
  const parsed = schema.safeParse(value, { error: withKnownWords });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    context.issues.push({ ...issue, path: [...path, ...issue.path], input: value } as never);
  }
  return undefined;
}
