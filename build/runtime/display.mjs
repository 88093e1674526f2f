import { which } from './browsers.mjs';

/**
 * Can a window be shown on this computer?
 * @param {import('./machine.mjs').Machine} machine
 */
export function hasDisplay({ platform, env }) {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/**
 * The wrapper that gives a program a virtual display, where one is needed and installed.
 * @param {import('./machine.mjs').Machine} machine
 * @returns {string | undefined} path of xvfb-run
 */
export const virtualDisplay = (machine) => (hasDisplay(machine) ? undefined : which(machine, 'xvfb-run'));
