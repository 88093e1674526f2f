import { Button } from '@fluentui/react-button';
import { familyOf } from '../../../shared/mapi/callFamily';
import type { CallName } from '../../../shared/mapi/calls';
import type { FlowNode } from '../../../shared/mapi/flowchart';
import type { ClientRecord } from '../../../shared/model/machine';
import { useSimulator } from '../../stores/context';
import { useRun } from '../../stores/hooks';
import { strings } from '../../strings';
import { titleOf } from '../diagram/titleOf';
import css from './Lab.module.css';

const words = strings.lab;

/** What the program lacks for the call, and the way out: a dialog to answer, MAPI to initialise, a process to start. */
export function Notes({ client, fn }: { client: ClientRecord; fn: CallName }) {
  const { send, view } = useSimulator();
  const isPaused = useRun((run) => run.state === 'paused') ?? false;
  const before = useRun((run) => run.pausedBefore?.visit.node) ?? null;
  if (client.state === 'dead')
    return (
      <Note text={words.ended(client.id)} button={words.startAgain(client.id)}>
        {() => void send('client', { do: 'restart', client: client.id })}
      </Note>
    );
  if (isPaused) return <Paused before={before} />;
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

/** The run bar has no buttons of its own beside the Lab: a call that came to a pause goes on from here. */
function Paused({ before }: { before: FlowNode | null }) {
  const { send } = useSimulator();
  const text = before === null ? words.paused.paused : words.paused.standsBefore(titleOf(before));
  return (
    <div className={css.note}>
      <span>{text}</span>
      <Button size="small" onClick={() => void send('run', { do: 'step' })}>
        {words.paused.step}
      </Button>
      <Button size="small" onClick={() => void send('run', { do: 'resume' })}>
        {words.paused.goOn}
      </Button>
    </div>
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
