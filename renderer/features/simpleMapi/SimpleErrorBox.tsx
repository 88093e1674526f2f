import { useRecord } from '../../stores/hooks';
import parts from '../dialogs/parts.module.css';
import { MessageBody } from '../dialogs/MessageBox';
import { NoteFrame } from '../dialogs/OkCancelFrame';
import { captionIcon } from '../dialogs/Prompt';
import { simpleErrorText } from './errorText';

interface Props {
  client: string;
  /** The call that failed, and its decimal code. */
  call: number;
  code: number;
  onClose: () => void;
}

/** The box in which a program of Simple MAPI tells its user that something failed: its number is decimal. */
export function SimpleErrorBox({ client, call, code, onClose }: Props) {
  const fn = useRecord('calls', call)?.call.fn ?? 'MAPILogon';
  return (
    <NoteFrame id={`error-${client}`} client={client} icon={captionIcon} width={440} onOk={onClose}>
      <MessageBody icon="stop" sentences={[simpleErrorText(client, fn, code).join(' ')]}>
        <p className={parts.codeLine}>
          <span className="mono">[{code}]</span>
        </p>
      </MessageBody>
    </NoteFrame>
  );
}
