import type { z } from 'zod';
import { withKnownWords } from './issues';
import { atMost, keyNodeAt, nodeAt, readJson, toValue, type JsonText } from './jsonText';
import { lessonSchema, MAX_LESSON_BYTES, type Lesson } from './lessonSchema';
import { explain, nearest, toPointer, type Problem } from './problems';
import type { WordProblem } from './rawValues';
import { danglingReferences } from './references';

/** What reading a lesson file gave: the lesson, or every problem at once. */
export type ReadLesson = { ok: true; lesson: Lesson } | { ok: false; problems: Problem[] };

/** Reads a lesson file. Never throws; a file is data and nothing in it is run. */
export function readLesson(text: string): ReadLesson {
  const json = readJson(text, MAX_LESSON_BYTES);
  if (Array.isArray(json)) return { ok: false, problems: json };
  const written = toValue(json.root);
  const parsed = lessonSchema.safeParse(written, { error: withKnownWords });
  const issues = parsed.success ? [] : parsed.error.issues;
  const dangling = danglingReferences(written).map((one) => wordProblem(json, one));
  const problems = [...issues.flatMap((issue) => problemsOf(json, issue)), ...dangling];
  if (parsed.success && problems.length === 0) return { ok: true, lesson: parsed.data };
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return { ok: false, problems: atMost(problems) };
}

function wordProblem({ root, place }: JsonText, { path, message, found, known }: WordProblem): Problem {
  const { node } = nodeAt(root, path);
  return {
    ...place(node.offset),
    pointer: toPointer(path),
    message,
    didYouMean: nearest(found, known),
  };
}

/** An issue of the schema in plain words; one problem per unknown key. */
function problemsOf({ root, place }: JsonText, issue: z.core.$ZodIssue): Problem[] {
  const at = nodeAt(root, issue.path);
  const found = at.exact ? toValue(at.node) : undefined;
  return explain(issue, found).map(({ message, known, word, key, inside }) => {
    const here = [...issue.path, ...inside];
    const outer = nodeAt(root, here).node;
    const node = (key === null ? undefined : keyNodeAt(outer, key)) ?? outer;
    const path = key === null ? here : [...here, key];
    const didYouMean = word === null || known.length === 0 ? null : nearest(word, known);
    return { ...place(node.offset), pointer: toPointer(path), message, didYouMean };
  });
}
