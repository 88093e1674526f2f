import fs from 'node:fs';
import path from 'node:path';

/** Where the windows are shown. */
export interface Settings {
  /** Chromium, Chrome or Edge: path of the program. */
  browser: string;
  /** No window appears on a screen. */
  headless: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment decides (SIMULATOR_STAND_IN_BROWSER, SIMULATOR_STAND_IN_HEADLESS=1), then what the stand-in was
 * prepared with; where Linux has no display there is only headless.
 */
export function chooseSettings(
  prepared: { path: string; headlessOnly: boolean },
  env: Environment,
  platform: NodeJS.Platform,
): Settings {
  const named = env['SIMULATOR_STAND_IN_BROWSER'];
  const noDisplay = platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'];
  return {
    browser: named ?? prepared.path,
    headless: env['SIMULATOR_STAND_IN_HEADLESS'] === '1' || noDisplay || (!named && prepared.headlessOnly),
  };
}

/** The settings of this process; `prepareStandIn` has written browser.json beside the bundle. */
export function readSettings(): Settings {
  const prepared = JSON.parse(fs.readFileSync(path.join(__dirname, 'browser.json'), 'utf8')) as {
    path: string;
    headlessOnly: boolean;
  };
  return chooseSettings(prepared, process.env, process.platform);
}
