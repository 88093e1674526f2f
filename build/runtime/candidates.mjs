import { installedBrowser, namedBrowser } from './browsers.mjs';
import { installedElectron, overriddenElectron } from './electron-program.mjs';
import { packagedChromium } from './packaged-chromium.mjs';

/**
 * @typedef {{ path: string, headlessOnly: boolean }} Browser
 * @typedef {{ kind: 'electron', label: string, executablePath: string, distPath: string }} ElectronProgram
 * @typedef {{ kind: 'stand-in', label: string, browser: Browser }} StandInBrowser
 * @typedef {ElectronProgram | StandInBrowser} Candidate
 * @typedef {{ found: Candidate } | { missing: string, named?: boolean }} Finding
 *   `missing` is one sentence with the remedy; `named`: the person asked for exactly this one
 * @typedef {{ place: string, look: () => Promise<Finding> }} Place
 */

/**
 * Where a runtime may come from, best first.
 * @param {import('./machine.mjs').Machine} machine @param {string} root @param {{ mayDownload: boolean }} options
 * @returns {Place[]}
 */
export const places = (machine, root, options) => [
  { place: 'Electron of ELECTRON_OVERRIDE_DIST_PATH', look: () => overriddenElectron(machine) },
  { place: 'Electron', look: () => installedElectron(machine, root, options) },
  { place: 'Browser of SIMULATOR_BROWSER', look: () => namedBrowser(machine) },
  { place: 'Installed browser', look: () => installedBrowser(machine) },
  { place: 'Packaged Chromium', look: () => packagedChromium(machine, root) },
];
