/**
 * What npm recorded in node_modules against what package-lock.json asks for. Pure: both files come in as parsed JSON.
 *
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} LockFile
 * @param {LockFile} wanted package-lock.json
 * @param {LockFile | undefined} installed node_modules/.package-lock.json
 * @returns {string | undefined} what is not in step, in a few words
 */
export function outOfStep(wanted, installed) {
  if (installed === undefined) return 'node_modules is missing';
  for (const [path, entry] of Object.entries(wanted.packages ?? {})) {
    if (path === '' || entry.link) continue;
    const there = installed.packages?.[path];
    // Optional packages are there only on the platform that they are for.
    if (there === undefined && entry.optional) continue;
    if (there?.version !== entry.version) {
      const name = path.replace(/^.*node_modules\//, '');
      return `${name} ${entry.version ?? ''} is locked, ${there?.version ?? 'none'} is installed`;
    }
  }
  return undefined;
}
