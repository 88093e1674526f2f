/** Whether the window runs under test: the page was opened with `?e2e`. No motion, and sizes are not remembered. */
export function inTestMode(): boolean {
  return new URLSearchParams(location.search).has('e2e');
}
