import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Lesson } from '../../../shared/scenario/lessonSchema';
import { readLesson } from '../../../shared/scenario/readLesson';
import { playLesson } from '../play';
import { differences, sameSteps, withoutOrderOfWatching } from './difference';
import { numbersFrom, spoil } from './mutate';

const FILES = 2_000;
const scenario = join(import.meta.dirname, '../../../shared/scenario');

/** Lessons of every API; each is spoiled in turn. */
const originals = [
  'testing/pageExample.json',
  'proofs/after-logoff-methods.json',
  'proofs/truth-table-8-6a.json',
  'proofs/procedure-p8-correct.json',
  'proofs/procedure-p10.json',
  'proofs/after-logoff-objects.json',
  'proofs/after-logoff-process-dies.json',
  'proofs/simple-logon-password.json',
  'proofs/messenger-m1.json',
  'proofs/messenger-m7-no-answer.json',
  'proofs/fast-shutdown-0-ok.json',
].map((path) => {
  const text = readFileSync(join(scenario, path), 'utf8');
  const read = readLesson(text);
  if (!read.ok) throw new Error(path);
  return { path, text, json: JSON.parse(text) as unknown, lesson: read.lesson, run: runOf(read.lesson) };
});

/** Everything that a run leaves behind. */
function runOf(lesson: Lesson): { state: string; bytes: string } {
  const { state, digest, trace, time } = playLesson(lesson);
  return { state, bytes: JSON.stringify([digest, trace, time]) };
}

/**
 * Changes after which a lesson may hold with the very same run, and why. Everything else must be refused, must fail an
 * expectation, or must leave another run behind.
 */
const SILENT: readonly (readonly [RegExp, string])[] = [
  [
    /^\/(\$schema|id|title|goal|group|level|minutes|tags|complaint|covers|sources|hints|quiz)\b/,
    'text for people',
  ],
  [/^\/settings( |\/)/, 'the seed, and the date that virtual time 0 is shown as'],
  [/\/say /, 'narration'],
  [/^\/steps\/\d+\/predict\b/, 'question for the room'],
  [/^\/steps\/\d+\/expect\b.* (removed|shortened)$/, 'less is expected'],
  [/^\/steps\/\d+\/expect\b.* (added|lengthened)$/, 'more is expected, and it is true'],
  [/^\/steps\/\d+\/hang\b/, 'a call may hang but does not'],
  [/^\/steps\/\d+\/(answers\/\d+\/|answer\/)?unknown\b/, 'an unknown name is allowed, and none is there'],
  [/^\/steps\/\d+\/as /, 'a name that nothing refers to'],
  [/^\/world\/settings\b/, 'a setting of the machine that the run does not come to'],
  [/\/(password|accepts|prompt)\b/, 'pretend passwords leave no trace; only what becomes of them does'],
  [/^\/faults\/\d+\/trigger removed$/, 'the preset brings the same trigger'],
  [/^\/world\/messenger\/services\/\d+\/primary /, 'without a mark the first service is the primary one'],
  [/\/(user|domain) /, 'typed beside a password; the simulated server looks at the password'],
];

const isExplained = (difference: string): boolean => SILENT.some(([pattern]) => pattern.test(difference));

describe(`${FILES} spoiled lesson files`, () => {
  const next = numbersFrom(20_030_512);
  const tally = { refused: 0, failed: 0, otherRun: 0, sameMeaning: 0, explained: 0 };
  const silent: string[] = [];
  const badProblems: string[] = [];
  let slowest = 0;

  for (let n = 0; n < FILES; n++) {
    const original = originals[n % originals.length];
    if (original === undefined) continue;
    const text = spoil(original.text, next);
    const started = performance.now();
    judge(original, text);
    slowest = Math.max(slowest, performance.now() - started);
  }

  function judge(original: (typeof originals)[number], text: string): void {
    const read = readLesson(text);
    if (!read.ok) {
      tally.refused++;
      const lines = text.split('\n').length;
      for (const { line, column, message } of read.problems) {
        const hasPlace = line >= 1 && line <= lines && column >= 1;
        const ofWhole = line === 0 && column === 0;
        if ((!hasPlace && !ofWhole) || message.length < 10) badProblems.push(`${line}:${column} ${message}`);
      }
      if (read.problems.length === 0) badProblems.push('refused without a problem');
      return;
    }
    const run = runOf(read.lesson);
    if (run.state !== 'done') tally.failed++;
    else if (run.bytes !== original.run.bytes) tally.otherRun++;
    else if (JSON.stringify(read.lesson) === JSON.stringify(original.lesson)) tally.sameMeaning++;
    else {
      const before = withoutOrderOfWatching(original.json);
      const after = withoutOrderOfWatching(JSON.parse(text));
      const where = differences(before, after);
      // Two steps changed places that do not see each other: the same run is left behind.
      if (where.every(isExplained) || sameSteps(before, after)) tally.explained++;
      else silent.push(`${original.path}: ${where.join(', ')}`);
    }
  }

  it('never make the reader or the player throw, and each refusal has its place and a sentence', () => {
    expect(badProblems).toEqual([]);
    expect(
      tally.refused + tally.failed + tally.otherRun + tally.sameMeaning + tally.explained + silent.length,
    ).toBe(FILES);
  });

  it('never pass silently: refused, failed, another run, or a change that no run could show', () => {
    expect(silent).toEqual([]);
    // Most of them are caught; the numbers are the same in every run of this test.
    expect(tally.refused).toBeGreaterThan(FILES / 2);
    expect(tally.failed).toBeGreaterThan(50);
    expect(tally.explained + tally.sameMeaning).toBeLessThan(FILES / 3);
  });

  it('never hang: each is judged within two seconds on a busy machine', () => {
    expect(slowest).toBeLessThan(2_000);
  });
});
