/** The least that a lesson file says, for tests that add what they are about. */
export const smallLesson = {
  formatVersion: 1,
  id: 'x',
  title: 't',
  goal: 'g',
  level: 'core',
  minutes: 1,
  complaint: 'c',
  world: { use: 'contoso' },
} as const;
