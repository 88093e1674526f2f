import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { House } from '../ipc/testing/house';
import { builtInLessons } from './builtInLessons';
import { TraceOut } from './traceOut';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'simulator-trace-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Plays the same thing and gives what was written. */
function written(act: (house: House) => void): string {
  const path = join(folder, 'trace.jsonl');
  const house = new House();
  const traceOut = new TraceOut(path, '1.2.3');
  traceOut.follow(house.feed, () => house.world.run);
  act(house);
  house.feed.flush();
  traceOut.end();
  return readFileSync(path, 'utf8');
}

const logon = (house: House) =>
  void house.send('call', { client: 'Outlook', call: { fn: 'MAPILogonEx', flags: 0, password: 'sesame' } });

it('a trace file has a header, lines with keys in fixed order, and a footer with count and digest', () => {
  const text = written(logon);
  const lines = text.trimEnd().split('\n');
  const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(parsed[0]).toEqual({ format: 1, app: '1.2.3', lesson: null, startTime: '2003-05-12T09:00:00.000Z' });
  const between = lines.slice(1, -1);
  const digest = createHash('sha256')
    .update(between.map((line) => `${line}\n`).join(''))
    .digest('hex');
  expect(parsed.at(-1)).toEqual({ end: true, count: between.length, digest });
  const order = 'seq,t,level,client,call,session,who,what,params,result,node,rule,evidence';
  for (const line of parsed.slice(1, -1)) expect(Object.keys(line).join()).toBe(order);
  expect(parsed.at(-2)).toMatchObject({
    what: 'returned',
    result: { name: 'MAPI_E_LOGON_FAILED', hex: '0x80040111' },
  });
  expect(text).not.toContain('sesame');
});

it('a reset ends the run and begins another one in the same file', () => {
  const lines = written((house) => {
    logon(house);
    house.send('run', { do: 'reset' });
    house.time.pass(100);
    logon(house);
  })
    .trimEnd()
    .split('\n');
  expect(lines.filter((line) => line.startsWith('{"format"'))).toHaveLength(2);
  const ends = lines.filter((line) => line.startsWith('{"end"'));
  expect(ends).toHaveLength(2);
  expect(ends[0]).toBe(ends[1]);
});

it('a run in which nothing happened is left out: a lesson that is opened at once begins the file, with its name and start', () => {
  const lines = written((house) => {
    const lesson = builtInLessons.find(({ heading }) => heading.id === 'first-logon')?.read();
    if (lesson !== undefined) house.lessons.add(lesson);
    house.lessons.load('first-logon');
    house.lessons.play();
    house.time.pass(10_000);
  })
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines[0]).toMatchObject({ lesson: 'first-logon', startTime: '2003-05-12T09:00:00Z' });
  expect(lines.at(-1)).toMatchObject({ end: true, count: lines.length - 2 });
  expect(lines.length).toBeGreaterThan(5);
});

it('a file without any call has a header and a footer all the same', () => {
  const [header, footer] = written(() => undefined).split('\n');
  expect(header).toContain('"lesson":null');
  expect(footer).toContain('"count":0');
});

it('the same inputs give the same bytes', () => {
  expect(written(logon)).toBe(written(logon));
});

it('a file that cannot be made is known at once', () => {
  expect(() => new TraceOut(join(folder, 'none/trace.jsonl'), '')).toThrow('ENOENT');
});
