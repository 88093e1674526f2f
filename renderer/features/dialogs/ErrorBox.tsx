import type { ReactNode } from 'react';
import { strings } from '../../strings';
import { errorBoxText, type ErrorSituation } from './errorGrammar';
import { MessageBody } from './MessageBox';
import { NoteFrame } from './OkCancelFrame';
import { useEra } from './useEra';
import parts from './parts.module.css';

interface Props {
  id: string;
  client: string;
  icon: ReactNode;
  situation: ErrorSituation;
  onClose: () => void;
}

/** The box in which a program tells its user that something failed, assembled by the grammar of real messages. */
export function ErrorBox({ id, client, icon, situation, onClose }: Props) {
  const { sentences, component, identifier } = errorBoxText(situation, useEra());
  return (
    <NoteFrame id={id} client={client} icon={icon} width={440} onOk={onClose}>
      <MessageBody icon="stop" sentences={[sentences.join(' ')]}>
        <p className={parts.codeLine}>
          {component !== null && `${component} `}
          <span className="mono">{identifier}</span>
        </p>
      </MessageBody>
    </NoteFrame>
  );
}

/** The box of a mail program on a computer without any profile (trainer-ux 1.1). */
export function NoProfiles({ id, client, icon, onClose }: Omit<Props, 'situation'>) {
  return (
    <NoteFrame id={id} client={client} icon={icon} width={440} onOk={onClose}>
      <MessageBody icon="information" sentences={[strings.dialogs.noProfiles[useEra()]]} />
    </NoteFrame>
  );
}
