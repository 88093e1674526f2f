import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { samples } from '../../../build/samples/samples';
import { casts } from '../../../shared/scenario/casts';
import { worldSpec } from '../../../shared/scenario/worldSchema';
import { buildWorld } from '../../core/buildWorld';
import { writeMsg } from './msgFile';
import { sampleFiles } from './sampleFiles';

const folder = mkdtempSync(join(tmpdir(), 'msg-samples-'));
afterAll(() => rmSync(folder, { recursive: true }));

for (const [name, message] of Object.entries(samples)) writeFileSync(join(folder, name), writeMsg(message));
writeFileSync(join(folder, 'note.msg'), 'Dear Ana');

describe('files for message sessions', () => {
  it('a world gets the files that it names, with what they hold or why they cannot be opened', () => {
    const spec = worldSpec.parse({ ...casts.empty, messageFiles: ['offer.msg', 'note.msg', 'nowhere.msg'] });
    const world = buildWorld(spec, { messageFiles: sampleFiles(folder) });
    expect([...world.messageFiles.values()]).toMatchObject([
      {
        name: 'offer.msg',
        subject: 'Offer 2003-117: forty desks',
        recipients: 2,
        attachments: 2,
        problem: null,
      },
      { name: 'note.msg', problem: expect.stringMatching(/^note\.msg cannot be opened\. .*\.$/) as string },
      { name: 'nowhere.msg', problem: 'There is no file nowhere.msg.' },
    ]);
  });

  it('names that lead out of the folder are not followed', () => {
    for (const name of ['../offer.msg', 'a/../../offer.msg', '..\\offer.msg', '']) {
      expect(sampleFiles(join(folder, 'inner'))(name).problem).toMatch(/no file/);
    }
  });

  it('a commit changes nothing on the disk', () => {
    const before = readFileSync(join(folder, 'loose.msg'));
    const file = sampleFiles(folder)('loose.msg');
    if (file.message === null) throw new Error('the file was not read');
    expect(file.commit({ ...file.message, properties: [] })).toBeTypeOf('number');
    expect(readFileSync(join(folder, 'loose.msg')).equals(before)).toBe(true);
  });
});
