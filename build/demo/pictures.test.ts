import { expect, it } from 'vitest';
import type { PromptRecord } from '../../shared/model/prompt';
import type { LessonProgress } from '../../shared/model/run';
import type { State } from '../../shared/model/state';
import { pictureName, sight } from './pictures';

const at = (lesson: Partial<LessonProgress>, kind?: PromptRecord['body']['kind']) =>
  ({
    run: { lesson },
    prompts: kind === undefined ? [] : [{ id: 'P-1', body: { kind } }],
  }) as unknown as State;

it('takes a new picture for a new step, a new dialog and the end, and for nothing else', () => {
  const first = at({ step: 1, state: 'paused' });
  expect(sight(at({ step: 1, state: 'paused', caption: 'other' }))).toBe(sight(first));
  expect(sight(at({ step: 2, state: 'paused' }))).not.toBe(sight(first));
  expect(sight(at({ step: 1, state: 'paused' }, 'choose-profile'))).not.toBe(sight(first));
  expect(sight(at({ step: 1, state: 'done' }))).not.toBe(sight(first));
});

it('names a picture after what is to be seen', () => {
  expect(pictureName(3, at({ step: 2, state: 'paused' }, 'choose-profile'))).toBe('03-choose-profile.png');
  expect(pictureName(4, at({ step: 5, state: 'paused' }))).toBe('04-step-5.png');
  expect(pictureName(12, at({ step: 9, state: 'done' }))).toBe('12-end.png');
});
