import { Button } from '@fluentui/react-button';
import { formatDuration } from '../../ui/format';
import type { FaultRecord } from '../../../shared/model/fault';
import { useSimulator } from '../../stores/context';
import { strings } from '../../strings';
import { Key, ResultCode, VirtualTime } from '../../ui';
import tick from '../../ui/tick.module.css';
import { faultName, whatIsSeen, whenText, whereText } from './faultWords';
import css from './Faults.module.css';

const words = strings.faults;
const heads = ['on', 'key', 'fault', 'where', 'when', 'seen', 'fired', 'actions'] as const;

interface Props {
  faults: readonly FaultRecord[];
  onEdit: (fault: FaultRecord) => void;
}

/** Every rule of the run: on or off, where, when, who may see it, and how often it answered. */
export function FaultTable({ faults, onEdit }: Props) {
  return (
    <table className={css.table}>
      <caption className="hidden-text">{words.table}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {words.columns[head]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {faults.map((fault, index) => (
          <FaultRow key={fault.id} fault={fault} number={index + 1} onEdit={onEdit} />
        ))}
      </tbody>
    </table>
  );
}

function FaultRow({
  fault,
  number,
  onEdit,
}: {
  fault: FaultRecord;
  number: number;
  onEdit: (fault: FaultRecord) => void;
}) {
  const { send } = useSimulator();
  const { id, armed, hidden, key, fired, lastFired, trigger, cued } = fault;
  const where = whereText(fault.scope);
  const when = whenText(trigger, cued);
  const does = (what: 'arm' | 'disarm' | 'fire' | 'clear' | 'reveal' | 'hide') =>
    void send('fault', { do: what, id });
  return (
    <tr
      aria-label={words.rowName(id, armed ? words.on : words.off, [
        where,
        when,
        hidden ? words.hidden : words.shown,
      ])}
      data-testid={`fault-row-${number}`}
      data-armed={armed}
    >
      <td>
        <label className={css.hit}>
          <input
            type="checkbox"
            className={tick.check}
            aria-label={words.armed(id)}
            checked={armed}
            onChange={() => does(armed ? 'disarm' : 'arm')}
          />
        </label>
      </td>
      <td>{key === null ? null : <Key>{`Ctrl+${key}`}</Key>}</td>
      <th scope="row">
        <span className={css.name}>{id}</span>
        <What fault={fault} />
      </th>
      <td>{where}</td>
      <td>{when}</td>
      <td>
        <Button
          size="small"
          appearance="subtle"
          aria-label={hidden ? words.reveal(id) : words.hide(id)}
          title={hidden ? words.reveal(id) : words.hide(id)}
          onClick={() => does(hidden ? 'reveal' : 'hide')}
        >
          {hidden ? words.hidden : words.shown}
        </Button>
      </td>
      <td>
        {words.fired(fired)}
        {lastFired !== null && (
          <>
            , <VirtualTime at={lastFired} />
          </>
        )}
      </td>
      <td>
        <span className={css.actions}>
          {trigger.kind === 'on cue' && (
            <Button
              size="small"
              disabled={cued}
              aria-label={words.fireNamed(id)}
              onClick={() => does('fire')}
            >
              {words.fire}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.editNamed(id)}
            onClick={() => onEdit(fault)}
          >
            {words.edit}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.removeNamed(id)}
            onClick={() => does('clear')}
          >
            {words.remove}
          </Button>
        </span>
      </td>
    </tr>
  );
}

/** What comes of a rule: what the trainee will see, or the code and the delay of a raw one. */
export function What({ fault }: { fault: Pick<FaultRecord, 'preset' | 'operation' | 'result' | 'delayMs'> }) {
  const seen = whatIsSeen(fault);
  return (
    <span className={css.sees}>
      {seen !== null ? (
        words.sees(seen)
      ) : (
        <>
          {faultName(fault)}: {fault.result === null ? words.noCode : <ResultCode value={fault.result} />}
          {fault.delayMs > 0 && ` ${words.delays(formatDuration(fault.delayMs))}`}
        </>
      )}
    </span>
  );
}
