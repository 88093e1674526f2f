import type { z } from 'zod';

/** One thing that is wrong with a file: where, what, what was expected. */
export interface Problem {
  /** 1-based; 0 when the whole file is meant. */
  readonly line: number;
  readonly column: number;
  /** JSON pointer (RFC 6901). */
  readonly pointer: string;
  /** One sentence. */
  readonly message: string;
  readonly didYouMean: string | null;
}

/** `S14.json, line 12, column 5 (/steps/0/client): unknown ... Did you mean "server.down"?` */
export function problemLine(file: string, problem: Problem): string {
  const place = problem.line === 0 ? '' : `, line ${problem.line}, column ${problem.column}`;
  const pointer = problem.pointer === '' ? '' : ` (${problem.pointer})`;
  const hint = problem.didYouMean === null ? '' : ` Did you mean "${problem.didYouMean}"?`;
  return `${file}${place}${pointer}: ${problem.message}${hint}`;
}

export function toPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The known word nearest to a mistyped one, if any is near enough to be meant. */
export function nearest(found: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(found.length / 3)) + 1;
  for (const word of known) {
    const distance = editDistance(found.toLowerCase(), word.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [word, distance];
  }
  return best;
}

/** Levenshtein distance; both words are short. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** A schema issue in plain words, with the known words where there is a choice. */
export function explain(
  issue: z.core.$ZodIssue,
  found: unknown,
): { message: string; known: string[]; word: string | null } {
  const shown =
    typeof found === 'string' ? `"${found.slice(0, 60)}"` : found === undefined ? 'nothing' : typeOf(found);
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        message: `unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}.`,
        known: [],
        word: issue.keys[0] ?? null,
      };
    case 'invalid_value': {
      const known = issue.values.map(String);
      const list = known.length > 12 ? `${known.slice(0, 12).join(', ')}, ...` : known.join(', ');
      return {
        message: `found ${shown}, expected ${known.length === 1 ? '' : 'one of '}${list}.`,
        known,
        word: asWord(found),
      };
    }
    case 'invalid_type':
      return { message: `found ${shown}, expected ${issue.expected}.`, known: [], word: null };
    case 'custom': {
      const known = Array.isArray(issue.params?.['known']) ? issue.params['known'].map(String) : [];
      const word = typeof issue.params?.['found'] === 'string' ? issue.params['found'] : asWord(found);
      return { message: `${issue.message}.`, known, word };
    }
    default:
      return { message: `${issue.message} (found ${shown}).`, known: [], word: asWord(found) };
  }
}

const asWord = (found: unknown): string | null => (typeof found === 'string' ? found : null);
const typeOf = (found: unknown): string =>
  Array.isArray(found) ? 'a list' : found === null ? 'null' : typeof found;
