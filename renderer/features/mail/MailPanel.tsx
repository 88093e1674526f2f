import { Button } from '@fluentui/react-button';
import type { ReactElement } from 'react';
import { CONTROL_PANEL } from '../../../shared/model/machine';
import { useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { Empty, Region } from '../../ui';
import { Prompt } from '../dialogs/Prompt';
import { CopyProfile, NewProfileDialog, RemoveProfile } from './ProfileDialogs';
import { MailDialog } from './MailDialog';
import { AddService, RemoveService, Services } from './ServiceDialogs';
import { SetupDialog } from './SetupDialog';
import { useMail, type Mail, type Screen } from './useMail';
import css from './Mail.module.css';

const words = strings.mail;

function Front({ mail, screen }: { mail: Mail; screen: Screen }): ReactElement {
  switch (screen.kind) {
    case 'mail':
      return <MailDialog mail={mail} />;
    case 'new':
      return <NewProfileDialog mail={mail} />;
    case 'remove':
      return <RemoveProfile mail={mail} profile={screen.profile} />;
    case 'copy':
      return <CopyProfile mail={mail} profile={screen.profile} />;
    case 'setup':
      return <SetupDialog mail={mail} profile={screen.profile} />;
    case 'services':
      return <Services mail={mail} profile={screen.profile} list={screen.list} />;
    case 'add-service':
      return <AddService mail={mail} profile={screen.profile} list={screen.list} />;
    case 'remove-service':
      return <RemoveService mail={mail} profile={screen.profile} service={screen.service} />;
  }
}

/** The Mail control panel of the simulated machine: profiles and their services (trainer-ux 1.1). */
export function MailPanel() {
  const mail = useMail();
  const prompt = useRows('prompts').findLast(({ client }) => client === CONTROL_PANEL);
  const screen = mail.screens.at(-1);
  return (
    <Region id="profiles" as="main" name={words.region} className={css.region}>
      <div className={css.head}>
        <h2 className={css.title}>{words.region}</h2>
        <span className={css.where}>{words.where}</span>
      </div>
      <div className={css.wall} data-client-card="" tabIndex={-1}>
        {prompt !== undefined ? (
          <Prompt key={prompt.id} prompt={prompt} />
        ) : screen === undefined ? (
          <div className={css.closed}>
            <Empty
              title={words.closedTitle}
              text={words.closedText}
              actions={
                <Button appearance="primary" onClick={mail.toMail}>
                  {words.open}
                </Button>
              }
            />
          </div>
        ) : (
          <Front key={`${mail.screens.length} ${screen.kind}`} mail={mail} screen={screen} />
        )}
      </div>
      {mail.busy && prompt === undefined && (
        <p className={css.waiting} role="status">
          {words.waiting}
        </p>
      )}
    </Region>
  );
}
