import { z } from 'zod';
import { callSchema } from '../../shared/mapi/calls';
import { NAMED_ARGUMENTS, vocabularyOf } from '../../shared/scenario/callVocabularies';
import { lessonSchema, stepKinds, type StepKind } from '../../shared/scenario/lessonSchema';
import { passwordArguments } from '../../shared/scenario/passwordArguments';
import { numberArguments } from '../../shared/scenario/stepSchema';
import { password } from '../../shared/scenario/answerSchema';
import { alias } from '../../shared/scenario/words';

/** The JSON Schema of lesson files, from the zod schema that reads them. Draft 7: what editors know best. */

export type Json = { [key: string]: unknown };

const properties = (schema: Json): Record<string, Json> =>
  (schema['properties'] ?? {}) as Record<string, Json>;

/** One part of the schema with its own definitions taken out of it into `definitions`. */
function part(schema: z.ZodType, definitions: Json): Json {
  const {
    $schema: _version,
    definitions: inner,
    ...rest
  } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
  }) as Json;
  for (const [name, one] of Object.entries((inner ?? {}) as Json)) definitions[name] ??= one;
  return rest;
}

/** The whole schema. What is read step by step (steps, calls) is written out as the choice that it is. */
export function lessonJsonSchema(): Json {
  const definitions: Json = {};
  const lesson = part(lessonSchema, definitions);
  const kinds = (Object.keys(stepKinds) as StepKind[]).map((kind) =>
    part(stepKinds[kind] as z.ZodType, definitions),
  );
  definitions['Step'] = { anyOf: kinds };
  definitions['Call'] = {
    anyOf: callSchema.options.map((option) => callOf(part(option as z.ZodType, definitions), definitions)),
  };
  const sorted = Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'lesson.schema.json',
    title: 'Lesson of the MAPI Session Simulator',
    ...lesson,
    definitions: strip(sorted),
  };
}

/** Marks of the generator that no editor needs. */
const strip = (definitions: Json): Json =>
  Object.fromEntries(
    Object.entries(definitions).map(([name, one]) => {
      const { id: _id, ...rest } = one as Json;
      return [name, rest];
    }),
  );

/** A function as a lesson writes it: names in place of numbers, aliases, verdicts of passwords. */
function callOf(schema: Json, definitions: Json): Json {
  const fn = String(properties(schema)['fn']?.['const']);
  const written = (own: Record<string, Json>, path: string): Record<string, Json> =>
    Object.fromEntries(
      Object.entries(own).map(([name, field]) => {
        const place = path === '' ? name : `${path}.${name}`;
        return [name, argument(fn, name, place, field, definitions, written)];
      }),
    );
  return { ...schema, properties: written(properties(schema), '') };
}

type Rewrite = (own: Record<string, Json>, path: string) => Record<string, Json>;

function argument(
  fn: string,
  name: string,
  place: string,
  field: Json,
  definitions: Json,
  written: Rewrite,
): Json {
  const either = (other: Json[]): Json => {
    const { default: usual, ...rest } = field;
    return { anyOf: [rest, ...other], ...(usual !== undefined && { default: usual }) };
  };
  if (NAMED_ARGUMENTS.has(name)) {
    const names = Object.keys(vocabularyOf(fn, place));
    const hex = { type: 'string', pattern: '^0x[0-9a-fA-F]{1,8}$' };
    if (names.length === 0) return either([hex]);
    const one = { enum: names };
    return either([hex, one, { type: 'array', items: { anyOf: [one, hex] } }]);
  }
  if ((numberArguments as readonly string[]).includes(name)) return either([part(alias, definitions)]);
  if ((passwordArguments as readonly string[]).includes(name)) {
    return either([part(password, definitions)]);
  }
  if (name !== 'init') return field;
  const options = (field['anyOf'] ?? []) as Json[];
  return {
    ...field,
    anyOf: options.map((option) =>
      option['properties'] === undefined
        ? option
        : { ...option, properties: written(properties(option), place) },
    ),
  };
}
