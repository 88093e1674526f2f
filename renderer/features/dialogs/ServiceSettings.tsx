import { useId, useRef, useState } from 'react';
import { strings } from '../../strings';
import { FieldError } from './fields';
import type { FormProps } from './form';
import { OkCancelFrame } from './OkCancelFrame';
import { isSecret, settingError, type Setting } from './settingRules';
import fields from './fields.module.css';
import parts from './parts.module.css';

const { dialogs } = strings;
const text = dialogs.serviceSettings;

type Entry = HTMLInputElement | HTMLSelectElement;

/** One setting; its value lives in the field only, because it may be a password. */
function SettingField({ setting, keep }: { setting: Setting; keep: (field: Entry | null) => void }) {
  const [error, setError] = useState(() => settingError(setting, setting.value));
  const id = useId();
  const errorId = useId();
  const common = {
    id,
    ref: keep,
    className: `${fields.field} ${fields.under}`,
    defaultValue: setting.value,
    'aria-required': setting.required || undefined,
    'aria-invalid': error === null ? undefined : true,
    'aria-describedby': error === null ? undefined : errorId,
    'data-first-focus': setting.missing || error !== null ? '' : undefined,
    onChange: (event: { target: Entry }) => setError(settingError(setting, event.target.value)),
  };
  return (
    <div className={fields.row}>
      <label htmlFor={id}>
        {setting.name}:
        {setting.required && (
          <span aria-hidden="true" className={fields.star}>
            {' '}
            *
          </span>
        )}
      </label>
      {setting.legal.length > 0 ? (
        <select {...common}>
          {!setting.legal.includes(setting.value) && (
            <option value={setting.value}>{setting.value === '' ? text.choose : setting.value}</option>
          )}
          {setting.legal.map((legal) => (
            <option key={legal}>{legal}</option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          type={isSecret(setting.name) ? 'password' : 'text'}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      {error !== null && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  );
}

/**
 * The property sheet of a message service (G3). It can be left incomplete: then the service stays unconfigured, which is one
 * of the failures to be shown.
 */
export function ServiceSettings({ id, body, icon, send, refusal }: FormProps<'service-settings'>) {
  const entered = useRef(new Map<string, Entry>());
  const keep = (name: string) => (field: Entry | null) => {
    if (field === null) entered.current.delete(name);
    else entered.current.set(name, field);
  };
  const ok = () => {
    const settings = Object.fromEntries([...entered.current].map(([name, field]) => [name, field.value]));
    for (const [name, field] of entered.current) if (isSecret(name)) field.value = '';
    send({ press: 'OK', settings });
  };
  return (
    <OkCancelFrame
      id={id}
      caption={body.service}
      icon={icon}
      width={440}
      secret={body.settings.some(({ name }) => isSecret(name))}
      refusal={refusal}
      onOk={ok}
      onCancel={() => send({ press: 'Cancel' })}
    >
      <fieldset className={fields.plainGroup}>
        <legend className={parts.tab}>{text.tab}</legend>
        {body.settings.map((setting) => (
          <SettingField key={setting.name} setting={setting} keep={keep(setting.name)} />
        ))}
      </fieldset>
    </OkCancelFrame>
  );
}
