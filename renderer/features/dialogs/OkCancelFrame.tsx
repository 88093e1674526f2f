import { strings } from '../../strings';
import { DialogButton } from './DialogButton';
import { DialogFrame, type FrameProps } from './DialogFrame';

const { dialogs } = strings;

interface Props extends Omit<FrameProps, 'onEscape' | 'band'> {
  onOk: () => void;
  onCancel: () => void;
}

/** A form with the two usual buttons: OK is the default, and Esc and the close button mean Cancel. */
export function OkCancelFrame({ onOk, onCancel, ...frame }: Props) {
  return (
    <DialogFrame
      {...frame}
      onEscape={onCancel}
      band={
        <>
          <DialogButton text={dialogs.ok} isDefault onPress={onOk} />
          <DialogButton text={dialogs.cancel} onPress={onCancel} />
        </>
      }
    />
  );
}

interface NoteProps extends Omit<FrameProps, 'onEscape' | 'band' | 'role' | 'caption'> {
  /** The program whose box it is. */
  client: string;
  onOk: () => void;
}

/** A box that says something and can only be closed. */
export function NoteFrame({ client, onOk, ...frame }: NoteProps) {
  return (
    <DialogFrame
      {...frame}
      role="alertdialog"
      caption={dialogs.programTitle(client)}
      onEscape={onOk}
      band={<DialogButton text={dialogs.ok} isDefault onPress={onOk} />}
    />
  );
}
