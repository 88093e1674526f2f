import { useId, useRef, useState } from 'react';
import { strings } from '../../strings';
import { AccessLabel } from './AccessLabel';
import { DialogButton } from './DialogButton';
import { DialogFrame } from './DialogFrame';
import { CheckField, FieldError, TextField, takeSecret } from './fields';
import type { FormProps } from './form';
import { isNameError } from './nameRules';
import fields from './fields.module.css';
import parts from './parts.module.css';

const { dialogs } = strings;
const text = dialogs.chooseProfile;

/** *Choose Profile*, the logon dialog of MAPI_LOGON_UI (G1). */
export function ChooseProfile({ id, body, icon, send, refusal }: FormProps<'choose-profile'>) {
  const listed = body.profiles.some((profile) => profile.name === body.selected);
  const [name, setName] = useState(listed ? body.selected : '');
  const [open, setOpen] = useState(false);
  const [setAsDefault, setSetAsDefault] = useState(false);
  const [showAllServices, setShowAllServices] = useState(false);
  const password = useRef<HTMLInputElement>(null);
  const nameId = useId();
  const errorId = useId();

  const ok = () =>
    send({
      press: 'OK',
      name,
      setAsDefault,
      showAllServices,
      ...(body.askPassword ? { password: takeSecret(password) } : {}),
    });
  const nameError = body.error !== null && isNameError(body.error) ? dialogs.errors[body.error] : null;
  const otherError = body.error !== null && !isNameError(body.error) ? dialogs.errors[body.error] : null;

  return (
    <DialogFrame
      id={id}
      caption={text.caption}
      icon={icon}
      secret={body.askPassword}
      refusal={refusal}
      onEscape={() => send({ press: 'Cancel' })}
      band={
        <>
          <DialogButton text={dialogs.ok} isDefault disabled={name === ''} onPress={ok} />
          <DialogButton text={dialogs.cancel} onPress={() => send({ press: 'Cancel' })} />
          <DialogButton text={open ? text.less : text.more} expanded={open} onPress={() => setOpen(!open)} />
        </>
      }
    >
      <div className={fields.row}>
        <label htmlFor={nameId}>
          <AccessLabel text={text.profileName} />
        </label>
        <select
          id={nameId}
          className={fields.field}
          value={name}
          data-access-key="p"
          data-first-focus=""
          aria-invalid={nameError === null ? undefined : true}
          aria-describedby={nameError === null ? undefined : errorId}
          onChange={(event) => setName(event.target.value)}
        >
          {name === '' && <option value="" hidden />}
          {body.profiles.map((profile) => (
            <option key={profile.name} value={profile.name}>
              {profile.name}
            </option>
          ))}
        </select>
        <DialogButton text={text.newProfile} onPress={() => send({ press: 'New' })} />
        {nameError !== null && <FieldError id={errorId}>{nameError}</FieldError>}
      </div>
      {body.profiles.length === 0 && <p className={parts.quiet}>{text.empty}</p>}
      {body.askPassword && (
        <>
          {/* Tells the browser whose password this is, so that it does not complain. */}
          <input type="text" autoComplete="username" value={name} readOnly hidden />
          <TextField label={text.password} field={password} secret error={otherError} />
        </>
      )}
      {open && (
        <fieldset className={fields.group}>
          <legend>{text.options}</legend>
          <CheckField label={text.setDefault} checked={setAsDefault} onChange={setSetAsDefault} />
          <CheckField label={text.showAll} checked={showAllServices} onChange={setShowAllServices} />
        </fieldset>
      )}
    </DialogFrame>
  );
}
