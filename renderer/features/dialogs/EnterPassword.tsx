import { useRef } from 'react';
import { strings } from '../../strings';
import { TextField, takeSecret } from './fields';
import type { FormProps } from './form';
import { OkCancelFrame } from './OkCancelFrame';

const { dialogs } = strings;
const text = dialogs.enterPassword;

/** *Enter Password*, shown by a provider itself and not by MAPI (G4). */
export function EnterPassword({ id, body, icon, send, refusal }: FormProps<'enter-password'>) {
  const user = useRef<HTMLInputElement>(null);
  const domain = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const ok = () =>
    send({
      press: 'OK',
      user: user.current?.value ?? '',
      domain: domain.current?.value ?? '',
      password: takeSecret(password),
    });
  return (
    <OkCancelFrame
      id={id}
      caption={text.caption}
      icon={icon}
      width={400}
      secret
      refusal={refusal}
      onOk={ok}
      onCancel={() => send({ press: 'Cancel' })}
    >
      <TextField label={text.user} initial={body.user} field={user} />
      <TextField label={text.domain} initial={body.domain} field={domain} />
      <TextField
        label={text.password}
        field={password}
        secret
        first={body.user !== ''}
        error={body.error === null ? null : dialogs.errors[body.error]}
      />
    </OkCancelFrame>
  );
}
