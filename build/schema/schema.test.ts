import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { callSchema } from '../../shared/mapi/calls';
import { stepKinds } from '../../shared/scenario/lessonSchema';
import { documentPath, documentText, schemaPath } from './files';
import { lessonJsonSchema, type Json } from './jsonSchema';

const scenario = join(import.meta.dirname, '../../shared/scenario');
const json = (path: string): unknown => JSON.parse(readFileSync(join(scenario, path), 'utf8'));
const generated = lessonJsonSchema();
const schema = z.fromJSONSchema(generated);
const accepted = (lesson: unknown): boolean => schema.safeParse(lesson).success;

describe('the JSON Schema and the documentation of lessons', () => {
  it('stand in the repository as they are generated; `npm run schema` writes them anew', async () => {
    expect(JSON.parse(readFileSync(schemaPath, 'utf8'))).toEqual(JSON.parse(JSON.stringify(generated)));
    const written = readFileSync(documentPath, 'utf8');
    expect(written === (await documentText()), 'FORMAT.md is stale: npm run schema').toBe(true);
  });

  it('the schema accepts the lessons that ship and the example of the format page', () => {
    const lessons = readdirSync(join(scenario, 'lessons')).filter((name) => name.endsWith('.json'));
    expect(lessons.length).toBeGreaterThan(0);
    for (const name of lessons) expect(accepted(json(`lessons/${name}`)), name).toBe(true);
    expect(accepted(json('testing/pageExample.json'))).toBe(true);
  });

  it('the schema refuses what the reader refuses: unknown keys, names, flags and steps', () => {
    const lesson = json('testing/pageExample.json') as { steps: Record<string, unknown>[] };
    const withStep = (step: unknown) => ({ ...lesson, steps: [step] });
    const call = (args: object) => withStep({ client: 'Outlook', call: { fn: 'MAPILogonEx', ...args } });
    expect(accepted(call({ flags: ['MAPI_LOGON_UI'] }))).toBe(true);
    expect(accepted(call({ flags: '0x29' }))).toBe(true);
    expect(accepted(call({ password: { is: 'wrong' } }))).toBe(true);
    for (const wrong of [
      { ...lesson, minuts: 4 },
      { ...lesson, level: 'intor' },
      call({ flags: ['MAPI_LOGON_IU'] }),
      call({ profilName: 'Outlook' }),
      call({ password: { is: 'guessed' } }),
      withStep({ jump: 1 }),
      withStep({ say: 'x', expect: { result: 'S_OKK' } }),
    ]) {
      expect(accepted(wrong)).toBe(false);
    }
  });

  it('describe every kind of step and every function', () => {
    const definitions = generated['definitions'] as Record<string, Json>;
    expect(definitions['Step']?.['anyOf']).toHaveLength(Object.keys(stepKinds).length);
    expect(definitions['Call']?.['anyOf']).toHaveLength(callSchema.options.length);
    const document = readFileSync(documentPath, 'utf8');
    for (const kind of Object.keys(stepKinds)) expect(document).toContain(`### Step: ${kind}`);
    for (const { shape } of callSchema.options) expect(document).toContain(`| \`${shape.fn.value}\` |`);
  });
});
