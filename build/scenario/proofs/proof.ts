/** One numbered run of a table of the session reference, as a lesson that proves it. */
export interface Proof {
  /** File name without `.json`. */
  readonly id: string;
  /** What the row says, in one sentence. */
  readonly row: string;
  /** Where the row stands, and the rules that it follows. */
  readonly covers: readonly string[];
  readonly world: object;
  readonly faults?: readonly unknown[];
  readonly steps: readonly unknown[];
}

/** The whole lesson file of a proof. */
export const lessonOf = ({ id, row, covers, world, faults, steps }: Proof): unknown => ({
  $schema: '../lesson.schema.json',
  formatVersion: 1,
  id,
  title: row,
  goal: 'Prove one row of a table of the session reference',
  group: 'Proofs',
  level: 'advanced',
  minutes: 1,
  tags: ['proof'],
  complaint: 'None: this run proves a row of a table.',
  covers,
  world,
  ...(faults !== undefined && { faults }),
  steps,
});

/** A call that is expected to have returned. */
export const call = (client: string, args: object, expect: object, more: object = {}) => ({
  client,
  ...more,
  call: args,
  expect,
});

/** MAPILogonEx; MAPI_EXTENDED is always set. */
export const logon = (
  client: string,
  flags: readonly string[],
  args: object,
  expect: object,
  more: object = {},
) => call(client, { fn: 'MAPILogonEx', flags: ['MAPI_EXTENDED', ...flags], ...args }, expect, more);
