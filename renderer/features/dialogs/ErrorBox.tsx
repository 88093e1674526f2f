import type { ReactNode } from 'react';
import { strings } from '../../strings';
import type { Era } from '../../strings/dialogs';
import { DialogButton } from './DialogButton';
import { DialogFrame } from './DialogFrame';
import { errorBoxText, type ErrorSituation } from './errorGrammar';
import { MessageBody } from './MessageBox';
import css from './dialog.module.css';

const { dialogs } = strings;
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
    <DialogFrame
      id={id}
      role="alertdialog"
      caption={dialogs.programTitle(client)}
      icon={icon}
      width={440}
      onEscape={onClose}
      band={<DialogButton text={dialogs.ok} isDefault onPress={onClose} />}
    >
      <MessageBody icon="stop" sentences={[sentences.join(' ')]}>
        <p className={css.codeLine}>
          {component !== null && `${component} `}
          <span className="mono">{identifier}</span>
        </p>
      </MessageBody>
    </DialogFrame>
  );
}
