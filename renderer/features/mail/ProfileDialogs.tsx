import { CopyRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { HR } from '../../../shared/mapi/extendedCodes';
import type { Answer, PromptError } from '../../../shared/model/prompt';
import { CONTROL_PANEL } from '../../../shared/model/machine';
import { useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { DialogButton } from '../dialogs/DialogButton';
import { DialogFrame } from '../dialogs/DialogFrame';
import { TextField } from '../dialogs/fields';
import { MessageBody } from '../dialogs/MessageBox';
import { NewProfile } from '../dialogs/NewProfile';
import { captionIcon } from '../dialogs/Prompt';
import dialog from '../dialogs/dialog.module.css';
import parts from '../dialogs/parts.module.css';
import { nameErrorOf, sessionsOn } from './profileFacts';
import { failureText, type Mail } from './useMail';

const words = strings.mail;

/** A name that was refused, and why. */
interface Refused {
  readonly name: string;
  readonly error: PromptError | null;
  readonly other: string | null;
}

const fresh: Refused = { name: '', error: null, other: null };

/** Makes a profile by name; what was refused is said under the field. */
function useNaming(
  mail: Mail,
  make: (name: string) => Parameters<Mail['call']>[0],
  done: (name: string) => void,
) {
  const [refused, setRefused] = useState<Refused & { tries: number }>({ ...fresh, tries: 0 });
  const submit = async (name: string) => {
    const returned = await mail.call(make(name));
    if (returned === null) return;
    if (returned.result === HR.S_OK) done(name);
    else {
      const error = nameErrorOf(name, returned.result);
      const other = error === null ? failureText(returned.result) : null;
      setRefused(({ tries }) => ({ name, error, other, tries: tries + 1 }));
    }
  };
  return { refused, submit };
}

/** *New Profile*: IProfAdmin::CreateProfile; its accounts are set up next. */
export function NewProfileDialog({ mail }: { mail: Mail }) {
  const { refused, submit } = useNaming(
    mail,
    (name) => ({ fn: 'IProfAdmin.CreateProfile', name }),
    (profile) => {
      mail.back();
      mail.open({ kind: 'setup', profile });
    },
  );
  const send = (answer: Answer) => {
    if (answer.press === 'OK') void submit(answer.name ?? '');
    else mail.back();
  };
  return (
    <NewProfile
      key={refused.tries}
      id="new-profile"
      client={CONTROL_PANEL}
      session={null}
      icon={captionIcon}
      body={{ kind: 'new-profile', name: refused.name, error: refused.error }}
      send={send}
      refusal={refused.other}
    />
  );
}

/** *Copy Profile*: IProfAdmin::CopyProfile; a name that exists is refused. */
export function CopyProfile({ mail, profile }: { mail: Mail; profile: string }) {
  const field = useRef<HTMLInputElement>(null);
  const { refused, submit } = useNaming(
    mail,
    (newName) => ({ fn: 'IProfAdmin.CopyProfile', name: profile, newName }),
    () => mail.back(),
  );
  const text = words.copyProfile;
  return (
    <DialogFrame
      key={refused.tries}
      id="copy-profile"
      caption={text.caption}
      icon={captionIcon}
      width={400}
      refusal={refused.other}
      onEscape={() => mail.back()}
    >
      <div className={parts.sides}>
        <div>
          <div className={parts.withIcon}>
            <span className={dialog.icon}>
              <CopyRegular fontSize={24} />
            </span>
            <span>{text.heading(profile)}</span>
          </div>
          <TextField
            label={text.name}
            initial={refused.name}
            field={field}
            stacked
            first
            error={refused.error === null ? null : strings.dialogs.errors[refused.error]}
          />
        </div>
        <div className={parts.side}>
          <DialogButton
            text={strings.dialogs.ok}
            isDefault
            onPress={() => void submit(field.current?.value ?? '')}
          />
          <DialogButton text={strings.dialogs.cancel} onPress={() => mail.back()} />
        </div>
      </div>
    </DialogFrame>
  );
}

/** The question before IProfAdmin::DeleteProfile; a profile in use is only marked, and this says so. */
export function RemoveProfile({ mail, profile: name }: { mail: Mail; profile: string }) {
  const profile = useRows('profiles').find((one) => one.name === name);
  const sessions = useRows('sessions');
  const users = profile === undefined ? [] : sessionsOn(profile, sessions);
  const text = words.removeProfile;
  const yes = async () => {
    const returned = await mail.call({ fn: 'IProfAdmin.DeleteProfile', name });
    if (returned !== null) mail.back(failureText(returned.result));
  };
  return (
    <DialogFrame
      id="remove-profile-confirm"
      role="alertdialog"
      caption={text.caption}
      icon={captionIcon}
      onEscape={() => mail.back()}
      band={
        <>
          <DialogButton text={text.yes} onPress={() => void yes()} />
          <DialogButton text={text.no} isDefault onPress={() => mail.back()} />
        </>
      }
    >
      <MessageBody
        icon="warning"
        sentences={[
          text.sentence(name),
          ...(users.length > 0 ? [text.inUse(users.map(({ id }) => id))] : []),
        ]}
      />
    </DialogFrame>
  );
}
