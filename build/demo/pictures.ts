import type { State } from '../../shared/model/state';

/** What decides whether there is something new to see: the step of the lesson and the dialogs that are open. */
export function sight({ run, prompts }: State): string {
  const { lesson } = run;
  const dialogs = prompts.map(({ id }) => id).join(' ');
  return `${lesson?.step ?? 0} ${lesson?.state ?? ''} ${dialogs}`;
}

/** File name of a picture: its number, and what is to be seen. */
export function pictureName(number: number, { run, prompts }: State): string {
  const dialog = prompts.at(-1)?.body.kind;
  const words = dialog ?? (run.lesson?.state === 'done' ? 'end' : `step ${run.lesson?.step ?? 0}`);
  return `${String(number).padStart(2, '0')}-${words.replace(/[^a-z0-9]+/gi, '-')}.png`;
}
