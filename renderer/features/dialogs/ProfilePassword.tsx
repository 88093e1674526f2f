import { useRef } from 'react';
import { strings } from '../../strings';
import { TextField, takeSecret } from './fields';
import type { FormProps } from './form';
import { OkCancelFrame } from './OkCancelFrame';
import fields from './fields.module.css';
import parts from './parts.module.css';

const { dialogs } = strings;
const text = dialogs.profilePassword;

/** The password-only dialog of MAPI_PASSWORD_UI (G2): the profile name is fixed. */
export function ProfilePassword({ id, body, icon, send, refusal }: FormProps<'profile-password'>) {
  const password = useRef<HTMLInputElement>(null);
  return (
    <OkCancelFrame
      id={id}
      caption={text.caption}
      icon={icon}
      width={400}
      secret
      refusal={refusal}
      onOk={() => send({ press: 'OK', password: takeSecret(password) })}
      onCancel={() => send({ press: 'Cancel' })}
    >
      <p className={parts.quiet}>{text.sentence(body.profile)}</p>
      <div className={fields.row}>
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
    </OkCancelFrame>
  );
}
