import type { Answer } from '../../../shared/model/prompt';
import type { LessonAnswer } from '../../../shared/scenario/lessonSchema';
import type { Engine } from '../engine';
import type { Mismatch } from './expectations';
import { keyOfPrompt, textOfPassword } from './passwords';
import { choicesOf } from './shownDialogs';

/** Presses a scripted button in the open dialog of a program. What is wrong when that cannot be done, else null. */
export function pressButton(engine: Engine, client: string, written: LessonAnswer): Mismatch | null {
  const { dialog, say: _say, unknown: _unknown, password, press, ...filled } = written;
  const { world } = engine;
  const open = [...world.prompts.values()].filter((prompt) => prompt.client === client);
  const prompt = open.find(({ body }) => body.kind === dialog);
  if (prompt === undefined) {
    const actual = open.length === 0 ? 'no dialog is open' : open.map(({ body }) => body.kind).join(', ');
    return { about: `dialog of ${client}`, expected: dialog, actual };
  }
  const choices = choicesOf(prompt.body);
  if (!choices.includes(press)) {
    return { about: `button of ${dialog}`, expected: press, actual: `it offers ${choices.join(', ')}` };
  }
  const key = password === undefined ? null : keyOfPrompt(world, prompt, filled.name);
  const typed = password === undefined ? {} : { password: textOfPassword(world, password, key) };
  // Only OK carries what was filled in.
  const answer = (press === 'OK' ? { press, ...filled, ...typed } : { press }) as Answer;
  const refused = engine.answer(prompt.id, answer);
  return refused === null ? null : { about: `answer to ${dialog}`, expected: press, actual: refused };
}
