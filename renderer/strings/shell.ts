/** Texts of the window's frame: run bar, rail, status line, layout, and what is said when the engine is missing. */
export const shell = {
  product: 'MAPI Session Simulator',
  regions: {
    runControls: 'Run controls',
    sections: 'Sections',
    stage: 'Stage',
    lab: 'Lab',
    lessons: 'Lessons',
    faults: 'Faults',
    profiles: 'Profiles',
    tables: 'Tables',
    trace: 'Trace',
    explanation: 'Explanation',
    statusLine: 'Status line',
    /** Tabs that choose the one region of a narrow window. */
    chooseRegion: 'Shown region',
  },
  sections: {
    stage: 'Stage',
    lab: 'Lab',
    lessons: 'Lessons',
    faults: 'Faults',
    profiles: 'Profiles',
    settings: 'Settings',
  },
  commands: {
    run: 'Run',
    pause: 'Pause',
    step: 'Step',
    reset: 'Reset',
    resetDoes: 'Reset: machine, clock, trace and faults back to the start',
    nextRegion: 'next region',
    previousRegion: 'previous region',
    faults: 'faults',
  },
  runStates: {
    ready: 'ready',
    running: 'running',
    paused: 'paused',
    'waiting for user': 'waiting for user',
    ended: 'ended',
    starting: 'starting',
    error: 'stopped',
  },
  clock: 'Clock of the simulated machine',
  speed: 'Speed',
  times: (factor: number) => `${factor}×`,
  splitters: {
    explanation: 'Width of the explanation',
    tables: 'Height of the tables',
    trace: 'Height of the trace',
  },
  status: {
    starting: 'Starting ...',
    ready: 'Ready. Everything runs on this machine: no account, no server, no network.',
    running: 'Running.',
    paused: 'Paused. Run continues, Step makes one step.',
    pausedBefore: (shape: string) => `Paused before “${shape}”. Run continues, Step makes one step.`,
    'waiting for user': 'Waiting for user.',
    ended: 'The run has ended. Reset brings it back to the start.',
    error: 'The engine stopped.',
    faults: (armed: number, hidden: number) => {
      if (armed + hidden === 0) return 'No fault armed.';
      const sum = armed + hidden;
      const secret = hidden === sum ? ' (hidden from stage)' : ` (${hidden} hidden from stage)`;
      return `${sum} ${sum === 1 ? 'fault' : 'faults'} armed${hidden > 0 ? secret : ''}.`;
    },
    dismiss: 'Dismiss the message',
  },
  announce: {
    runState: (word: string) => `Run state: ${word}`,
  },
  noBridge: {
    title: 'This page needs the simulator around it',
    text: 'The page was opened without the program that runs the engine, so there is nothing to show. Close it and start MAPI Session Simulator itself.',
  },
  stopped: {
    title: 'The engine stopped',
    text: (why: string) =>
      `The window lost the engine: ${why} No real mailbox or profile is ever touched. Try again, or restart the program; if it repeats, report this sentence.`,
    retry: 'Try again',
  },
  starting: { title: 'Starting ...', text: 'The window waits for the first picture of the engine.' },
  broken: {
    title: 'This part of the window failed',
    text: (region: string, why: string) =>
      `${region} could not be drawn: ${why} The run itself goes on in the engine and nothing is lost. Draw it again; if it fails again, reset the run.`,
    retry: 'Draw it again',
  },
  noAnswer: (command: string, why: string) =>
    `The engine gave no answer to "${command}": ${why} Try again; if it repeats, restart the program.`,
};
