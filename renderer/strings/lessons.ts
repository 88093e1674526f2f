import type { LessonSummary } from '../../shared/model/app';
import type { LessonStepRecord } from '../../shared/model/lessonPage';
import type { ChangeKind } from '../../shared/scenario/changeSchema';
import type { Expectation } from '../../shared/scenario/expectationSchema';
import { expectationText } from './expectations';

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
const seconds = (ms: number | null) => `${((ms ?? 0) / 1_000).toLocaleString('en-US')} s`;

/** What a step ahead is called while it is covered: as little as possible. */
const covered: Record<LessonStepRecord['kind'], string> = {
  call: 'A call',
  answer: 'A user answers a dialog',
  await: 'A call returns',
  advance: 'Time passes',
  pump: 'Time passes until nothing is due',
  fault: 'Something fails from now on',
  arm: 'A fault is armed',
  disarm: 'A fault is disarmed',
  fire: 'A fault answers on cue',
  clear: 'A cause goes away',
  reveal: 'A hidden fault is shown',
  hide: 'A fault is hidden',
  change: 'Something changes outside',
  predict: 'A question to the room',
  expect: 'A look at the state',
  say: 'Narration',
};

/** What a step is called once it may be read. */
const uncovered: {
  [K in LessonStepRecord['kind']]?: (step: LessonStepRecord) => string;
} = {
  answer: ({ client, what }) => `The user of ${client ?? ''} presses ${what ?? ''}`,
  await: ({ what }) => `The call "${what ?? ''}" has returned`,
  advance: ({ ms }) => `${seconds(ms)} pass`,
  fault: ({ what }) => `From now on: ${what ?? ''}`,
  arm: ({ what }) => `Armed: ${what ?? ''}`,
  disarm: ({ what }) => `Disarmed: ${what ?? ''}`,
  fire: ({ what }) => `On cue: ${what ?? ''}`,
  clear: ({ what }) => `The cause is gone: ${what ?? ''}`,
  reveal: ({ what }) => `Shown to the room: ${what ?? ''}`,
  hide: ({ what }) => `Hidden from the room: ${what ?? ''}`,
  change: ({ what }) =>
    what !== null && Object.hasOwn(changes, what) ? changes[what as ChangeKind] : covered.change,
};

/** What happens outside the calls of programs. */
const changes: Record<ChangeKind, string> = {
  mailArrives: 'Mail arrives at the server',
  mailQueued: 'A message is sent: it goes to the Outbox',
  programEnds: 'A program ends without a word',
  programStarts: 'A program starts again',
  reaction: 'A program will react in another way when its session ends',
  settings: 'The machine is set up in another way',
  setting: 'Somebody edits a setting of a service',
  provider: 'The DLL or the server of a provider is not what it was',
  profileRemoved: 'A profile is lost',
  messenger: 'Something happens to Windows Messenger',
};

function stepTitle(step: LessonStepRecord): string {
  if (step.kind === 'call' && step.client !== null) return `${step.client} calls ${step.what ?? ''}`;
  return (step.covered ? undefined : uncovered[step.kind]?.(step)) ?? covered[step.kind];
}

/** What a step will look at, without what it wants. */
const abouts: Record<keyof Expectation, string> = {
  result: 'Result',
  waiting: 'The call waits',
  out: 'Returned values',
  dialogs: 'Dialogs shown',
  nothingShown: 'No dialog',
  path: 'Path through the picture',
  provider: 'Calls of providers',
  providerExactly: 'All calls of providers',
  trace: 'Lines of the trace',
  traceExactly: 'All lines of the trace',
  notTraced: 'Not in the trace',
  sessions: 'Sessions',
  members: 'Session objects',
  service: 'Service',
  providers: 'Providers',
  statusTable: 'Status table',
  handles: 'Simple MAPI handles',
  objects: 'Objects',
  messageSessions: 'Message sessions',
  messageObjects: 'Messages and attachments',
  messageFiles: 'Message files',
  messenger: 'Windows Messenger',
  messengerEvents: 'Messenger events',
  clients: 'Programs',
  profiles: 'Profiles',
  faults: 'Faults',
  lock: 'Logon lock',
  counts: 'Counts',
  notifications: 'Notifications',
  time: 'Time',
  unchanged: 'Nothing else changed',
};

