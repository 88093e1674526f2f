import { useMemo, type ReactNode } from 'react';
import { calmOf } from './calm';
import { SimulatorProvider, useSimulator } from './context';

/** Everything inside reads the engine's state calmly (see `calmly`). */
export function CalmRegion({ children }: { children: ReactNode }) {
  const simulator = useSimulator();
  const calm = useMemo(() => ({ ...simulator, mirror: calmOf(simulator.mirror) }), [simulator]);
  return <SimulatorProvider value={calm}>{children}</SimulatorProvider>;
}
