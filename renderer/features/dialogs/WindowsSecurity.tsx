import { PersonRegular } from '@fluentui/react-icons';
import { useId, useRef, useState } from 'react';
import { strings } from '../../strings';
import { CheckField, FieldError, takeSecret } from './fields';
import type { FormProps } from './form';
import { OkCancelFrame } from './OkCancelFrame';
import { splitUser } from './nameRules';
import fields from './fields.module.css';
import parts from './parts.module.css';

const { dialogs } = strings;
const text = dialogs.windowsSecurity;

/** *Windows Security*: the dialog belongs to Windows, a provider calls it (G4). `DOMAIN\user` changes the domain. */
export function WindowsSecurity({ id, body, client, send, refusal }: FormProps<'windows-security'>) {
  const [typed, setTyped] = useState(body.user);
  const password = useRef<HTMLInputElement>(null);
  const [remember, setRemember] = useState(false);
  const errorId = useId();
  const { user, domain } = splitUser(typed, body.domain);
  const ok = () => send({ press: 'OK', user, domain, password: takeSecret(password), remember });
  return (
    <OkCancelFrame
      id={id}
      caption={text.caption}
      width={400}
      secret
      refusal={refusal}
      onOk={ok}
      onCancel={() => send({ press: 'Cancel' })}
    >
      <div>
        <h3 className={parts.heading}>{dialogs.programTitle(client)}</h3>
        <p className={parts.quiet}>{text.connecting(body.provider)}</p>
      </div>
      <div className={parts.tile}>
        <span className={parts.portrait}>
          <PersonRegular fontSize={24} />
        </span>
        <div className={fields.plainGroup}>
          <input
            className={fields.field}
            aria-label={text.user}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <div>
            <input
              ref={password}
              className={fields.field}
              type="password"
              aria-label={text.password}
              placeholder={text.password}
              autoComplete="off"
              data-first-focus={body.user === '' ? undefined : ''}
              aria-invalid={body.error === null ? undefined : true}
              aria-describedby={body.error === null ? undefined : errorId}
            />
            {body.error !== null && <FieldError id={errorId}>{dialogs.errors[body.error]}</FieldError>}
          </div>
          <span className={parts.note}>{text.domain(domain)}</span>
          <CheckField label={text.remember} checked={remember} onChange={setRemember} />
        </div>
      </div>
    </OkCancelFrame>
  );
}
