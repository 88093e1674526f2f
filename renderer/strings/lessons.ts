const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;

/** Texts of the lesson box in the run bar. */
export const lessons = {
  none: 'No lesson open',
  noneHint: 'Choose a lesson, or play freely in the Lab',
  freeHint: 'Play freely in the Lab',
  freePlay: 'Lab: free play',
  machine: (machine: string, user: string, profiles: number, programs: number) =>
    `${machine}, user ${user} · ${count(profiles, 'profile')}, ${count(programs, 'program')}`,
  choose: 'Choose a lesson',
  line: (level: string, minutes: number, step: number, steps: number) =>
    `${level} · ${minutes} min · step ${step} of ${steps}`,
  item: (level: string, minutes: number) => `${level} · ${minutes} min`,
  close: 'Close the lesson',
};
