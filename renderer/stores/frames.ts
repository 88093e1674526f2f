/** Calls back just before the page is drawn the next time; at once where nothing is drawn at all, as in a hidden window. */
export function beforeNextFrame(call: () => void): void {
  if (typeof document === 'undefined' || document.visibilityState === 'hidden') call();
  else requestAnimationFrame(call);
}
