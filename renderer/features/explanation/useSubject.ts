import { useMemo } from 'react';
import type { CallRecord } from '../../../shared/model/run';
import { useRecord, useRows, useView } from '../../stores/hooks';
import { useStage } from '../stage/useStage';

export interface Subject {
  /** The call that the tab Call shows. */
  readonly call: CallRecord | undefined;
  /** The logon whose path is lit: that call, or the newest logon of its client before it. */
  readonly logon: CallRecord | undefined;
}

const isLogon = ({ call }: CallRecord) => call.fn === 'MAPILogonEx';

/**
 * What is explained: the call that was chosen, else the logon of the selected session, else the newest call of the program in
 * front (away from the stage: the newest of all).
 */
export function useSubject(): Subject {
  const calls = useRows('calls');
  const section = useView((view) => view.section);
  const chosen = useView((view) => view.call);
  const session = useRecord(
    'sessions',
    useView((view) => view.session),
  );
  const { focus } = useStage();
  return useMemo(() => {
    const wanted = chosen ?? session?.call ?? null;
    const call =
      calls.find(({ id }) => id === wanted) ??
      (section !== 'stage' ? calls.at(-1) : calls.findLast(({ client }) => client === focus));
    const logon =
      call === undefined
        ? undefined
        : calls.findLast((one) => isLogon(one) && one.client === call.client && one.id <= call.id);
    return { call, logon };
  }, [calls, section, chosen, session, focus]);
}
