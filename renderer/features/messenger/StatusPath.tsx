import { useState, type CSSProperties } from 'react';
import { lookUpCode } from '../../../shared/mapi/codes';
import { miStatusName } from '../../../shared/mapi/miStatus';
import { strings } from '../../strings';
import { RuleTag } from '../../ui';
import { LegendMark } from '../diagram/Picture';
import { statusHex, statusText } from './looks';
import { stations, type Station, type StationLight } from './statusPath';
import css from './StatusPath.module.css';
import type { MessengerSubject } from './useStatusPath';

const words = strings.messenger.path;

/** The way in and out of the primary service (picture 07): what the picture of a logon is for MAPI. */
export function StatusPath({ subject: { messenger, path } }: { subject: MessengerSubject }) {
  const [chosen, setChosen] = useState<Station | null>(null);
  const present = new Set(path.lights.map(({ state }) => state));
  const now = path.lights.findLast(({ order }) => order !== null);
  const primary = messenger.services.find((service) => service.primary);
  const explained = path.lights.find(({ station }) => station === chosen) ?? now;
  return (
    <>
      <p className={css.head}>
        <strong>{words.messenger}</strong> · {words.service(primary?.name ?? '')}
      </p>
      {messenger.state === 'not running' && <p className={css.head}>{strings.messenger.gone}</p>}
      <ol className={css.path} aria-label={words.name}>
        {path.lights.map((light) => (
          <StationRow
            key={light.station}
            light={light}
            pressed={light.station === chosen}
            onPress={() => setChosen(light.station === chosen ? null : light.station)}
          />
        ))}
        {path.shortcut !== null && <Shortcut from={path.shortcut} />}
      </ol>
      <ul className={css.legend} aria-label={strings.diagram.legend.name}>
        {(['visited', 'current', 'predicted', 'none'] as const)
          .filter((state) => state !== 'predicted' || present.has(state))
          .map((state) => (
            <li key={state}>
              <LegendMark state={state} />
              {strings.diagram.legend[state === 'current' ? 'now' : state]}
            </li>
          ))}
      </ul>
      {explained !== undefined && <StationRule light={explained} />}
    </>
  );
}

function StationRow({ light, ...button }: { light: StationLight; pressed: boolean; onPress: () => void }) {
  const { station, state, order, status, hr } = light;
  const failed = hr === null || hr === 0 ? null : (lookUpCode('Messenger', hr)?.name ?? null);
  return (
    <li className={css.station} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
      <button type="button" className={css.row} aria-pressed={button.pressed} onClick={button.onPress}>
        <span className={css.end} aria-hidden="true">
          {order ?? (state === 'predicted' ? strings.diagram.predictedMark : '')}
        </span>
        <span className={css.text}>
          <span className={css.title}>
            {words.titles[station]}
            <span className="hidden-text">, {words.states[state](order ?? 0)}, </span>
            {state === 'current' && (
              <span className={css.now} aria-hidden="true">
                {strings.diagram.now}
              </span>
            )}
          </span>
          <span className={css.line}>
            <span className="mono">{statusHex(status)}</span>{' '}
            {words.line(station, miStatusName(status) ?? '', statusText(status))}
            {failed !== null && <strong> {failed}</strong>}
          </span>
        </span>
      </button>
    </li>
  );
}

/** The line that leaves stations out, beside the path; the states of the stations say the same in words. */
function Shortcut({ from }: { from: Station }) {
  const first = stations.indexOf(from);
  const style = { '--from': first, '--rows': stations.length - 1 - first } as CSSProperties;
  return <li className={css.shortcut} style={style} aria-hidden="true" />;
}

/** What is true at a station, and where that comes from. */
function StationRule({ light: { station, order } }: { light: StationLight }) {
  const { rule, text } = words.rules[station];
  const title = words.titles[station];
  return (
    <section className={css.rule} aria-label={strings.diagram.rule.name(title)}>
      <div className={css.ruleHead}>
        <h3 className={css.ruleTitle}>
          {order !== null && `${order} `}
          {title}
        </h3>
        <RuleTag rule={rule} />
      </div>
      <p>{text}</p>
    </section>
  );
}
