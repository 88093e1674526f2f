import { PeopleTeamRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { strings } from '../../strings';
import { DialogButton } from './DialogButton';
import { DialogFrame } from './DialogFrame';
import { TextField } from './fields';
import type { FormProps } from './form';
import css from './dialog.module.css';
import parts from './parts.module.css';

const { dialogs } = strings;
const text = dialogs.newProfile;

/** *New Profile*: stacked buttons at the right, no band (trainer-ux 1.1). A profile has no password field: MAPI has none. */
export function NewProfile({ id, body, icon, send, refusal }: FormProps<'new-profile'>) {
  const name = useRef<HTMLInputElement>(null);
  return (
    <DialogFrame
      id={id}
      caption={text.caption}
      icon={icon}
      width={400}
      refusal={refusal}
      onEscape={() => send({ press: 'Cancel' })}
    >
      <div className={parts.sides}>
        <div>
          <div className={parts.withIcon}>
            <span className={css.icon}>
              <PeopleTeamRegular fontSize={24} />
            </span>
            <span>{text.heading}</span>
          </div>
          <TextField
            label={text.profileName}
            initial={body.name}
            field={name}
            stacked
            first
            error={body.error === null ? null : dialogs.errors[body.error]}
          />
        </div>
        <div className={parts.side}>
          <DialogButton
            text={dialogs.ok}
            isDefault
            onPress={() => send({ press: 'OK', name: name.current?.value ?? '' })}
          />
          <DialogButton text={dialogs.cancel} onPress={() => send({ press: 'Cancel' })} />
        </div>
      </div>
    </DialogFrame>
  );
}
