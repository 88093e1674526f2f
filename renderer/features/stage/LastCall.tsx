import { familyOf } from '../../../shared/mapi/callFamily';
import { lookUpCode } from '../../../shared/mapi/codes';
import type { ClientRecord } from '../../../shared/model/machine';
import { useRecord } from '../../stores/hooks';
import { strings } from '../../strings';
import { ResultCode, shortCallText } from '../../ui';
import { countOf, resultKind } from '../explanation/resultKind';
import css from './Card.module.css';

const text = strings.stage.lastCall;

interface Props {
  client: ClientRecord;
  /** Opens the box that the program's own user would see. */
  onShowBox: (box: { call: number; code: number }) => void;
}

/** The newest call of an idle program and what it returned. */
export function LastCall({ client, onShowBox }: Props) {
  const call = useRecord('calls', client.lastCall);
  if (call === undefined || call.state !== 'returned') return null;
  const { result } = call;
  const count = countOf(call);
  const failedLogon =
    call.call.fn === 'MAPILogonEx' && result !== null && lookUpCode('MAPI', result)?.kind === 'error';
  return (
    <div className={css.box}>
      <p className={css.boxHead}>
        <span>{text.title}</span>
      </p>
      <p>{shortCallText(call.call)}</p>
      <div className={css.row}>
        {count !== null ? (
          <span>{strings.lab.result.count(count)}</span>
        ) : result !== null || resultKind(call.call.fn) === 'code' ? (
          <ResultCode
            family={familyOf(call.call.fn)}
            value={result}
            pending={strings.diagram.call.returnedNothing}
          />
        ) : (
          <span>{strings.diagram.call.returnedNothing}</span>
        )}
        {failedLogon && client.kind === 'desktop' && (
          <button
            type="button"
            className={css.link}
            onClick={() => onShowBox({ call: call.id, code: result })}
          >
            {text.show}
          </button>
        )}
      </div>
    </div>
  );
}
