import type { CommandOutput, CommandParsed } from '../../shared/ipc/contract';
import type { CommandName } from '../../shared/ipc/names';
import type { Refused } from '../core/started';
import { whatIf } from '../core/whatIf/whatIf';
import type { ClockDriver } from './clockDriver';
import type { Feed } from './feed';
import type { LessonDeck } from './lessonDeck';
import { recordLesson } from './recorder/record';
import { refuse } from './refusal';
import type { Handlers } from './serve';
import { castStart, type Simulation } from './simulation';

export interface CommandOptions {
  readonly simulation: Simulation;
  readonly feed: Feed;
  readonly driver: ClockDriver;
  readonly lessons: LessonDeck;
  /** Saves a recorded lesson where the person wants it; absent where there is no disk. */
  readonly saveLesson?: (text: string) => Promise<void>;
  /** Brings real .msg files in; absent where there is no disk. */
  readonly messageFiles?: MessageFilePort;
}

/** What reads real .msg files and puts them on the simulated machine, each when it has been read. */
export interface MessageFilePort {
  /** Asks the person for files. */
  choose(): void;
  drop(name: string, bytes: Uint8Array): void;
  sample(name: string): void;
}

/** Most events that "until nothing is due" goes through before it stops and says so. */
const EVENTS_TO_IDLE = 100_000;

const done = {};

/** What carries the commands of the contract out on the present run. */
export function commands(options: CommandOptions): Handlers {
  const { simulation, feed } = options;
  return inTime(options, {
    snapshot: () => feed.snapshot(),
    call: ({ client, call, thread }) => {
      const { refused, record } = simulation.engine.call(client, call, thread);
      if (record === null) return refuse(refused ?? `${client} could not make that call.`);
      return { id: record.id, returned: record.state === 'returned', result: record.result };
    },
    whatIf: ({ client, call, thread }) => {
      const { refused, report } = whatIf(simulation.engine, client, call, thread);
      return report ?? refuse(refused ?? `${client} could not make that call.`);
    },
    client: ({ do: what, client }) => accepted(simulation.engine[what](client)),
    answer: ({ prompt, answer }) => accepted(simulation.engine.answer(prompt, answer)),
    clock: (input) => moveClock(simulation, input),
    run: (input) => run(options, input),
    lesson: (input) => lesson(options, input),
    fault: (input) => fault(simulation, input),
    messenger: (happening) => accepted(simulation.engine.messengerHappens(happening)),
    messageFile: (input) => messageFile(options.messageFiles, input),
    world: ({ use }) => {
      if (options.lessons.isOpen) options.lessons.close();
      simulation.begin(castStart(use));
      return done;
    },
    preferences: ({ theme, showEvidence, era }) => {
      const { preferences } = simulation.world;
      if (theme !== undefined) preferences.theme = theme;
      if (showEvidence !== undefined) preferences.showEvidence = showEvidence;
      if (era !== undefined) preferences.era = era;
      simulation.world.touchPreferences();
      return done;
    },
    dismissNotice: ({ id }) => {
      if (simulation.world.notices.get(id) === undefined) refuse(`The notice ${id} is not shown any more.`);
      simulation.world.notices.remove(id);
      return done;
    },
  });
}

/** Every command happens at the present moment of the clock, and what it changed is told. */
function inTime({ driver, feed }: CommandOptions, handlers: Handlers): Handlers {
  const wrapped = Object.entries(handlers).map(([name, handler]) => [
    name,
    (input: never) => {
      driver.catchUp();
      try {
        return (handler as (input: never) => unknown)(input);
      } finally {
        driver.plan();
        feed.poke();
      }
    },
  ]);
  return Object.fromEntries(wrapped) as { [N in CommandName]: Handlers[N] };
}

function moveClock(simulation: Simulation, input: CommandParsed<'clock'>): CommandOutput<'clock'> {
  const { engine, world } = simulation;
  if (input.do === 'mode') world.run.clock = input.mode;
  else if (input.do === 'speed') world.run.speed = input.factor;
  else if (world.run.state === 'paused') refuse('The run is paused. Resume it, then move the clock.');
  else if (input.do === 'advance') engine.advance(input.ms);
  else if (input.do === 'toNext') engine.toNext();
  else toIdle(simulation);
  world.touchRun();
  return { now: engine.now };
}

function toIdle({ engine }: Simulation): void {
  for (let events = 0; events < EVENTS_TO_IDLE; events += 1) if (!engine.toNext()) return;
  refuse(`Something is still due after ${EVENTS_TO_IDLE} events. Move the clock by a time instead.`);
}

function run({ simulation, lessons }: CommandOptions, input: CommandParsed<'run'>): CommandOutput<'run'> {
  const { engine, world } = simulation;
  switch (input.do) {
    case 'pause':
      engine.pause();
      return done;
    case 'resume':
      engine.resume();
      return done;
    case 'step':
      engine.step();
      return done;
    case 'clearPauses':
      engine.pauseAt([]);
      return done;
    case 'setPause':
      engine.pauseAt([...world.run.pausePlaces, input.node]);
      return done;
    case 'takePause':
      engine.pauseAt(world.run.pausePlaces.filter((node) => node !== input.node));
      return done;
    case 'reset':
      if (lessons.isOpen) lessons.reset();
      else simulation.reset();
      return done;
  }
}

function fault({ engine }: Simulation, input: CommandParsed<'fault'>): CommandOutput<'fault'> {
  const { faults } = engine;
  switch (input.do) {
    case 'add':
      return accepted(faults.add(input.fault));
    case 'clearAll':
      faults.clearAll();
      return done;
    default:
      return accepted(faults[input.do](input.id));
  }
}

function messageFile(
  files: MessageFilePort | undefined,
  input: CommandParsed<'messageFile'>,
): CommandOutput<'messageFile'> {
  if (files === undefined) return refuse('Files cannot be opened here.');
  if (input.do === 'choose') files.choose();
  else if (input.do === 'drop') files.drop(input.name, input.bytes);
  else files.sample(input.name);
  return done;
}

function lesson(
  { lessons, simulation, saveLesson }: CommandOptions,
  input: CommandParsed<'lesson'>,
): CommandOutput<'lesson'> {
  if (input.do === 'record') {
    const text = recordLesson(simulation);
    void saveLesson?.(text);
    return { text };
  }
  if (input.do === 'load') lessons.load(input.id);
  else if (input.do === 'import') lessons.import(input.name, input.text, input.open);
  else if (input.do === 'reveal') lessons.reveal(input.what, input.number);
  else lessons[input.do]();
  return done;
}

const accepted = (refused: Refused) => (refused === null ? done : refuse(refused));
