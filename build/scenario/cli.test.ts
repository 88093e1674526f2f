import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runScenario } from './main';
import { smallLesson } from '../../shared/scenario/testing/smallLesson';

const lesson = (id: string, result = 'S_OK'): string =>
  JSON.stringify({
    ...smallLesson,
    id,
    title: id,
    steps: [{ client: 'Outlook', call: { fn: 'MAPILogonEx', profileName: 'Outlook' }, expect: { result } }],
  });

let folder = '';
const at = (name: string) => join(folder, name);
const put = (name: string, content: string | Uint8Array) => writeFileSync(at(name), content);

async function run(...args: string[]) {
  let out = '';
  let err = '';
  const code = await runScenario(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    samples: join(import.meta.dirname, '../../shared/scenario/samples'),
  });
  return { code, out, err };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lessons-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('npm run scenario', () => {
  it('plays a file and a folder: step by step what happened and how it compares, exit code 0', async () => {
    put('b.json', lesson('second'));
    put('a.json', lesson('first'));
    const one = await run(at('a.json'));
    expect(one).toMatchObject({ code: 0, err: '' });
    expect(one.out).toContain('Outlook calls MAPILogonEx -> S_OK  [holds: result]');
    expect(one.out).toMatch(/1 of 1 lessons hold\.\n$/);
    const both = await run(folder);
    expect(both.out).toMatch(/^first:[\s\S]*\nsecond:[\s\S]*2 of 2 lessons hold/);
  });

  it('exit code 1: the step, what was expected, what happened, the last trace lines', async () => {
    put('a.json', lesson('wrong', 'MAPI_E_TIMEOUT'));
    const { code, out } = await run(at('a.json'));
    expect(code).toBe(1);
    expect(out).toContain('FAILED at step 1 of 1:');
    expect(out).toContain('expected: MAPI_E_TIMEOUT');
    expect(out).toContain('happened: S_OK');
    expect(out).toContain('last lines of the trace:');
    expect(out).toContain('returned fn=MAPILogonEx -> S_OK  0x00000000');
  });

  it('exit code 2 for a bad file among good ones, which are played all the same', async () => {
    put('a.json', '{ "formatVersion": 1, }');
    put('b.json', lesson('good'));
    put('c.json', lesson('good'));
    put('d.json', '');
    put('e.json', Buffer.alloc(1_048_577, 32));
    mkdirSync(at('f.json'));
    const { code, out, err } = await run(folder);
    expect(code).toBe(2);
    expect(out).toContain('good: good');
    expect(out).toContain('1 of 1 lessons hold. 5 files could not be read.');
    expect(err).toMatch(/a\.json, line 1, column \d+: this is not JSON/);
    expect(err).toContain('c.json: the id "good" is taken by b.json.');
    expect(err).toContain('d.json: the file is empty');
    expect(err).toContain('e.json: the file is larger than 1 MB.');
    expect(err).toContain('f.json: ');
  });

  it('exit code 2 and one sentence for a missing file, an empty folder, no file and an unknown option', async () => {
    expect(await run(at('no.json'))).toMatchObject({ code: 2, out: '' });
    expect((await run(at('no.json'))).err).toMatch(/^There is no file or folder ".*no\.json"\./);
    expect((await run(folder)).err).toContain('holds no lesson file');
    expect((await run()).err).toMatch(/^No lesson file was named\.\n\nUsage:/);
    const unknown = await run('--jsn', at('a.json'));
    expect(unknown.code).toBe(2);
    expect(unknown.err).toMatch(/^Unknown option '--jsn'\.\n\nUsage:/);
    expect((await run('--only')).err).toMatch(/--only.*argument missing/);
  });

  it('--help says what there is, exit code 0', async () => {
    for (const option of ['--help', '-h']) {
      const { code, out } = await run(option);
      expect(code).toBe(0);
      for (const word of ['--json', '--trace-out', '--only', 'Exit code']) expect(out).toContain(word);
    }
  });

  it('--only plays one lesson; an id that no file has is exit code 2', async () => {
    put('a.json', lesson('first'));
    put('b.json', lesson('second'));
    const { code, out } = await run(folder, '--only', 'second');
    expect(code).toBe(0);
    expect(out).not.toContain('first');
    expect(out).toContain('1 of 1 lessons hold');
    const none = await run(folder, '--only', 'third');
    expect(none).toMatchObject({ code: 2, out: '' });
    expect(none.err).toBe('No readable lesson has the id "third".\n');
  });

  it('--json: one object per lesson and nothing else', async () => {
    put('a.json', lesson('first'));
    put('b.json', lesson('wrong', 'MAPI_E_TIMEOUT'));
    const { code, out } = await run('--json', folder);
    expect(code).toBe(1);
    const [first, second] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(first).toMatchObject({ id: 'first', state: 'done', failure: null, stepsDone: 1 });
    expect(second).toMatchObject({
      state: 'failed',
      failure: { step: 1, mismatches: [{ about: 'result', expected: 'MAPI_E_TIMEOUT', actual: 'S_OK' }] },
    });
  });

  it('--trace-out: header, one line per step of the engine, footer; a folder that is not there is exit code 2', async () => {
    put('a.json', lesson('first'));
    await run(at('a.json'), '--trace-out', at('trace.jsonl'));
    const lines = readFileSync(at('trace.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines[0]).toMatchObject({ format: 1, lesson: 'first', seed: 0 });
    expect(lines[1]).toMatchObject({ seq: 1, t: 0, what: 'called' });
    expect(lines.at(-1)).toMatchObject({ lesson: 'first', lines: lines.length - 2, state: 'done' });
    expect(await run(at('a.json'), '--trace-out', at('no/trace.jsonl'))).toMatchObject({ code: 2 });
  });

  it('writes the same bytes on every run, without time of day or paths of the machine', async () => {
    put('a.json', lesson('first'));
    const runs = [await run(folder), await run(folder)];
    expect(runs[0]).toEqual(runs[1]);
    expect(runs[0]?.out).not.toContain(folder);
    expect(runs[0]?.out).not.toMatch(/\d{4}-\d\d-\d\d|\\|\r/);
  });
});
