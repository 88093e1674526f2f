import { useId, useState } from 'react';
import { useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import tick from '../../ui/tick.module.css';
import { accessText } from '../dialogs/accessKeys';
import { AccessLabel } from '../dialogs/AccessLabel';
import { DialogButton } from '../dialogs/DialogButton';
import { DialogFrame } from '../dialogs/DialogFrame';
import { captionIcon } from '../dialogs/Prompt';
import fields from '../dialogs/fields.module.css';
import parts from '../dialogs/parts.module.css';
import { listed, marks } from './profileFacts';
import { ListBox, Said } from './pieces';
import { failureText, type Mail } from './useMail';
import css from './Mail.module.css';

const words = strings.mail.mail;

/** Prompt for a profile, or always use one: what the radio buttons say before Apply. */
interface Choice {
  readonly always: boolean;
  readonly name: string;
}

/** *Mail*: the profiles of the machine, and the one that programs get when they ask for the default. */
export function MailDialog({ mail }: { mail: Mail }) {
  const all = useRows('profiles');
  const profiles = listed(all);
  const current = profiles.find(({ isDefault }) => isDefault)?.name ?? null;
  const [picked, setPicked] = useState<string | null>(null);
  const [edited, setEdited] = useState<Choice | null>(null);

  const selected = profiles.find(({ name }) => name === picked)?.name ?? profiles[0]?.name ?? '';
  const choice: Choice = edited ?? { always: current !== null, name: current ?? '' };
  const wanted = choice.always && choice.name !== '' ? choice.name : null;
  const changed = edited !== null && wanted !== current && !(choice.always && choice.name === '');
  const none = selected === '';

  const apply = async (): Promise<boolean> => {
    if (!changed) return true;
    const done = await mail.call({ fn: 'IProfAdmin.SetDefaultProfile', name: wanted });
    if (done === null) return false;
    const failure = failureText(done.result);
    mail.say(failure);
    if (failure === null) setEdited(null);
    return failure === null;
  };
  const ok = async () => {
    if (await apply()) mail.closeAll();
  };

  return (
    <DialogFrame
      id="mail"
      caption={words.caption}
      icon={captionIcon}
      width={440}
      onEscape={mail.closeAll}
      band={
        <>
          <DialogButton text={strings.dialogs.ok} isDefault onPress={() => void ok()} />
          <DialogButton text={strings.dialogs.cancel} onPress={mail.closeAll} />
          <DialogButton text={words.apply} disabled={!changed} onPress={() => void apply()} />
        </>
      }
    >
      <span className={parts.tab}>{words.tab}</span>
      <ListBox
        label={words.list}
        empty={words.empty}
        value={selected}
        entries={profiles.map(({ name }) => ({ value: name, text: name }))}
        onChange={setPicked}
        onOpen={() => mail.open({ kind: 'setup', profile: selected })}
      />
      <div className={css.buttons}>
        <DialogButton text={words.add} onPress={() => mail.open({ kind: 'new' })} />
        <DialogButton
          text={words.remove}
          disabled={none}
          onPress={() => mail.open({ kind: 'remove', profile: selected })}
        />
        <DialogButton
          text={words.properties}
          disabled={none}
          onPress={() => mail.open({ kind: 'setup', profile: selected })}
        />
        <DialogButton
          text={words.copy}
          disabled={none}
          onPress={() => mail.open({ kind: 'copy', profile: selected })}
        />
      </div>
      <Start choice={choice} names={profiles.map(({ name }) => name)} onChange={setEdited} />
      {marks(all).map((text) => (
        <Said key={text} as="waits">
          {text}
        </Said>
      ))}
      {mail.message !== null && <Said as="failure">{mail.message}</Said>}
    </DialogFrame>
  );
}

interface StartProps {
  choice: Choice;
  names: readonly string[];
  onChange: (choice: Choice) => void;
}

/** The two radio buttons and the list of the second one. */
function Start({ choice, names, onChange }: StartProps) {
  const name = useId();
  const radio = (text: string, always: boolean) => (
    <label className={fields.check}>
      <input
        type="radio"
        className={tick.radio}
        name={name}
        checked={choice.always === always}
        data-access-key={accessText(text).key ?? undefined}
        onChange={() => onChange({ ...choice, always })}
      />
      <span>
        <AccessLabel text={text} />
      </span>
    </label>
  );
  return (
    <fieldset className={`${fields.plainGroup} ${css.start}`}>
      <legend className={css.legend}>{words.start}</legend>
      {radio(words.prompt, false)}
      {radio(words.always, true)}
      <select
        className={`${fields.field} ${css.indented}`}
        aria-label={words.choice}
        value={choice.name}
        disabled={!choice.always}
        onChange={(event) => onChange({ ...choice, name: event.target.value })}
      >
        {!names.includes(choice.name) && <option value={choice.name}>{words.none}</option>}
        {names.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
