/**
 * The runtime that the set-up of this test run found.
 * @returns {import('./find.mjs').Runtime}
 */
export function runtimeInUse() {
  const text = process.env['SIMULATOR_RUNTIME'];
  if (text === undefined) {
    throw new Error("No runtime was prepared for these specs: start them with 'npm run test:e2e'.");
  }
  return JSON.parse(text);
}
