import { useMemo } from 'react';
import { familyOf } from '../../../shared/mapi/callFamily';
import type { MessengerEventRecord, MessengerRecord } from '../../../shared/model/messenger';
import type { CallRecord } from '../../../shared/model/run';
import { useRows } from '../../stores/hooks';
import { statusPath, type StatusPath } from './statusPath';

export interface MessengerSubject {
  readonly messenger: MessengerRecord;
  readonly path: StatusPath;
}

const isMessengers = ({ call }: CallRecord) => familyOf(call.fn) === 'Messenger';

/** What had been raised before the next call of Messenger after that one began. */
export function eventsUpTo(
  call: CallRecord | undefined,
  calls: readonly CallRecord[],
  events: readonly MessengerEventRecord[],
): { events: readonly MessengerEventRecord[]; newest: boolean } {
  const later = call && calls.find((one) => one.id > call.id && isMessengers(one));
  if (later === undefined) return { events, newest: true };
  return { events: events.filter(({ t }) => t < later.startedAt), newest: false };
}

/**
 * The status path to show in place of the picture of a MAPI logon: when the call that is explained is one of Messenger, or when
 * Messenger stands in front and has made no call. null: it is about MAPI.
 */
export function useStatusPath(call: CallRecord | undefined, inFront: string | null): MessengerSubject | null {
  const [messenger] = useRows('messenger');
  const calls = useRows('calls');
  const events = useRows('messengerEvents');
  return useMemo(() => {
    if (messenger === undefined) return null;
    if (call === undefined ? inFront !== messenger.client : !isMessengers(call)) return null;
    const upTo = eventsUpTo(call, calls, events);
    return { messenger, path: statusPath(upTo.events, upTo.newest ? messenger : null) };
  }, [messenger, calls, events, call, inFront]);
}
