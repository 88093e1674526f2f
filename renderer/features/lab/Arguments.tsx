import type { RefObject } from 'react';
import type { MemberRecord, SessionRecord } from '../../../shared/model/session';
import { useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { flagTableOf } from '../explanation/flagTables';
import { change, type Values } from './draft';
import { Check, Choice, NumberField, PasswordText, ProfileNameText, StringFormField } from './fields';
import { FlagsField } from './FlagsField';
import { formOf, type Composed, type FieldName } from './forms';
import css from './Lab.module.css';

const words = strings.lab;
/** A window handle that nobody can take for a real one. */
const WINDOW = 0x00010001;

interface Props {
  fn: Composed;
  values: Values;
  /** Session objects of the chosen program. */
  members: readonly MemberRecord[];
  sessions: readonly SessionRecord[];
  session: string;
  password: RefObject<HTMLInputElement | null>;
}

/** The short arguments, which stand in a line with program and function. */
export function HeadArguments(props: Props) {
  const { fields } = formOf(props.fn);
  const has = (name: FieldName) => fields.includes(name);
  const { values } = props;
  return (
    <>
      {has('session') && <SessionChoice {...props} />}
      {has('uiParam') && (
        <Choice
          label={words.labels.uiParam}
          value={String(values.uiParam)}
          onChange={(value) => change({ uiParam: Number(value) })}
        >
          <option value="0">{words.parents.none}</option>
          <option value={WINDOW}>{words.parents.window}</option>
        </Choice>
      )}
      {has('reserved') && (
        <NumberField
          label={words.labels.reserved}
          text={values.reserved}
          onChange={(reserved) => change({ reserved })}
        />
      )}
    </>
  );
}

/** The other arguments, each in the control that its kind needs. */
export function Arguments(props: Props) {
  const { fields } = formOf(props.fn);
  const has = (name: FieldName) => fields.includes(name);
  const { values } = props;
  const structure = !has('init') || values.init;
  return (
    <>
      {(has('profileName') || has('password')) && <Strings {...props} />}
      {has('init') && (
        <Check label={words.initGiven} checked={values.init} onChange={(init) => change({ init })} />
      )}
      {has('version') && structure && (
        <NumberField
          label={words.labels.version}
          text={values.version}
          onChange={(version) => change({ version })}
        />
      )}
      {has('outSession') && (
        <Check
          label={words.outNull}
          checked={!values.outSession}
          onChange={(missing) => change({ outSession: !missing })}
        />
      )}
      {has('flags') && structure && (
        <FlagsField
          table={flagTableOf(props.fn)}
          text={values.flags}
          onChange={(flags) => change({ flags })}
        />
      )}
    </>
  );
}

function Strings({ values, password }: Props) {
  const profiles = useRows('profiles').map(({ name }) => name);
  const { profileName } = values;
  return (
    <div className={css.strings}>
      <StringFormField
        label={words.labels.profileName}
        form={profileName.form}
        onForm={(form) => change({ profileName: { ...profileName, form } })}
      >
        {(disabled) => (
          <ProfileNameText
            text={profileName.text}
            disabled={disabled}
            profiles={profiles}
            onChange={(text) => change({ profileName: { form: 'text', text } })}
          />
        )}
      </StringFormField>
      <StringFormField
        label={words.labels.password}
        form={values.password}
        onForm={(form) => change({ password: form })}
      >
        {(disabled) => <PasswordText field={password} disabled={disabled} />}
      </StringFormField>
    </div>
  );
}

function SessionChoice({ members, sessions, session }: Props) {
  return (
    <Choice
      label={words.labels.session}
      value={session}
      wide
      onChange={(value) => change({ session: value })}
    >
      {members.length === 0 && <option value="">{words.noSession}</option>}
      {members.map((member) => (
        <option key={member.id} value={member.id}>
          {words.sessionOption(
            member.id,
            member.session,
            sessions.find(({ id }) => id === member.session)?.profile ?? '',
            member.life === 'logged off',
          )}
        </option>
      ))}
    </Choice>
  );
}
