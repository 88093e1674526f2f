import type { CallRecord } from '../../../shared/model/run';
import { useRecord, useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { Glyph, ResultCode, RuleTag, type GlyphName } from '../../ui';
import { Fragment } from 'react';
import { laneOf, type LaneChip, type LaneRow, type LaneState, type LaneStep } from './lane';
import css from './ServiceLane.module.css';

const words = strings.diagram.lane;

const glyphs: Partial<Record<LaneState, GlyphName>> = { good: 'tick', bad: 'octagon' };

/** The letter in its dashed circle: the same on the line of the picture and here. */
function Connector() {
  return (
    <span className={css.connector} aria-hidden="true">
      {words.letter}
    </span>
  );
}

/** What the official picture leaves out: how the services of the new session are started (3.3). */
export function ServiceLane({ logon }: { logon: CallRecord | undefined }) {
  const session = useRecord('sessions', logon?.session ?? null);
  const prompts = useRows('prompts');
  // A logon that joined a shared session starts nothing.
  if (session === undefined || logon === undefined || session.call !== logon.id) return null;
  const rows = laneOf(session, prompts);
  if (rows.length === 0 || session.life === 'attempt') return null;
  return (
    <section className={css.lane} aria-label={words.name}>
      <div className={css.head}>
        <Connector />
        <h3 className={css.title}>{words.title}</h3>
        <span className={css.note}>{words.note}</span>
        <span className={css.tag}>
          <RuleTag rule="D25" />
        </span>
      </div>
      {rows.map((row) => (
        <Row key={row.service} row={row} />
      ))}
    </section>
  );
}

function Row({ row }: { row: LaneRow }) {
  const { service, chips, result, waits } = row;
  return (
    <div className={css.row} data-testid={`lane-${service}`}>
      <div className={css.line}>
        <span className={css.service}>{service}</span>
        {waits !== null && (
          <span className={css.waits}>
            <Glyph name="ring" size={12} />
            {words.waits[waits]}
          </span>
        )}
        {result !== null && <ResultCode value={result} align="end" />}
      </div>
      {chips.length > 0 && (
        <ol className={css.chips} aria-label={words.stagesOf(service)}>
          {chips.map((chip, i) => (
            <Fragment key={chip.step}>
              {i > 0 && <Between to={chip.step} from={chips[i - 1]?.step} />}
              <Chip chip={chip} />
            </Fragment>
          ))}
        </ol>
      )}
    </div>
  );
}

/** An arrow to the next stage; "or" between the two ends that are still open. */
function Between({ from, to }: { from: LaneStep | undefined; to: LaneStep }) {
  return (
    <li className={css.between} aria-hidden="true">
      {from === 'works' && to === 'disabled' ? words.or : '→'}
    </li>
  );
}

function Chip({ chip: { step, state } }: { chip: LaneChip }) {
  const glyph = glyphs[state];
  return (
    <li className={css.chip} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      {glyph !== undefined && <Glyph name={glyph} />}
      <span>{words.steps[step]}</span>
      {state === 'now' && <span className={css.now}>{words.now}</span>}
      <span className="hidden-text">, {words.states[state]}</span>
    </li>
  );
}
