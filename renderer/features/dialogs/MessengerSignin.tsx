import { useRef, useState } from 'react';
import { strings } from '../../strings';
import { DialogButton } from './DialogButton';
import { DialogFrame } from './DialogFrame';
import { CheckField, TextField, takeSecret } from './fields';
import type { FormProps } from './form';
import parts from './parts.module.css';

const { dialogs } = strings;
const text = dialogs.messengerSignin;

/** The sign-in dialog of Windows Messenger (G9): always for the primary service; while it connects only Cancel is left. */
export function MessengerSignin({ id, body, icon, send, refusal }: FormProps<'messenger-signin'>) {
  const name = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const [remember, setRemember] = useState(false);
  const cancel = () => send({ press: 'Cancel' });
  const ok = () => {
    const typed = takeSecret(password);
    send({
      press: 'OK',
      user: name.current?.value ?? '',
      // An empty field means: the password that came with the call.
      ...(typed === '' && body.passwordGiven ? {} : { password: typed }),
      remember,
    });
  };
  return (
    <DialogFrame
      id={id}
      caption={text.caption}
      icon={icon}
      width={400}
      secret={!body.connecting}
      refusal={refusal}
      onEscape={cancel}
      band={
        <>
          {!body.connecting && <DialogButton text={dialogs.ok} isDefault onPress={ok} />}
          <DialogButton text={dialogs.cancel} isDefault={body.connecting} onPress={cancel} />
        </>
      }
    >
      {body.connecting ? (
        <p className={parts.quiet}>{text.connecting(body.service)}</p>
      ) : (
        <>
          <p className={parts.quiet}>{text.sentence(body.service)}</p>
          <TextField label={text.name} initial={body.name} field={name} />
          <TextField label={text.password} field={password} secret first={body.name !== ''} />
          {body.passwordGiven && <p className={parts.note}>{text.given}</p>}
          <CheckField label={text.automatic} checked={remember} onChange={setRemember} />
        </>
      )}
    </DialogFrame>
  );
}
