import { useMemo, type ReactNode } from 'react';
import { calmly } from './calm';
import { SimulatorProvider, useSimulator } from './context';
import type { MirrorStore } from './mirror';

/** One for the whole window, so that regions that read it never disagree. */
const calmed = new WeakMap<MirrorStore, MirrorStore>();

function calmOf(mirror: MirrorStore): MirrorStore {
  let calm = calmed.get(mirror);
  if (calm === undefined) calmed.set(mirror, (calm = calmly(mirror)));
  return calm;
}

/** Everything inside reads the engine's state calmly (see `calmly`). */
export function CalmRegion({ children }: { children: ReactNode }) {
  const simulator = useSimulator();
  const calm = useMemo(() => ({ ...simulator, mirror: calmOf(simulator.mirror) }), [simulator]);
  return <SimulatorProvider value={calm}>{children}</SimulatorProvider>;
}
