import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, type Options } from 'prettier';
import prettierConfig from '../prettier.config.mjs';
import { formatDocument } from './document';
import { lessonJsonSchema } from './jsonSchema';

const scenario = join(import.meta.dirname, '../../shared/scenario');
/** As the rest of the repository is formatted. */
const prettierOptions = prettierConfig as Options;

const own = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

export const schemaPath = join(scenario, 'lesson.schema.json');
export const documentPath = join(scenario, 'FORMAT.md');

/** The JSON Schema as it stands in its file. */
export const schemaText = (): Promise<string> =>
  format(JSON.stringify(lessonJsonSchema()), { ...prettierOptions, parser: 'json' });

/** The documentation as it stands in its file. */
export function documentText(): Promise<string> {
  const example = readFileSync(join(scenario, 'testing/pageExample.json'), 'utf8');
  const document = formatDocument(example, own('introduction.md'));
  return format(document, { ...prettierOptions, parser: 'markdown' });
}
