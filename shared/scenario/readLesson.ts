import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { lessonSchema, MAX_LESSON_BYTES, type Lesson } from './lessonSchema';
import { explain, nearest, toPointer, type Problem } from './problems';

/** What reading a lesson file gave: the lesson, or every problem at once. */
export type ReadLesson = { ok: true; lesson: Lesson } | { ok: false; problems: Problem[] };

/** Keys that would change what an object is instead of what it holds. */
const HOSTILE = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads a lesson file. Never throws; a file is data and nothing in it is run. */
export function readLesson(text: string): ReadLesson {
  if (text.length > MAX_LESSON_BYTES) {
    return refuse([
      { line: 0, column: 0, pointer: '', message: 'the file is larger than 1 MB.', didYouMean: null },
    ]);
  }
  const errors: ParseError[] = [];
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const root = parseTree(source, errors, { allowTrailingComma: false, disallowComments: true });
  const place = placer(source);
  if (errors.length > 0 || root === undefined) {
    return refuse(
      errors.length === 0
        ? [
            {
              ...place(0),
              pointer: '',
              message: 'the file is empty; a lesson is one JSON object.',
              didYouMean: null,
            },
          ]
        : errors.map(({ error, offset }) => ({
            ...place(offset),
            pointer: '',
            message: `this is not JSON: ${printParseErrorCode(error)}.`,
            didYouMean: null,
          })),
    );
  }
  const structural = keyProblems(root, [], place);
  if (structural.length > 0) return refuse(structural);
  const parsed = lessonSchema.safeParse(toValue(root));
  if (parsed.success) return { ok: true, lesson: parsed.data };
  const problems = parsed.error.issues.map((issue): Problem => {
    const node = deepest(root, issue.path);
    const { message, known, word } = explain(issue, node.exact ? toValue(node.node) : undefined);
    const didYouMean = word === null || known.length === 0 ? null : nearest(word, known);
    return { ...place(node.node.offset), pointer: toPointer(issue.path), message, didYouMean };
  });
  return refuse(problems);
}

const refuse = (problems: Problem[]): ReadLesson => ({ ok: false, problems });

type Place = (offset: number) => { line: number; column: number };

/** Line and column, both counted from 1, of an offset. */
function placer(text: string): Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let line = starts.findIndex((start) => start > offset);
    if (line === -1) line = starts.length;
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

/** Duplicate and hostile keys, which a parsed object would no longer show. */
function keyProblems(node: Node, path: (string | number)[], place: Place): Problem[] {
  const problems: Problem[] = [];
  const say = (at: Node, here: (string | number)[], message: string) =>
    problems.push({ ...place(at.offset), pointer: toPointer(here), message, didYouMean: null });
  if (node.type === 'array') {
    node.children?.forEach((child, index) => problems.push(...keyProblems(child, [...path, index], place)));
  }
  if (node.type === 'object') {
    const seen = new Set<string>();
    for (const property of node.children ?? []) {
      const [keyNode, valueNode] = property.children ?? [];
      if (keyNode === undefined) continue;
      const key = String(keyNode.value);
      const here = [...path, key];
      if (seen.has(key)) say(keyNode, here, `the key "${key}" is written twice.`);
      if (HOSTILE.has(key)) say(keyNode, here, `the key "${key}" is not allowed.`);
      seen.add(key);
      if (valueNode !== undefined) problems.push(...keyProblems(valueNode, here, place));
    }
  }
  return problems;
}

/** The node at a path, or the nearest one above it when something is missing. */
function deepest(root: Node, path: readonly PropertyKey[]): { node: Node; exact: boolean } {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length) as (string | number)[]);
    if (node !== undefined) return { node, exact: length === path.length };
  }
  return { node: root, exact: path.length === 0 };
}

/** The plain value of a node; objects have no prototype to be tampered with. */
function toValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(toValue);
  if (node.type !== 'object') return node.value as unknown;
  const value: Record<string, unknown> = {};
  for (const { children } of node.children ?? []) {
    const [key, child] = children ?? [];
    if (key !== undefined && child !== undefined) value[String(key.value)] = toValue(child);
  }
  return value;
}
