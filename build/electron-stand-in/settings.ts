import fs from 'node:fs';
import path from 'node:path';

/** The browser that shows the windows, as `prepareStandIn` has written it beside the bundle. */
interface Prepared {
  path: string;
  headlessOnly: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether no window appears on a screen: because that is wished, or because nothing else is possible. */
export function isHeadless(prepared: Prepared, env: Environment, platform: NodeJS.Platform): boolean {
  const noDisplay = platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'];
  return env['SIMULATOR_STAND_IN_HEADLESS'] === '1' || prepared.headlessOnly || noDisplay;
}

/** Path of the browser's program, and whether it stays invisible. */
export function readSettings(): { program: string; headless: boolean } {
  const prepared = JSON.parse(fs.readFileSync(path.join(__dirname, 'browser.json'), 'utf8')) as Prepared;
  return { program: prepared.path, headless: isHeadless(prepared, process.env, process.platform) };
}
