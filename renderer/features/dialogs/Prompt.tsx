import { MailFilled } from '@fluentui/react-icons';
import { useRef, useState, type ReactElement } from 'react';
import type { Answer, PromptBody, PromptKind, PromptRecord } from '../../../shared/model/prompt';
import { useSimulator } from '../../stores/context';
import { useRun } from '../../stores/hooks';
import { AnnouncedPress } from './announced';
import { LogonFailure, ProfileNameInvalid, ServerUnavailable, ServiceUnavailable } from './boxes';
import { ChooseProfile } from './ChooseProfile';
import { EnterPassword } from './EnterPassword';
import type { FormProps } from './form';
import { LogOffConfirm } from './LogOffConfirm';
import { MessengerSignin } from './MessengerSignin';
import { NewProfile } from './NewProfile';
import { ProfilePassword } from './ProfilePassword';
import { ServiceSettings } from './ServiceSettings';
import { WindowsSecurity } from './WindowsSecurity';

/** The form of each kind of dialog; a kind without a form does not compile. */
const forms: { [K in PromptKind]: (props: FormProps<K>) => ReactElement } = {
  'choose-profile': ChooseProfile,
  'new-profile': NewProfile,
  'profile-name-invalid': ProfileNameInvalid,
  'profile-password': ProfilePassword,
  'enter-password': EnterPassword,
  'windows-security': WindowsSecurity,
  'messenger-signin': MessengerSignin,
  'service-settings': ServiceSettings,
  'logon-failure': LogonFailure,
  'server-unavailable': ServerUnavailable,
  'service-unavailable': ServiceUnavailable,
  'log-off-confirm': LogOffConfirm,
};

/** Picture in the caption of a simulated dialog. */
export const captionIcon = <MailFilled fontSize={16} />;

/** An open dialog of the simulated machine: shows its record and sends what its user answers. */
export function Prompt({ prompt }: { prompt: PromptRecord }) {
  const { send: command } = useSimulator();
  const [refusal, setRefusal] = useState<string | null>(null);
  const sending = useRef(false);
  const pressing = useRun((run) => run.lesson?.pressing) ?? null;
  const announced = pressing?.client === prompt.client ? pressing.press : null;

  const send = (answer: Answer) => {
    // A second press before the first was taken would answer the next dialog.
    if (sending.current) return;
    sending.current = true;
    void command('answer', { prompt: prompt.id, answer }).then((reply) => {
      sending.current = false;
      setRefusal(reply.ok ? null : reply.fault.message);
    });
  };

  const Form = forms[prompt.body.kind] as (props: FormProps<PromptKind>) => ReactElement;
  return (
    <AnnouncedPress value={announced}>
      <Form
        id={prompt.id}
        // A dialog that comes back with an error starts afresh.
        key={errorOf(prompt.body)}
        body={prompt.body}
        client={prompt.client}
        session={prompt.session}
        icon={captionIcon}
        send={send}
        refusal={refusal}
      />
    </AnnouncedPress>
  );
}

/** What makes a dialog another one although its record keeps its number. */
function errorOf(body: PromptBody): string {
  if (body.kind === 'messenger-signin') return String(body.connecting);
  return 'error' in body ? (body.error ?? '') : '';
}
