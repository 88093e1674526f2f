import { useMemo, type ReactNode } from 'react';
import { calmOf, type CalmTurn } from './calm';
import { SimulatorProvider, useSimulator } from './context';

/** Everything inside reads the engine's state calmly (see `calmly`). */
export function CalmRegion({ turn = 'first', children }: { turn?: CalmTurn; children: ReactNode }) {
  const simulator = useSimulator();
  const calm = useMemo(() => ({ ...simulator, mirror: calmOf(simulator.mirror, turn) }), [simulator, turn]);
  return <SimulatorProvider value={calm}>{children}</SimulatorProvider>;
}
