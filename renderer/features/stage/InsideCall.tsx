import { LogonFlag } from '../../../shared/mapi/logonFlags';
import { hasFlag } from '../../../shared/mapi/flags';
import type { CallRecord } from '../../../shared/model/run';
import { useRecord, useRows, useRun } from '../../stores/hooks';
import { strings } from '../../strings';
import { Duration } from '../../ui';
import css from './Card.module.css';

const noOne: readonly number[] = [];

/** What a program is doing while its call has not returned. */
export function InsideCall({ call }: { call: CallRecord }) {
  return call.state === 'waiting for lock' ? <WaitsForLock call={call} /> : <Works call={call} />;
}

function Works({ call }: { call: CallRecord }) {
  return (
    <div className={css.box}>
      <p className={css.boxHead}>
        <span>{call.call.fn}</span>
        <span className={css.time}>
          <Duration from={call.startedAt} to={null} />
        </span>
      </p>
      <p>{strings.diagram.call.running[call.state === 'returned' ? 'running' : call.state]}</p>
    </div>
  );
}

function WaitsForLock({ call }: { call: CallRecord }) {
  const text = strings.stage.lock;
  const holder = useRecord('calls', useRun((run) => run.lockHolder) ?? null);
  const prompts = useRows('prompts');
  const place = (useRun((run) => run.lockWaiters) ?? noOne).indexOf(call.id);
  const asks = holder !== undefined && prompts.some((prompt) => prompt.call === holder.id);
  const short = call.call.fn === 'MAPILogonEx' && hasFlag(call.call.flags, LogonFlag.MAPI_TIMEOUT_SHORT);
  return (
    <div className={`${css.box} ${css.waits}`}>
      <p className={css.boxHead}>
        <span>{text.waitsTitle}</span>
        <span className={css.time}>
          <Duration from={call.startedAt} to={null} />
        </span>
      </p>
      {holder !== undefined && (
        <p>{asks ? text.heldByDialog(holder.client) : text.heldByCall(holder.client)}</p>
      )}
      <p>
        {short ? text.limit : text.noLimit}
        {place > 0 && ` ${text.place(place + 1)}`}
      </p>
    </div>
  );
}
