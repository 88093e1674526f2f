import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { samples } from '../../../build/samples/samples';
import { callSchema, type CallInput } from '../../../shared/mapi/calls';
import { sampleNames } from '../../../shared/scenario/sampleNames';
import { defaultPreferences } from '../../core/buildWorld';
import { castStart, Simulation } from '../../ipc/simulation';
import { readOutcome } from '../msgFile/messageFile';
import { readMsg, writeMsg } from '../msgFile/msgFile';
import { sampleFiles } from '../msgFile/sampleFiles';
import { MsgFileDesk } from './desk';
import type { ReadFile } from './reader';

const shipped = join(import.meta.dirname, '../../../shared/scenario/samples');
const offer = () => writeMsg(samples['offer.msg'] as never);

/** Reads at once, in this thread. */
const readHere: ReadFile = ({ name, from }) => {
  const bytes = typeof from === 'string' ? new Uint8Array(readFileSync(from)) : from;
  return Promise.resolve({ size: bytes.length, ...readOutcome(name, bytes) });
};

let folder: string;
let chosen: string[];
let simulation: Simulation;
let desk: MsgFileDesk;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'msg-files-'));
  chosen = [];
  simulation = new Simulation({
    start: castStart('demonstration'),
    clock: 'manual',
    speed: 1,
    preferences: defaultPreferences,
    messageFiles: sampleFiles(shipped),
  });
  desk = new MsgFileDesk({
    simulation,
    moved: () => undefined,
    ask: () => Promise.resolve(chosen),
    read: readHere,
    samples: sampleFiles(shipped),
    copies: join(folder, 'copies'),
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const onDisk = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const files = () => [...simulation.world.messageFiles.values()].map(({ name, problem }) => [name, problem]);
const notices = () => [...simulation.world.notices.values()].map(({ level, text }) => [level, text]);
const settled = () => new Promise((done) => setImmediate(done));
const choose = async (...paths: string[]) => {
  chosen = paths;
  desk.choose();
  await settled();
};
const call = (input: CallInput) => simulation.engine.call('Outlook', callSchema.parse(input)).record;
const opened = (file: string, flags = 0) =>
  String(call({ fn: 'OpenIMsgOnIStg', storage: { file }, flags })?.out['lppMsg']);
const subjectIn = (bytes: Uint8Array) =>
  readMsg(bytes).properties.find(({ tag }) => tag === 0x0037001f)?.value;
const changeSubject = (object: string) =>
  call({ fn: 'IMAPIProp.SetProps', object, values: { PR_SUBJECT: 'Changed' } });

describe('the .msg files that people bring', () => {
  it('a chosen file is changed on the disk only by SaveChanges with its commit, and as a whole', async () => {
    const path = onDisk('own.msg', offer());
    await choose(path);
    const message = opened('own.msg');
    changeSubject(message);
    expect(readFileSync(path)).toEqual(Buffer.from(offer()));
    call({ fn: 'IMAPIProp.SaveChanges', object: message });
    expect(subjectIn(new Uint8Array(readFileSync(path)))).toBe('Changed');
    expect(readdirSync(folder)).toEqual(['own.msg']);
  });

  it('with IMSG_NO_ISTG_COMMIT the file stays as it was until the program commits the storage', async () => {
    const path = onDisk('own.msg', offer());
    await choose(path);
    const message = opened('own.msg', 1);
    changeSubject(message);
    call({ fn: 'IMAPIProp.SaveChanges', object: message });
    expect(readFileSync(path)).toEqual(Buffer.from(offer()));
    call({ fn: 'IStorage.Commit', message });
    expect(subjectIn(new Uint8Array(readFileSync(path)))).toBe('Changed');
  });

  it('a sample is never changed: what is committed goes to a copy, and the window is told where', () => {
    const before = readFileSync(join(shipped, 'offer.msg'));
    desk.sample('offer.msg');
    const message = opened('offer.msg');
    changeSubject(message);
    call({ fn: 'IMAPIProp.SaveChanges', object: message });
    expect(readFileSync(join(shipped, 'offer.msg'))).toEqual(before);
    const copy = join(folder, 'copies', 'offer.msg');
    expect(subjectIn(new Uint8Array(readFileSync(copy)))).toBe('Changed');
    expect(notices()).toEqual([['info', `offer.msg was saved as a copy: ${copy}`]]);
  });

  it('a truncated file gets one clear error, and the others go on', async () => {
    const bytes = offer();
    await choose(onDisk('cut.msg', bytes.slice(0, bytes.length / 2)), onDisk('whole.msg', bytes));
    expect(files()).toEqual([
      ['cut.msg', expect.stringMatching(/^cut\.msg cannot be opened\. /)],
      ['whole.msg', null],
    ]);
    expect(notices()).toEqual([['error', expect.stringMatching(/^cut\.msg cannot be opened\. /)]]);
    expect(opened('whole.msg')).toBe('MO-001');
  });

  it('files of the same name from elsewhere get a number; the same file again is read anew', async () => {
    const first = onDisk('one.msg', offer());
    const other = mkdtempSync(join(folder, 'other-'));
    const second = join(other, basename(first));
    writeFileSync(second, offer());
    await choose(first, second);
    desk.drop('C:\\mail\\one.msg', offer());
    await settled();
    await choose(first);
    expect(
      files()
        .map(([name]) => name)
        .sort(),
    ).toEqual(['one (2).msg', 'one (3).msg', 'one.msg']);
  });

  it('files outlive a reset with what was committed, and a lesson does not see them', async () => {
    await choose(onDisk('own.msg', offer()));
    const message = opened('own.msg');
    changeSubject(message);
    call({ fn: 'IMAPIProp.SaveChanges', object: message });
    simulation.reset();
    expect([...simulation.world.messageFiles.values()]).toMatchObject([{ subject: 'Changed', commits: 0 }]);
    simulation.begin({ spec: castStart('empty').spec, cast: null });
    expect(files()).toEqual([]);
    simulation.begin(castStart('demonstration'));
    expect(files()).toEqual([['own.msg', null]]);
  });

  it('a write that the disk refuses fails the call with MAPI_E_DISK_ERROR and leaves the file alone', async () => {
    const path = onDisk('own.msg', offer());
    await choose(path);
    rmSync(path);
    const message = opened('own.msg');
    changeSubject(message);
    // A folder that is not empty stands where the file would be swapped in.
    mkdirSync(path);
    writeFileSync(join(path, 'inside'), '');
    expect(call({ fn: 'IMAPIProp.SaveChanges', object: message })?.result).toBe(0x80040116);
    expect(readdirSync(folder)).toEqual(['own.msg']);
  });

  it('the names that are offered are those of the shipped files', () => {
    expect([...sampleNames].sort()).toEqual(readdirSync(shipped).sort());
  });
});
