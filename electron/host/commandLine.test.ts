import { describe, expect, it } from 'vitest';
import { readCommandLine } from './commandLine';

const read = (args: string[], env: Record<string, string> = {}) => {
  const line = readCommandLine(['/app', ...args], env, false);
  if ('problem' in line) throw new Error(line.problem);
  return line.options;
};
const problem = (args: string[], env: Record<string, string> = {}) => {
  const line = readCommandLine(['/app', ...args], env, false);
  return 'problem' in line ? line.problem : null;
};

describe('the command line', () => {
  it('has a default for everything', () => {
    expect(read([])).toEqual({ e2e: false, clock: 'real', speed: 1, play: false, 'new-window': false });
  });

  it('takes every option', () => {
    const args = [
      '--e2e',
      '--data-dir=/tmp/a=b',
      '--clock=auto',
      '--speed=2.5',
      '--theme=dark',
      '--lesson=first-logon',
      '--play',
      '--world=contoso',
      '--trace-out=/tmp/t.jsonl',
      '--start-time=2003-05-12T09:00:00Z',
      '--new-window',
    ];
    expect(read(args)).toEqual({
      e2e: true,
      'data-dir': '/tmp/a=b',
      clock: 'auto',
      speed: 2.5,
      theme: 'dark',
      lesson: 'first-logon',
      play: true,
      world: 'contoso',
      'trace-out': '/tmp/t.jsonl',
      'start-time': '2003-05-12T09:00:00Z',
      'new-window': true,
    });
  });

  it('takes the same from the environment; the argument wins', () => {
    const env = {
      SIMULATOR_CLOCK: 'manual',
      SIMULATOR_DATA_DIR: '/tmp/e',
      SIMULATOR_E2E: '1',
      HOME: '/root',
    };
    expect(read(['--clock=auto'], env)).toMatchObject({ clock: 'auto', 'data-dir': '/tmp/e', e2e: true });
    expect(read([], { SIMULATOR_E2E: '0' }).e2e).toBe(false);
  });

  it('says an unknown name in one sentence with the known ones', () => {
    expect(problem(['--dat-dir=/tmp'])).toMatch(
      /^The simulator does not know the option --dat-dir\. It knows: --e2e, /,
    );
    expect(problem([], { SIMULATOR_CLOK: 'auto' })).toMatch(
      /environment variable SIMULATOR_CLOK\. It knows: SIMULATOR_E2E/,
    );
    expect(problem(['lesson.json'])).toContain('argument "lesson.json"');
  });

  it.each([
    ['--clock=fast', 'The option --clock cannot be "fast"'],
    ['--speed=0', 'The option --speed cannot be "0"'],
    ['--speed=quick', 'The option --speed cannot be "quick"'],
    ['--theme=sepia', 'The option --theme cannot be "sepia"'],
    ['--world=mars', 'The option --world cannot be "mars"'],
    ['--start-time=yesterday', 'expected a time such as 2003-05-12T09:00:00Z'],
    ['--data-dir=', 'expected a path'],
    ['--play=perhaps', 'The option --play cannot be "perhaps"'],
  ])('refuses %s', (arg, words) => {
    expect(problem([arg])).toContain(words);
  });

  it('leaves the switches of Electron, Chromium, Node and Playwright alone', () => {
    const foreign = [
      '--inspect=0',
      '--remote-debugging-port=0',
      '--no-sandbox',
      '--disable-gpu',
      '--enable-logging',
      '--ozone-platform=x11',
      '--force-device-scale-factor=1',
      '--user-data-dir=/tmp/x',
      '--original-process-start-time=1',
      '-psn_0_1234',
    ];
    expect(problem(foreign)).toBeNull();
    expect(
      readCommandLine(foreign, { SIMULATOR_BROWSER: 'x', SIMULATOR_RUNTIME: '{}' }, true),
    ).toHaveProperty('options');
  });

  it('takes no folder when the app is packaged', () => {
    expect(readCommandLine(['/app'], {}, true)).toHaveProperty('problem');
  });
});
