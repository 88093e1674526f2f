import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { toPointer, type Problem } from './problems';

/** A JSON text as a tree that knows the place of everything in it. */
export interface JsonText {
  readonly root: Node;
  readonly place: Place;
}

/** Line and column, both counted from 1, of an offset. */
export type Place = (offset: number) => { line: number; column: number };

/** Brackets inside brackets; a lesson needs about ten. */
const DEEPEST = 64;
/** Keys that would change what an object is instead of what it holds. */
const HOSTILE = new Set(['__proto__', 'constructor', 'prototype']);
/** Problems of one file that are told; more help nobody. */
const MOST_PROBLEMS = 100;

/** A problem of the file as a whole. */
export const ofFile = (message: string): Problem => ({
  line: 0,
  column: 0,
  pointer: '',
  message,
  didYouMean: null,
});

/** Reads a JSON text; every problem of its form at once. */
export function readJson(text: string, mostBytes: number): JsonText | Problem[] {
  if (utf8Length(text) > mostBytes) return [ofFile('the file is larger than 1 MB.')];
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (source.trim() === '') return [ofFile('the file is empty; a lesson is one JSON object.')];
  if (isTooDeep(source)) return [ofFile(`there are more than ${DEEPEST} brackets inside each other.`)];
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { allowTrailingComma: false, disallowComments: true });
  const place = placer(source);
  if (errors.length > 0 || root === undefined) {
    return atMost(
      errors.map(({ error, offset }) => ({
        ...place(offset),
        pointer: '',
        message: `this is not JSON: ${printParseErrorCode(error)}.`,
        didYouMean: null,
      })),
    );
  }
  const problems = keyProblems(root, [], place);
  return problems.length > 0 ? atMost(problems) : { root, place };
}

/** The first of them, and how many more there are. */
export function atMost(problems: Problem[]): Problem[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const more = problems.length - MOST_PROBLEMS;
  return [...problems.slice(0, MOST_PROBLEMS), ofFile(`${more} more problems are not listed.`)];
}

/** Bytes of a text as UTF-8. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff)) bytes += 2;
    else if (unit >= 0x80) bytes += 1;
  }
  return bytes;
}

/** Looks at brackets outside strings only, so that a hostile file cannot use up the stack. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (inString) {
      if (char === '\\') i++;
      else if (char === '"' || char === '\n') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '[' || char === '{') {
      if (++depth > DEEPEST) return true;
    } else if (char === ']' || char === '}') depth--;
  }
  return false;
}

function placer(text: string): Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
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
      if (seen.has(key)) say(keyNode, here, `the key "${key.slice(0, 60)}" is written twice.`);
      if (HOSTILE.has(key)) say(keyNode, here, `the key "${key}" is not allowed.`);
      seen.add(key);
      if (valueNode !== undefined) problems.push(...keyProblems(valueNode, here, place));
    }
  }
  return problems;
}

/** The node at a path, or the nearest one above it when something is missing. */
export function nodeAt(root: Node, path: readonly PropertyKey[]): { node: Node; exact: boolean } {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length) as (string | number)[]);
    if (node !== undefined) return { node, exact: length === path.length };
  }
  return { node: root, exact: path.length === 0 };
}

/** The key of a property, to point at an unknown key instead of at its object. */
export function keyNodeAt(object: Node, key: string): Node | undefined {
  return object.children?.map(({ children }) => children?.[0]).find((node) => node?.value === key);
}

/** The plain value of a node. */
export function toValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(toValue);
  if (node.type !== 'object') return node.value as unknown;
  const value: Record<string, unknown> = {};
  for (const { children } of node.children ?? []) {
    const [key, child] = children ?? [];
    if (key !== undefined && child !== undefined) value[String(key.value)] = toValue(child);
  }
  return value;
}
