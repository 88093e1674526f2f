import { useRef } from 'react';
import { strings } from '../../strings';
import { DialogButton } from './DialogButton';
import { DialogFrame } from './DialogFrame';
import { TextField, takeSecret } from './fields';
import type { FormProps } from './form';
import css from './dialog.module.css';

const { dialogs } = strings;
const text = dialogs.profilePassword;

/** The password-only dialog of MAPI_PASSWORD_UI (G2): the profile name is fixed. */
export function ProfilePassword({ id, body, icon, send, refusal }: FormProps<'profile-password'>) {
  const password = useRef<HTMLInputElement>(null);
  return (
    <DialogFrame
      id={id}
      caption={text.caption}
      icon={icon}
      width={400}
      secret
      refusal={refusal}
      onEscape={() => send({ press: 'Cancel' })}
      band={
        <>
          <DialogButton
            text={dialogs.ok}
            isDefault
            onPress={() => send({ press: 'OK', password: takeSecret(password) })}
          />
          <DialogButton text={dialogs.cancel} onPress={() => send({ press: 'Cancel' })} />
        </>
      }
    >
      <p className={css.quiet}>{text.sentence(body.profile)}</p>
      <div className={css.row}>
        <span>{text.profile}</span>
        <strong>{body.profile}</strong>
      </div>
      <input type="text" autoComplete="username" value={body.profile} readOnly hidden />
      <TextField
        label={text.password}
        field={password}
        secret
        first
        error={body.error === null ? null : dialogs.errors[body.error]}
      />
    </DialogFrame>
  );
}
