import { memo } from 'react';
import type { SessionRecord } from '../../../shared/model/session';
import { useMirror } from '../../stores/hooks';
import { recordOf } from '../../stores/mirror';
import { useClientNames } from '../../stores/hooks';
import { strings } from '../../strings';
import { Duration, Glyph } from '../../ui';
import tones from '../../ui/tones.module.css';
import css from './Card.module.css';

const text = strings.stage.session;
/** More would push the last call off a small card; the table has all of them. */
const SHOWN_SERVICES = 3;

/** A session that a program is in: profile, kind, duration, and its services once one of them has trouble. */
export const SessionSummary = memo(function SessionSummary({ session }: { session: SessionRecord }) {
  const programs = useClientNames(session.members);
  const disabled = session.services.filter(({ life }) => life === 'disabled');
  const shown = disabled.length === 0 ? [] : session.services;
  return (
    <div className={css.box}>
      <p className={css.boxHead}>
        <span>{text.title(session.id)}</span>
        <span className={css.time}>
          <Duration from={session.startedAt} to={session.endedAt} />
        </span>
      </p>
      <dl className={css.facts}>
        <dt>{text.profile}</dt>
        <dd>{session.profile ?? text.noProfile}</dd>
        <dt>{text.kind}</dt>
        <dd>{strings.tables.sessions.kinds[session.kind]}</dd>
        {programs.length > 1 && (
          <>
            <dt>{text.programs}</dt>
            <dd>
              <ProgramNames members={session.members} />
            </dd>
          </>
        )}
      </dl>
      {shown.length > 0 && (
        <ul className={css.services}>
          {shown.slice(0, SHOWN_SERVICES).map(({ name, life }) => (
            <li key={name}>
              <span className={life === 'disabled' ? tones.bad : tones.ok}>
                <Glyph name={life === 'disabled' ? 'octagon' : 'tick'} />
              </span>
              {life === 'disabled' ? text.serviceOff(name, session.id) : text.serviceWorks(name)}
            </li>
          ))}
          {shown.length > SHOWN_SERVICES && <li>{text.more(shown.length - SHOWN_SERVICES)}</li>}
        </ul>
      )}
    </div>
  );
});

/** The programs behind the members of a session, in order of joining. */
function ProgramNames({ members }: { members: readonly string[] }) {
  return useMirror((state) => members.map((id) => recordOf(state, 'members', id)?.client ?? id).join(', '));
}
