import type { z } from 'zod';
import { keysOf } from './issues';

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
  if (found.length > 200) return null;
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

/** An issue in plain words. */
export interface Explained {
  readonly message: string;
  /** Words that would have been right, and the one that was found. */
  readonly known: readonly string[];
  readonly word: string | null;
  /** The key that is unknown. */
  readonly key: string | null;
  /** Where inside what was looked at; empty for the whole of it. */
  readonly inside: readonly PropertyKey[];
}

/** A schema issue in plain words, with the known words where there is a choice. */
export function explain(issue: z.core.$ZodIssue, found: unknown): Explained[] {
  const one = (message: string, known: readonly string[] = [], word: string | null = null): Explained[] => [
    { message, known, word, key: null, inside: [] },
  ];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysOf(issue.message);
      return issue.keys.map((key) => {
        const message = `unknown key "${cut(key)}".`;
        return { message, known, word: key, key, inside: [] };
      });
    }
    case 'invalid_value': {
      const known = issue.values.map(String);
      const choice = known.length === 1 ? listOf(known) : `one of ${listOf(known)}`;
      return one(`found ${show(found)}, expected ${choice}.`, known, asWord(found));
    }
    case 'invalid_type':
      return one(`found ${show(found)}, expected ${issue.expected}.`);
    case 'invalid_union':
      return explainUnion(issue, found);
    case 'too_big':
    case 'too_small':
      return one(`${sizeOf(issue)} (found ${show(found)}).`);
    case 'custom': {
      const known = Array.isArray(issue.params?.['known']) ? issue.params['known'].map(String) : [];
      const word = typeof issue.params?.['found'] === 'string' ? issue.params['found'] : asWord(found);
      return one(`${issue.message}.`, known, word);
    }
    case 'invalid_format':
      return one(`found ${show(found)}, expected ${issue.message}.`);
    default:
      return one(`${issue.message} (found ${show(found)}).`, [], asWord(found));
  }
}

/** Nothing of what is allowed here fits: the branch that came nearest, or what each of them wants. */
function explainUnion(issue: z.core.$ZodIssueInvalidUnion, found: unknown): Explained[] {
  const depth = (issues: readonly z.core.$ZodIssue[]) =>
    Math.max(0, ...issues.map(({ path }) => path.length));
  const inside = issue.errors.filter(
    (issues) => depth(issues) > 0 || issues.some(({ code }) => code === 'unrecognized_keys'),
  );
  const [nearestBranch] = inside.sort((a, b) => a.length - b.length);
  if (nearestBranch !== undefined) {
    return nearestBranch.flatMap((inner) =>
      explain(inner, valueAt(found, inner.path)).map((one) => ({
        ...one,
        inside: [...inner.path, ...one.inside],
      })),
    );
  }
  const known = issue.errors
    .flat()
    .flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : []));
  const types = issue.errors
    .flat()
    .flatMap((inner) => (inner.code === 'invalid_type' ? [inner.expected] : []));
  const wanted = [...new Set([...(known.length > 0 ? [listOf(known)] : []), ...types])].join(' or ');
  const message = wanted === '' ? 'not valid here' : `expected ${wanted}`;
  return [
    { message: `found ${show(found)}, ${message}.`, known, word: asWord(found), key: null, inside: [] },
  ];
}

function sizeOf(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): string {
  const unit = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' entries' : '';
  return issue.code === 'too_big'
    ? `at most ${String(issue.maximum)}${unit} are allowed`
    : `at least ${String(issue.minimum)}${unit} are needed`;
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}...` : text);
const listOf = (words: readonly string[]): string =>
  words.length > 12 ? `${words.slice(0, 12).join(', ')}, ...` : words.join(', ');
const asWord = (found: unknown): string | null => (typeof found === 'string' ? found : null);
function show(found: unknown): string {
  if (typeof found === 'string') return `"${cut(found)}"`;
  if (typeof found === 'number' || typeof found === 'boolean') return String(found);
  if (found === undefined) return 'nothing';
  return Array.isArray(found) ? 'a list' : found === null ? 'null' : 'an object';
}
