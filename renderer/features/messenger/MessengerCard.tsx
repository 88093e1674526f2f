import { ServerRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { isOnline, MiStatus } from '../../../shared/mapi/miStatus';
import type { MessengerEventRecord, MessengerRecord } from '../../../shared/model/messenger';
import { useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { RuleTag, StateText, VirtualTime } from '../../ui';
import { eventText } from './eventText';
import { statusHex, statusLook, statusText } from './looks';
import css from './Messenger.module.css';

const words = strings.messenger;

/** The window of Messenger: the services with the user's status, and its events as they come. */
export function MessengerCard({ messenger }: { messenger: MessengerRecord }) {
  const { services, state } = messenger;
  const online = services.filter(({ status }) => isOnline(status));
  const some = state === 'signed in' && online.length < services.length;
  return (
    <>
      <ul className={css.services}>
        {services.map(({ name, primary, status }) => (
          <li key={name}>
            <ServerRegular fontSize={16} aria-hidden />
            <span className={css.service}>
              <b>{name}</b> {primary ? words.primary : words.secondary}
            </span>
            <StateText look={statusLook(status)}>{statusText(status)}</StateText>
          </li>
        ))}
      </ul>
      {state === 'not running' && <p className={css.note}>{words.gone}</p>}
      {some && <p className={css.note}>{words.notAll}</p>}
      <Events messenger={messenger} />
      {state === 'disconnecting' && (
        <p className={css.note}>
          <RuleTag rule="M7" /> {words.signOutRule}
        </p>
      )}
    </>
  );
}

/** How many events the card keeps in sight; the table has all of them. */
const SHOWN = 30;

function Events({ messenger }: { messenger: MessengerRecord }) {
  const events = useRows('messengerEvents').slice(-SHOWN);
  const list = useRef<HTMLOListElement>(null);
  const newest = events.at(-1)?.seq;
  // The newest event is the one to look at.
  useEffect(() => {
    if (list.current !== null) list.current.scrollTop = list.current.scrollHeight;
  }, [newest]);
  const awaited = messenger.status === MiStatus.MISTATUS_LOCAL_DISCONNECTING_FROM_SERVER;
  return (
    <>
      <h4 className={css.heading}>{words.events}</h4>
      {events.length === 0 ? (
        <p className={css.note}>{words.noEvents}</p>
      ) : (
        <ol ref={list} className={css.events} aria-label={words.events} tabIndex={0}>
          {events.map((event) => (
            <Event key={event.seq} event={event} newest={event.seq === newest} />
          ))}
          {awaited && (
            <li className={css.next}>
              <span>{words.next}</span>
              <span>OnSignout ?</span>
              <span>{words.whenAnswered}</span>
              <span />
            </li>
          )}
        </ol>
      )}
    </>
  );
}

function Event({ event, newest }: { event: MessengerEventRecord; newest: boolean }) {
  return (
    <li aria-current={newest ? 'true' : undefined}>
      <VirtualTime at={event.t} />
      <b>{event.event}</b>
      <span>{eventText(event)}</span>
      <span className="mono">{event.status === null ? '' : statusHex(event.status)}</span>
    </li>
  );
}
