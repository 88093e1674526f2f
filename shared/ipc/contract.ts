import { z } from 'zod';
import { callSchema, uint32 } from '../mapi/calls';
import { answerSchema } from '../model/answer';
import { eras } from '../model/app';
import { faultInput } from '../model/faultInput';
import { messengerHappening } from '../model/messenger';
import { flowNode, whatIfReport } from '../model/whatIf';
import { msgLimits } from '../msg/limits';
import { MAX_LESSON_BYTES } from '../scenario/lessonSize';
import type { Problem } from '../scenario/problems';
import { sampleNames } from '../scenario/sampleNames';
import type { Snapshot } from './feed';
import type { CommandName } from './names';

/**
 * Every command between the page and the main process: input and output as schemas, checked on both ways. Find references
 * on an entry lists its handler, its callers and its tests.
 */

const nothing = z.strictObject({});
const id = z.string().min(1).max(200);
/** At most a day at once: longer jumps are a mistake. */
const milliseconds = z.number().int().min(0).max(86_400_000);

/** A program and the call that it makes. */
const callInput = z.strictObject({
  client: id,
  call: callSchema,
  thread: z.number().int().min(1).max(99).default(1),
});

/** The snapshot is built by main from its own records; checking every one of them again would only cost time. */
const snapshotSchema = z.custom<Snapshot>(
  (value) => typeof value === 'object' && value !== null && 'epoch' in value && 'state' in value,
);

export const contract = {
  /** The whole state; asked for at start, after a reload and after a gap in the feed. */
  snapshot: { input: nothing, output: snapshotSchema },
  /** A client program makes a call. The answer says how far it came at once; the rest arrives with the feed. */
  call: {
    input: callInput,
    output: z.strictObject({ id: z.number().int(), returned: z.boolean(), result: uint32.nullable() }),
  },
  /** What a call would come to if it were made now; nothing of the run changes. */
  whatIf: { input: callInput, output: whatIfReport },
  /** What happens to a process from outside: it ends without a word (D69), or a program that has ended starts again. */
  client: { input: z.strictObject({ do: z.enum(['kill', 'restart']), client: id }), output: nothing },
  /** The user answers an open dialog. */
  answer: { input: z.strictObject({ prompt: id, answer: answerSchema }), output: nothing },
  /** Moves the virtual clock, or changes how it moves. */
  clock: {
    input: z.discriminatedUnion('do', [
      z.strictObject({ do: z.literal('advance'), ms: milliseconds }),
      z.strictObject({ do: z.literal('toNext') }),
      z.strictObject({ do: z.literal('toIdle') }),
      z.strictObject({ do: z.literal('mode'), mode: z.enum(['real', 'manual', 'auto']) }),
      z.strictObject({ do: z.literal('speed'), factor: z.number().min(0.1).max(100) }),
    ]),
    output: z.strictObject({ now: z.number().int() }),
  },
  /**
   * Pause, resume, one single step, or everything back to the start; or a pause that is set before a shape of the official
   * picture, or taken away, or all of them.
   */
  run: {
    input: z.discriminatedUnion('do', [
      z.strictObject({ do: z.enum(['pause', 'resume', 'step', 'reset', 'clearPauses']) }),
      z.strictObject({ do: z.enum(['setPause', 'takePause']), node: flowNode }),
    ]),
    output: nothing,
  },
  /** Opens and plays lessons. `text` is the content of a lesson file. */
  lesson: {
    input: z.discriminatedUnion('do', [
      z.strictObject({ do: z.literal('load'), id }),
      z.strictObject({
        do: z.literal('import'),
        name: z.string().max(300),
        text: z.string().max(MAX_LESSON_BYTES),
        /** false: only puts it on the list. */
        open: z.boolean().default(true),
      }),
      /**
       * Uncovers of the open lesson: a step, the answer of a prediction, of a quiz question; without a number all of them. Of
       * the hints it is always the next one.
       */
      z.strictObject({
        do: z.literal('reveal'),
        what: z.enum(['step', 'answer', 'question', 'hint']),
        number: z.number().int().min(1).max(1_000).optional(),
      }),
      /** `back`: to the beginning of the step before; what comes ahead of it is played again at once. */
      z.strictObject({ do: z.enum(['play', 'pause', 'next', 'back', 'reset', 'close']) }),
      /** Saves what was done by hand since the last reset as a lesson file. */
      z.strictObject({ do: z.literal('record') }),
    ]),
    /** `text`: the lesson that was recorded. */
    output: z.strictObject({ text: z.string().optional() }),
  },
  /** Fault rules: add one, arm, disarm, fire on cue, clear, show to the stage or hide from it. */
  fault: {
    input: z.discriminatedUnion('do', [
      z.strictObject({ do: z.literal('add'), fault: faultInput }),
      z.strictObject({ do: z.enum(['arm', 'disarm', 'fire', 'clear', 'reveal', 'hide']), id }),
      z.strictObject({ do: z.literal('clearAll') }),
    ]),
    output: nothing,
  },
  /** Something happens to Windows Messenger that no call brings about. */
  messenger: { input: messengerHappening, output: nothing },
  /**
   * Puts .msg files on the simulated machine: those chosen in the system's open dialog, one that was dropped on the window, or
   * a shipped sample. They are read beside the run; each arrives with the feed, readable or with what is wrong with it.
   */
  messageFile: {
    input: z.discriminatedUnion('do', [
      z.strictObject({ do: z.literal('choose') }),
      z.strictObject({
        do: z.literal('drop'),
        name: z.string().min(1).max(300),
        bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= msgLimits.bytes, {
          message: `at most ${msgLimits.bytes / 2 ** 20} MB`,
        }),
      }),
      z.strictObject({ do: z.literal('sample'), name: z.enum(sampleNames) }),
    ]),
    output: nothing,
  },
  /** Loads one of the built-in worlds in place of the present one. */
  world: { input: z.strictObject({ use: z.enum(['demonstration', 'contoso', 'empty']) }), output: nothing },
  /** Changes the product's own settings. */
  preferences: {
    input: z.strictObject({
      theme: z.enum(['system', 'light', 'dark']).optional(),
      showEvidence: z.boolean().optional(),
      era: z.enum(eras).optional(),
    }),
    output: nothing,
  },
  dismissNotice: { input: z.strictObject({ id }), output: nothing },
} as const satisfies Record<CommandName, { input: z.ZodType; output: z.ZodType }>;

export type Contract = typeof contract;
/** What the page may send. */
export type CommandInput<N extends CommandName> = z.input<Contract[N]['input']>;
/** What a handler receives after the check. */
export type CommandParsed<N extends CommandName> = z.output<Contract[N]['input']>;
export type CommandOutput<N extends CommandName> = z.output<Contract[N]['output']>;

/** A refusal or a bug, told apart from result codes: a result code is an answer, a fault is not. */
export interface Fault {
  /** `refused`: bad input or not possible now; `bug`: an error of the product. */
  kind: 'refused' | 'bug';
  /** One sentence: what, where, what was expected, what to do. */
  message: string;
  /** Everything that is wrong with a file that was refused. */
  problems?: readonly Problem[];
}

export type Reply<T> = { ok: true; value: T } | { ok: false; fault: Fault };

/** `window.simulator`: what the preload shows to the page. */
export type Bridge = {
  readonly [N in CommandName]: (input: CommandInput<N>) => Promise<Reply<CommandOutput<N>>>;
} & {
  /** Calls back with the text of every batch (`readBatch`); returns a function that ends it. */
  readonly onBatch: (listener: (batch: string) => void) => () => void;
};
