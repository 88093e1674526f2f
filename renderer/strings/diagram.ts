import type { FlowNode } from '../../shared/mapi/flowchart';

/** Texts of the explanation: official picture, its list, rule card, call tab. */
export const diagram = {
  tabs: { diagram: 'Diagram', call: 'Call' },
  tabList: 'Explanation',
  callLine: 'The official picture of a MAPI logon',
  flags: 'flags',
  /** Accessible description of the picture, one sentence. */
  describe: {
    empty: 'The official picture of a MAPI logon: 15 shapes, none visited yet.',
    walked: (client: string, visited: number, last: string, stands: boolean) =>
      `The official picture of a MAPI logon: the call of ${client} has visited ${visited} of 15 shapes and ${
        stands ? 'stands at' : 'ended at'
      } "${last}".`,
    whatIf: (visited: number, last: string) =>
      `The official picture of a MAPI logon: this call would visit ${visited} ${
        visited === 1 ? 'shape' : 'shapes'
      }, up to "${last}".`,
    whatIfNone: 'The official picture of a MAPI logon: this call would visit none of its shapes.',
    /** `next`: the shape to which the picture leads from there. */
    mayFollow: (next: string) => `"${next}" may follow.`,
  },
  list: 'Path of this call',
  listItem: (order: number, text: string, answer: string | null, now: boolean) =>
    `${order}. ${text}${answer === null ? '' : ` ${answer}`}${now ? ', now' : ''}`,
  answers: { yes: 'Yes', no: 'No' },
  shapes: 'Shapes of the picture',
  node: (text: string, state: string, hasPause: boolean) =>
    `${text}, ${state}${hasPause ? ', pause set' : ''}`,
  states: {
    none: 'not visited',
    visited: (order: number) => `visited as number ${order}`,
    current: (order: number) => `number ${order}, now`,
    predicted: 'predicted',
    'what-if': 'what if',
  },
  now: 'now',
  predictedMark: '?',
  legend: {
    name: 'Legend',
    visited: 'visited, in order',
    now: 'now',
    none: 'not visited',
    predicted: 'predicted',
    'what-if': 'what if',
    pause: 'pause set',
  },
  /** Nodes of the picture that share their text are told apart by where they stand. */
  where: {
    'error-no-profile': 'no profile',
    'error-credentials': 'wrong credentials',
    'prompt-profile': 'for the profile',
    'prompt-password': 'for the password',
  } satisfies Partial<Record<FlowNode, string>>,
  pauses: {
    title: 'Where every call stands still',
    count: (n: number) => `${n} ${n === 1 ? 'pause' : 'pauses'}`,
    take: (shape: string) => `Take away: ${shape}`,
    clearAll: 'Clear all pauses',
  },
  hint: {
    title: 'The picture lights up when a program logs on',
    text: 'Select a shape to read its rule and where the rule comes from.',
  },
  /** How services start: outside the official picture, reached through the connector with its letter. */
  lane: {
    letter: 'S',
    connector: 'Connector S: the services are started here, see the lane below',
    name: 'Starting the services',
    title: 'Starting the services',
    note: 'not in the official picture',
    stagesOf: (service: string) => `Stages of ${service}`,
    steps: {
      'try 1': 'try 1',
      'ask user': 'ask user',
      'no dialog': 'nobody asked',
      'try 2': 'try 2',
      works: 'works',
      'works in part': 'works in part',
      disabled: 'disabled',
    },
    states: {
      good: 'succeeded',
      bad: 'failed',
      done: 'done',
      now: 'now',
      predicted: 'may follow',
    },
    waits: { next: 'starts next', later: 'starts later' },
    now: 'now',
    or: 'or',
  },
  rule: {
    pause: 'Pause here',
    pauseTitle: 'Every call stands still before this shape, until Run or Step',
    name: (title: string) => `Rule: ${title}`,
    sides: (count: number) =>
      count === 1 ? 'One point where sources leave a choice' : `${count} points where sources leave a choice`,
  },
  call: {
    none: 'No call yet',
    noneText: 'Run a call from a card or the Lab. Its arguments and its result appear here.',
    arguments: 'Arguments',
    result: 'Result',
    duration: 'Duration',
    began: 'Began',
    thread: 'Thread',
    session: 'Session',
    course: 'Course',
    argument: 'Argument',
    value: 'Value',
    nullText: 'NULL',
    emptyText: '"" (empty string)',
    given: 'given',
    passwordHidden: 'not shown',
    returnedNothing: 'returned nothing',
    running: {
      running: 'running',
      'waiting for lock': 'waiting for the logon lock',
      'waiting for user': 'waiting for an answer',
      waiting: 'waiting',
    },
  },
};
