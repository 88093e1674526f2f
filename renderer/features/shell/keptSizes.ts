import type { Sizes, ViewStore } from '../../stores/view';
import { inTestMode } from './testMode';

const place = 'simulator.sizes';

/** Sizes of the regions as the person left them; none in test mode. A value that cannot be read counts as none. */
export function readSizes(): Sizes {
  if (inTestMode()) return {};
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const entries = Object.entries(kept).filter(
      ([name, px]) => ['explanation', 'tables', 'trace'].includes(name) && typeof px === 'number' && px > 0,
    );
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}

/** Keeps the sizes from now on. */
export function keepSizes(view: ViewStore): void {
  if (inTestMode()) return;
  view.subscribe((now, before) => {
    if (now.sizes !== before.sizes) localStorage.setItem(place, JSON.stringify(now.sizes));
  });
}
