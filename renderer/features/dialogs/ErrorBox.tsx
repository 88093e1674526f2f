import type { ReactNode } from 'react';
import type { Era } from '../../strings/dialogs';
import { errorBoxText, type ErrorSituation } from './errorGrammar';
import { MessageBody } from './MessageBox';
import { NoteFrame } from './OkCancelFrame';
import css from './dialog.module.css';

interface Props {
  id: string;
  client: string;
  icon: ReactNode;
  situation: ErrorSituation;
  era?: Era;
  onClose: () => void;
}

/** The box in which a program tells its user that something failed, assembled by the grammar of real messages. */
export function ErrorBox({ id, client, icon, situation, era = 'modern', onClose }: Props) {
  const { sentences, component, identifier } = errorBoxText(situation, era);
  return (
    <NoteFrame id={id} client={client} icon={icon} width={440} onOk={onClose}>
      <MessageBody icon="stop" sentences={[sentences.join(' ')]}>
        <p className={css.codeLine}>
          {component !== null && `${component} `}
          <span className="mono">{identifier}</span>
        </p>
      </MessageBody>
    </NoteFrame>
  );
}
