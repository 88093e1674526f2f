import { parseArgs } from 'node:util';

/** What `npm run scenario` was asked to do. */
export interface Options {
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly traceOut: string | null;
  readonly only: string | null;
  readonly help: boolean;
}

export const USAGE = `Usage: npm run scenario -- FILE|FOLDER... [--json] [--trace-out FILE] [--only ID]

Plays lesson files without a window and compares what happens with what they expect.
A folder stands for the *.json files in it, in order of name. \`lesson.schema.json\` is not a lesson.
  --json            one JSON object per lesson instead of text
  --trace-out FILE  writes the trace of every lesson as JSON lines
  --only ID         plays only the lesson with this id
  --help            this text
Exit code: 0 all expectations hold, 1 one failed, 2 a file or an option is wrong.
The format of lesson files: shared/scenario/FORMAT.md.`;

/** The user asked for something that cannot be done; the message is one sentence. */
export class BadInput extends Error {}

export function readArguments(args: readonly string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        'trace-out': { type: 'string' },
        only: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (!values.help && positionals.length === 0) throw new BadInput(`No lesson file was named.\n\n${USAGE}`);
    return {
      paths: positionals,
      json: values.json,
      traceOut: values['trace-out'] ?? null,
      only: values.only ?? null,
      help: values.help,
    };
  } catch (error) {
    if (error instanceof BadInput) throw error;
    // Node explains at length how to pass a dash; the first sentence says what is wrong.
    const [sentence = ''] = (error as Error).message.split('. ');
    throw new BadInput(`${sentence.replace(/\.$/, '')}.\n\n${USAGE}`);
  }
}
