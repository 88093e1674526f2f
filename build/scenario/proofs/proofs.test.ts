import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Lesson } from '../../../shared/scenario/lessonSchema';
import { readLesson } from '../../../shared/scenario/readLesson';
import { playLesson, type LessonReport } from '../play';
import { proofs } from './all';
import { lessonOf } from './proof';

const FOLDER = join(import.meta.dirname, '../../../shared/scenario/proofs');
const files = new Map(
  readdirSync(FOLDER).map((name) => [name.replace(/\.json$/, ''), readFileSync(join(FOLDER, name), 'utf8')]),
);

function read(text: string): Lesson {
  const result = readLesson(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.lesson;
}

const why = ({ failure, state }: LessonReport): string =>
  failure === null ? state : `step ${failure.step}: ${JSON.stringify(failure.mismatches)}`;

describe('proofs: every numbered run of a table of the session reference', () => {
  it('stand as files beside the lessons, as they are written in the tables here', () => {
    expect([...files.keys()].sort()).toEqual(proofs.map(({ id }) => id).sort());
    for (const proof of proofs)
      expect(JSON.parse(files.get(proof.id) ?? ''), proof.id).toEqual(
        JSON.parse(JSON.stringify(lessonOf(proof))),
      );
  });

  it.each(proofs.map((proof) => [proof.covers.join(', '), proof.row, proof.id] as const))(
    '%s: %s',
    (_covers, _row, id) => {
      const lesson = read(files.get(id) ?? '');
      const report = playLesson(lesson);
      expect(why(report)).toBe('done');
      expect(playLesson(lesson)).toEqual(report);
    },
  );

  it('cannot hold by accident: any other result at any step fails there', () => {
    for (const { id } of proofs) {
      const lesson = read(files.get(id) ?? '');
      lesson.steps.forEach((step, index) => {
        if (!('expect' in step) || step.expect?.result === undefined) return;
        const other = step.expect.result === 'MAPI_E_NO_MEMORY' ? 'S_OK' : 'MAPI_E_CORRUPT_DATA';
        const wrong = { ...step, expect: { ...step.expect, result: other } };
        const steps = lesson.steps.map((one, at) => (at === index ? wrong : one));
        const { failure } = playLesson({ ...lesson, steps });
        expect(failure?.step, `${id}, step ${index + 1}`).toBe(index + 1);
        expect(failure?.mismatches[0]?.about).toBe('result');
      });
    }
  });

  it.each<[string, number]>([
    ['truth-table', 8],
    ['procedure-p', 10],
    ['messenger-m', 11],
  ])('%s: rows 1 to %i have a proof each', (prefix, rows) => {
    for (let row = 1; row <= rows; row++) {
      const name =
        prefix === 'truth-table'
          ? new RegExp(`^${prefix}-${row}\\D?`)
          : new RegExp(`^${prefix}${row}(\\D|$)`);
      expect(
        [...files.keys()].some((id) => name.test(id)),
        `${prefix} ${row}`,
      ).toBe(true);
    }
  });
});
