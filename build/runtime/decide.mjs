/**
 * @typedef {import('./candidates.mjs').Candidate} Candidate
 * @typedef {import('./candidates.mjs').Place} Place
 * @typedef {{ place: string, found?: Candidate, missing?: string, named: boolean }} Looked
 * @typedef {{ chosen: Candidate | undefined, looked: Looked[] }} Decision
 */

/**
 * Looks into the places in order and takes the first runtime found. `lookEverywhere` goes on after that, for the doctor.
 *
 * A real Electron needs a display: without one (and without xvfb-run) it is passed over, because the stand-in can still
 * show the same app headless.
 *
 * @param {Place[]} places
 * @param {{ canShowElectron: boolean, lookEverywhere?: boolean }} options
 * @returns {Promise<Decision>}
 */
export async function decide(places, { canShowElectron, lookEverywhere = false }) {
  /** @type {Looked[]} */
  const looked = [];
  /** @type {Candidate | undefined} */
  let chosen;
  for (const { place, look } of places) {
    if (chosen !== undefined && !lookEverywhere) break;
    const finding = await look();
    if ('missing' in finding) {
      looked.push({ place, missing: finding.missing, named: finding.named ?? false });
    } else if (finding.found.kind === 'electron' && !canShowElectron) {
      const missing = `${finding.found.label} needs a display here: set DISPLAY, or install xvfb`;
      looked.push({ place, missing, named: false });
    } else {
      looked.push({ place, found: finding.found, named: false });
      chosen ??= finding.found;
    }
  }
  return { chosen, looked };
}

/**
 * What a person should hear about the search: nothing while all is as they asked for, otherwise one sentence each.
 * @param {Decision} decision
 * @returns {string[]}
 */
export function remarks({ chosen, looked }) {
  const missing = looked.filter((one) => one.missing !== undefined);
  if (chosen === undefined) return missing.map(({ place, missing: why }) => `${place}: ${why ?? ''}.`);
  const named = missing.filter((one) => one.named).map(({ missing: why }) => `${why ?? ''}.`);
  if (chosen.kind === 'electron') return named;
  const electron = missing.find((one) => one.place === 'Electron');
  return [...named, `${electron?.missing ?? 'Electron is not used'}; using the stand-in on ${chosen.label}.`];
}
