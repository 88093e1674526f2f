/** Texts of the lesson box in the run bar. */
export const lessons = {
  none: 'No lesson open',
  noneHint: 'Choose a lesson, or play freely in the Lab',
  freeHint: 'Play freely in the Lab',
  choose: 'Lesson',
  line: (level: string, minutes: number, step: number, steps: number) =>
    `${level} · ${minutes} min · step ${step} of ${steps}`,
  item: (level: string, minutes: number) => `${level} · ${minutes} min`,
  close: 'Close the lesson',
};