const levels: Readonly<Record<string, string>> = { intro: 'intro', core: 'core', advanced: 'advanced' };
const progress: Record<LessonSummary['progress'], string> = {
  new: 'not played',
  begun: 'begun',
  done: 'played',
};

/** Texts of the lesson box in the run bar and of the Lessons section. */
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

  levels,
  progress,
  list: {
    name: 'List of lessons',
    find: 'Find a lesson',
    import: 'Import ...',
    importTitle: 'Import lesson files; they can also be dropped here',
    record: 'Save as lesson ...',
    recordTitle: 'Save what was done by hand since the last reset as a lesson file',
    count: (shown: number, all: number) =>
      shown === all ? count(all, 'lesson') : `${shown} of ${count(all, 'lesson')}`,
    minutes: (minutes: number) => `${minutes} min`,
    nothing: (text: string) => `No lesson speaks of "${text}". Search for fewer words.`,
    empty: 'No lessons here. Import a lesson file, or drop one on this page.',
  },
  page: {
    none: 'Choose a lesson',
    noneText: 'Each begins with what a user says. Choose one from the list, or drop a lesson file here.',
    minutes: (minutes: number) => count(minutes, 'minute'),
    goal: 'Goal.',
    complaint: 'What the user says',
    quote: (text: string) => `“${text}”`,
    open: 'Open the lesson',
    openNote: 'Opening it puts its machine in place of the present run.',
    steps: 'Steps',
    step: (number: number, title: string) => `${number}. ${title}`,
    states: { done: 'done', now: 'now', ahead: 'ahead', failed: 'failed' },
    covered: 'Covered until played or Reveal.',
    revealStep: (number: number) => `Reveal step ${number}`,
    about: (key: keyof Expectation) => abouts[key],
    /** What an expectation wants, in sentences. */
    wanted: expectationText,
    holds: { true: 'holds', false: 'does not hold', null: 'not compared yet' },
    pressing: (client: string, press: string) => `Next, the user of ${client} presses ${press}.`,
    rewound: (step: number) => `Back at the beginning of step ${step}.`,
    done: 'The lesson is over.',
  },
  stepTitle,
  failure: {
    title: (step: number) => `Stopped at step ${step}: an expectation does not hold`,
    about: 'Looked at',
    expected: 'Expected',
    happened: 'Happened',
    lastLines: 'Last lines of the trace',
  },
  ask: {
    title: 'Ask the room',
    hidden: 'The answer stays hidden until Reveal.',
    reveal: 'Reveal the answer',
    right: 'right',
    wrong: 'not so',
    answer: (text: string) => `The answer: ${text}.`,
  },
  quiz: {
    title: 'Quiz',
    points: (points: number) => count(points, 'point'),
    covered: 'The answer is covered.',
    reveal: (number: number) => `Reveal answer ${number}`,
    revealWord: 'Reveal',
  },
  hints: {
    title: 'Hints',
    button: (left: number) => `Hint (${left} left)`,
    tip: 'Show the next hint to the room',
  },
  faults: {
    title: 'Armed faults',
    hidden: 'hidden from the room',
    fired: (times: number) => `fired ${times}×`,
  },
  player: {
    name: 'Player',
    back: 'Back',
    backTitle: 'To the beginning of this step, or of the one before',
    predict: 'Predict',
    predictTitle: 'Ask the next question now',
    reveal: 'Reveal',
    revealTitle: 'Uncover the answer, or else the steps ahead',
    faults: 'Faults',
    stage: 'Show on stage',
    close: 'Close',
    place: (step: number, steps: number) => `step ${step} of ${steps}`,
  },
  problems: {
    title: (name: string, problems: number) =>
      `${name} is not a lesson yet: ${count(problems, 'problem')}. Nothing was changed, other lessons stay.`,
    line: 'Line',
    column: 'Column',
    where: 'Where',
    what: 'What is wrong',
    wholeFile: 'whole file',
    hint: (word: string) => `Did you mean "${word}"?`,
    dismiss: 'Close the list of problems',
    tooBig: (name: string) => `${name} is larger than 1 MB. A lesson file is text of a few pages.`,
    unreadable: (name: string) =>
      `${name} could not be read. Check that it still exists, and import it again.`,
    imported: (titles: readonly string[]) => `Imported: ${titles.join(', ')}.`,
  },
};
