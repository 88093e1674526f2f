import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lessonSaver } from './saveLesson';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'save-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A saver whose question is answered with a path, or cancelled. */
function saver(path: string | null) {
  const said: string[] = [];
  const save = lessonSaver({
    ask: (name) => {
      said.push(`asked for ${name}`);
      return Promise.resolve(path);
    },
    say: (level, text) => said.push(`${level}: ${text}`),
  });
  return { save, said };
}

describe('saving a recorded lesson', () => {
  it('writes the text where the person wants it, with the extension of lessons', async () => {
    const { save, said } = saver(join(folder, 'mine'));
    await save('{"x":1}\n');
    expect(readFileSync(join(folder, 'mine.json'), 'utf8')).toBe('{"x":1}\n');
    expect(said).toEqual(['asked for recorded.json', 'info: The lesson was saved as mine.json.']);
  });

  it('writes nothing and says nothing when the person cancels', async () => {
    const { save, said } = saver(null);
    await save('{}');
    expect(readdirSync(folder)).toEqual([]);
    expect(said).toEqual(['asked for recorded.json']);
  });

  it('says why it could not be saved', async () => {
    const { save, said } = saver(join(folder, 'no such folder', 'x.json'));
    await save('{}');
    expect(said[1]).toMatch(/^error: The lesson could not be saved \(ENOENT/);
  });

  it('asks one question at a time', async () => {
    const { save, said } = saver(null);
    await Promise.all([save('{}'), save('{}')]);
    expect(said).toHaveLength(1);
  });
});
