import { decide } from '../../runtime/decide.mjs';

/**
 * The real Electron that may be packaged. electron-builder would package anything that lies in a dist folder, so a stand-in
 * is refused here.
 * @param {import('../../runtime/candidates.mjs').Place[]} places
 * @returns {Promise<{ distPath: string, refusal?: undefined } | { distPath?: undefined, refusal: string }>}
 */
export async function electronForRelease(places) {
  const { looked } = await decide(places, { canShowElectron: true, lookEverywhere: true });
  // A folder that somebody named is taken or refused, never silently replaced.
  const named = looked.find((one) => one.named && one.place.startsWith('Electron'));
  const electron = looked.find((one) => one.found?.kind === 'electron')?.found;
  if (named === undefined && electron?.kind === 'electron') return { distPath: electron.distPath };
  const why = (named ?? looked.find((one) => one.place === 'Electron'))?.missing ?? 'none was found';
  return { refusal: `Installers are built around Electron's own program only: ${why}.` };
}
