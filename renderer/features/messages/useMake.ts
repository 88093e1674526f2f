import { useCallback } from 'react';
import type { CallInput } from '../../../shared/mapi/calls';
import type { CallRecord } from '../../../shared/model/run';
import { useSimulator } from '../../stores/context';
import { recordOf, type MirrorStore } from '../../stores/mirror';

/** Makes calls in order until one fails; the last one as it returned, or null when one failed. */
export type Make = (client: string, calls: readonly CallInput[]) => Promise<CallRecord | null>;

export function useMake(): Make {
  const { send, mirror } = useSimulator();
  return useCallback(
    async (client, calls) => {
      let last: CallRecord | null = null;
      for (const call of calls) {
        const reply = await send('call', { client, call });
        if (!reply.ok || !reply.value.returned) return null;
        const { id, result } = reply.value;
        if (result !== null && result >>> 31 === 1) return null;
        last = await arrived(mirror, id);
      }
      return last;
    },
    [send, mirror],
  );
}

/** The record of a call that has returned, as soon as the feed has brought it. */
function arrived(mirror: MirrorStore, id: number): Promise<CallRecord> {
  return new Promise((settle) => {
    const look = () => {
      const record = recordOf(mirror.getState(), 'calls', String(id));
      if (record?.state !== 'returned') return false;
      settle(record);
      return true;
    };
    if (look()) return;
    const stop = mirror.subscribe(() => {
      if (look()) stop();
    });
  });
}
