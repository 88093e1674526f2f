import { Button } from '@fluentui/react-components';
import { familyOf } from '../../../shared/mapi/callFamily';
import type { CallName } from '../../../shared/mapi/calls';
import type { ClientRecord } from '../../../shared/model/machine';
import { useSimulator } from '../../stores/context';
import { strings } from '../../strings';
import css from './Lab.module.css';

const words = strings.lab;

/** What the program lacks for the call, and the way out: a dialog to answer, MAPI to initialise, a process to start. */
export function Notes({ client, fn }: { client: ClientRecord; fn: CallName }) {
  const { send, view } = useSimulator();
  if (client.state === 'dead')
    return (
      <Note text={words.ended(client.id)} button={words.startAgain(client.id)}>
        {() => void send('client', { do: 'restart', client: client.id })}
      </Note>
    );
  if (client.busyWith !== null)
    return (
      <Note text={words.busy(client.id)} button={words.toStage}>
        {() => view.setState({ section: 'stage' })}
      </Note>
    );
  // Simple MAPI initialises by itself (D63), Messenger is another product.
  if (client.initCount > 0 || fn === 'MAPIInitialize' || familyOf(fn) !== 'MAPI') return null;
  return (
    <Note text={words.initializeWhy(client.id)} button={words.initializeFirst}>
      {() => void send('call', { client: client.id, call: { fn: 'MAPIInitialize' } })}
    </Note>
  );
}

function Note(props: { text: string; button: string; children: () => void }) {
  return (
    <div className={css.note}>
      <span>{props.text}</span>
      <Button size="small" onClick={props.children}>
        {props.button}
      </Button>
    </div>
  );
}
