import { FolderOpenRegular, MailRegular, PeopleTeamRegular, type FluentIcon } from '@fluentui/react-icons';
import { strings } from '../../strings';
import { DialogButton } from '../dialogs/DialogButton';
import { DialogFrame } from '../dialogs/DialogFrame';
import { captionIcon } from '../dialogs/Prompt';
import { useEra } from '../dialogs/useEra';
import type { Mail } from './useMail';
import css from './Mail.module.css';

const words = strings.mail.setup;

/** *Mail Setup - NAME*: the three ways into a profile. */
export function SetupDialog({ mail, profile }: { mail: Mail; profile: string }) {
  const era = useEra();
  const group = (part: 'accounts' | 'files' | 'profiles', Icon: FluentIcon, onPress: () => void) => (
    <section className={css.group} aria-label={words[part].title[era]}>
      <span className={css.groupIcon}>
        <Icon fontSize={24} aria-hidden />
      </span>
      <div className={css.groupText}>
        <h3>{words[part].title[era]}</h3>
        <p>{words[part].text}</p>
      </div>
      <DialogButton text={words[part].button[era]} onPress={onPress} />
    </section>
  );
  return (
    <DialogFrame
      id="mail-setup"
      caption={words.caption(profile)}
      icon={captionIcon}
      width={464}
      onEscape={() => mail.back()}
      band={<DialogButton text={strings.mail.close} isDefault onPress={() => mail.back()} />}
    >
      {group('accounts', MailRegular, () => mail.open({ kind: 'services', profile, list: 'accounts' }))}
      {group('files', FolderOpenRegular, () => mail.open({ kind: 'services', profile, list: 'files' }))}
      {group('profiles', PeopleTeamRegular, mail.toMail)}
    </DialogFrame>
  );
}
