import { useState } from 'react';
import { useMirror, useView } from '../../stores/hooks';
import { rowsOf } from '../../stores/mirror';
import { SessionOrder } from './sessionOrder';

/** Running durations are compared anew twice a second of the engine's time, not with every tick. */
const STEP_MS = 500;

/** IDs of the sessions in the wanted order; another array only when that order is another one. */
export function useSessionOrder(): readonly string[] {
  const [order] = useState(() => new SessionOrder());
  const sort = useView((state) => state.sort);
  return useMirror((state) =>
    order.of({
      sessions: state.tables.sessions,
      sort,
      now: Math.floor((state.run?.now ?? 0) / STEP_MS) * STEP_MS,
      handles: rowsOf(state, 'handles'),
    }),
  );
}
