/** The oldest Node that the tools of this project run on; `engines` of package.json says the same. */
export const oldestNode = '20.19';

/**
 * @param {string} version for example `20.19.1`
 * @returns {string | undefined} one sentence when this Node is too old
 */
export function nodeTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldMajor = 0, oldMinor = 0] = oldestNode.split('.').map(Number);
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return undefined;
  return `This is Node ${version}, but the simulator needs Node ${oldestNode} or newer: install it from https://nodejs.org and try again.`;
}
