/** Moves the focus to the next (1) or previous (-1) region that can be seen, round in a circle, in reading order. */
export function focusNextRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent !== null || region.getClientRects().length > 0,
  );
  if (regions.length === 0) return;
  const here = regions.findLastIndex((region) => region.contains(document.activeElement));
  const from = here === -1 && by === -1 ? 0 : here;
  regions[(from + by + regions.length) % regions.length]?.focus();
}
