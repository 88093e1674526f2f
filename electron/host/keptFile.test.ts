import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { KeptFile } from './keptFile';

let folder = '';
let said: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulator-kept-'));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, 'profiles.json');
const file = () =>
  new KeptFile({
    path: path(),
    holds: 'profiles',
    instead: 'the app starts with the built-in profiles',
    version: 1,
    schema: z.strictObject({ names: z.array(z.string()) }),
    say: (level, sentence) => said.push(`${level}: ${sentence}`),
  });

describe('a kept file', () => {
  it('comes back as it was saved, and leaves nothing else in the folder', () => {
    file().save({ names: ['Outlook'] });
    expect(file().load()).toEqual({ names: ['Outlook'] });
    expect(readdirSync(folder)).toEqual(['profiles.json']);
    expect(said).toEqual([]);
  });

  it('that does not exist is no reason to say anything', () => {
    expect(file().load()).toBeNull();
    expect(said).toEqual([]);
  });

  it.each([
    ['cut off in the middle', '{"version":1,"names":["Out', 'it is not complete JSON'],
    ['empty', '', 'it is not complete JSON'],
    ['a list', '[1]', 'it is not an object with a version'],
    ['null', 'null', 'it is not an object with a version'],
    ['older', '{"version":0,"names":[]}', 'it has version 0, and this app reads version 1'],
    ['newer', '{"version":2,"names":[]}', 'it has version 2, and this app reads version 1'],
    ['without a version', '{"names":[]}', 'it is not an object with a version'],
    ['of another shape', '{"version":1,"names":["a",7]}', 'names.1: Invalid input'],
    ['with more than it should hold', '{"version":1,"names":[],"x":1}', 'Unrecognized key'],
    ['not text', Buffer.from([0xff, 0xfe, 0x00]), 'it is not text in UTF-8'],
    ['too large', ' '.repeat(4 * 1024 * 1024 + 1), 'more than 4194304'],
  ])('that is %s is set aside unchanged, with one sentence', (_what, content, flaw) => {
    writeFileSync(path(), content);
    const kept = file();
    expect(kept.load()).toBeNull();
    const aside = join(folder, 'profiles.broken-1.json');
    expect(readFileSync(aside).equals(Buffer.from(content))).toBe(true);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(flaw);
    expect(said[0]).toContain(`It now lies at ${aside}; the app starts with the built-in profiles.`);
    kept.save({ names: ['new'] });
    expect(readFileSync(aside).equals(Buffer.from(content))).toBe(true);
    expect(file().load()).toEqual({ names: ['new'] });
  });

  it('set aside never takes the place of an earlier one', () => {
    for (const n of [1, 2, 3]) {
      writeFileSync(path(), `broken ${n}`);
      file().load();
    }
    const texts = [1, 2, 3].map((n) => readFileSync(join(folder, `profiles.broken-${n}.json`), 'utf8'));
    expect(texts).toEqual(['broken 1', 'broken 2', 'broken 3']);
  });

  it('that is a folder is set aside as well', () => {
    mkdirSync(path());
    expect(file().load()).toBeNull();
    expect(existsSync(join(folder, 'profiles.broken-1.json'))).toBe(true);
    expect(said[0]).toContain('EISDIR');
  });

  it('that cannot be written is said once, and the old content stays', () => {
    file().save({ names: ['old'] });
    // A folder in the place of the temporary file: nobody can write there, not even root.
    mkdirSync(join(folder, 'profiles.json.new', 'x'), { recursive: true });
    const kept = file();
    kept.load();
    const saving = () => kept.save({ names: ['new'] });
    expect(saving).not.toThrow();
    saving();
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^error: The profiles cannot be saved to .*profiles\.json \(EISDIR\)/);
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toEqual({ version: 1, names: ['old'] });
  });

  it('is not written again when it holds the content already', () => {
    file().save({ names: ['a'] });
    const kept = file();
    kept.load();
    rmSync(path());
    kept.save({ names: ['a'] });
    expect(existsSync(path())).toBe(false);
  });
});
