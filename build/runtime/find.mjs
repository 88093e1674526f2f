import { at, root } from '../commands/lib/root.mjs';
import { places } from './candidates.mjs';
import { decide, remarks } from './decide.mjs';
import { hasDisplay, virtualDisplay } from './display.mjs';
import { thisMachine } from './machine.mjs';

/**
 * @typedef {object} Runtime
 * @property {'electron' | 'stand-in'} kind
 * @property {string} label for people
 * @property {string} executablePath what `_electron.launch` starts
 * @property {string} distPath what ELECTRON_OVERRIDE_DIST_PATH names
 * @property {boolean} headlessOnly it can never show a window
 */

/**
 * Finds the runtime for this computer and makes it ready to start.
 * @param {{ say?: (sentence: string) => void }} [options]
 * @returns {Promise<Runtime>}
 */
export async function findRuntime({ say = () => undefined } = {}) {
  const decision = await search({ mayDownload: true });
  for (const sentence of remarks(decision)) say(sentence);
  if (decision.chosen === undefined) {
    throw new Error(
      'No runtime was found, neither Electron nor a browser: see the sentences above for the remedies.',
    );
  }
  return prepare(decision.chosen);
}

/** @param {{ mayDownload: boolean, lookEverywhere?: boolean }} options */
export function search({ mayDownload, lookEverywhere = false }) {
  const machine = thisMachine();
  const canShowElectron = hasDisplay(machine) || virtualDisplay(machine) !== undefined;
  return decide(places(machine, root, { mayDownload }), { canShowElectron, lookEverywhere });
}

/** @param {import('./candidates.mjs').Candidate} candidate @returns {Promise<Runtime>} */
async function prepare(candidate) {
  if (candidate.kind === 'electron') return { ...candidate, headlessOnly: false };
  const { prepareStandIn } = await import('../electron-stand-in/prepare.mjs');
  const { browser, label } = candidate;
  const made = await prepareStandIn({ outDir: at('out/electron-stand-in'), browser });
  return { kind: 'stand-in', label: `stand-in on ${label}`, ...made, headlessOnly: browser.headlessOnly };
}
