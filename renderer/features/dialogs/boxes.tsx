import { strings } from '../../strings';
import { DialogButton } from './DialogButton';
import { DialogFrame } from './DialogFrame';
import { detailOf, identifierOf, type ErrorSituation } from './errorGrammar';
import { defaultOf, escapeOf } from './focusRules';
import type { FormProps } from './form';
import { MessageBody } from './MessageBox';
import { NoteFrame } from './OkCancelFrame';
import { useEra } from './useEra';
import parts from './parts.module.css';

const { dialogs } = strings;

/** Boxes that say something and take one press: the notes G6 and G7 and the failure box G5. */

/** The note about a profile name that does not exist (G7). */
export function ProfileNameInvalid({
  id,
  body,
  client,
  icon,
  send,
  refusal,
}: FormProps<'profile-name-invalid'>) {
  const { sentence, named } = dialogs.profileNameInvalid;
  return (
    <NoteFrame
      id={id}
      client={client}
      icon={icon}
      width={400}
      refusal={refusal}
      onOk={() => send({ press: 'OK' })}
    >
      <MessageBody icon="warning" sentences={body.name === '' ? [sentence] : [sentence, named(body.name)]} />
    </NoteFrame>
  );
}

/** The notice that a service stays off in this session (G6). */
export function ServiceUnavailable({
  id,
  body,
  client,
  icon,
  send,
  refusal,
}: FormProps<'service-unavailable'>) {
  const text = dialogs.serviceUnavailable;
  return (
    <NoteFrame id={id} client={client} icon={icon} refusal={refusal} onOk={() => send({ press: 'OK' })}>
      <MessageBody
        icon="information"
        sentences={[
          text.sentence(body.service),
          ...(body.cause === undefined ? [] : [text.neverFilled]),
          text.detail,
        ]}
      >
        <CodeLine component={body.service} {...body} />
      </MessageBody>
    </NoteFrame>
  );
}

/** The failure of a service after its first try: again, with other settings, without it, or not at all (G5). */
export function LogonFailure({ id, body, client, icon, send, refusal }: FormProps<'logon-failure'>) {
  const text = dialogs.logonFailure;
  const era = useEra();
  return (
    <DialogFrame
      id={id}
      role="alertdialog"
      caption={dialogs.programTitle(client)}
      icon={icon}
      width={464}
      refusal={refusal}
      onEscape={() => send(escapeOf(body) === 'Skip' ? { press: 'Skip' } : { press: 'Cancel logon' })}
      band={
        <>
          <DialogButton
            text={text.retry}
            isDefault={defaultOf(body) === 'Retry'}
            onPress={() => send({ press: 'Retry' })}
          />
          {body.canCorrect && <DialogButton text={text.correct} onPress={() => send({ press: 'Correct' })} />}
          <DialogButton text={text.skip} onPress={() => send({ press: 'Skip' })} />
          {body.canCancelLogon && (
            <DialogButton text={text.cancelLogon} onPress={() => send({ press: 'Cancel logon' })} />
          )}
        </>
      }
    >
      <MessageBody icon="warning" sentences={[text.sentence(body.service), detailOf(body.code, era, body)]}>
        <CodeLine component={body.provider} {...body} />
      </MessageBody>
    </DialogFrame>
  );
}

/** The failure of a service that can work without its server: again, with local data only, or not at all (S08). */
export function ServerUnavailable({
  id,
  body,
  client,
  icon,
  send,
  refusal,
}: FormProps<'server-unavailable'>) {
  const text = dialogs.serverUnavailable;
  const era = useEra();
  return (
    <DialogFrame
      id={id}
      role="alertdialog"
      caption={dialogs.programTitle(client)}
      icon={icon}
      width={464}
      refusal={refusal}
      onEscape={() => send({ press: 'Cancel' })}
      band={
        <>
          <DialogButton text={text.retry} isDefault onPress={() => send({ press: 'Retry' })} />
          <DialogButton text={text.workOffline} onPress={() => send({ press: 'Work Offline' })} />
          <DialogButton text={dialogs.cancel} onPress={() => send({ press: 'Cancel' })} />
        </>
      }
    >
      <MessageBody icon="warning" sentences={[text.sentence[era]]}>
        <CodeLine component={body.provider} {...body} />
      </MessageBody>
    </DialogFrame>
  );
}

type CodeLineProps = Pick<ErrorSituation, 'code' | 'context' | 'lowLevel'> & { component: string };

/** Component and digits, as real boxes end: never the symbolic name. */
export function CodeLine({ component, code, context, lowLevel }: CodeLineProps) {
  const era = useEra();
  return (
    <p className={parts.codeLine}>
      {component}{' '}
      <span className="mono">{identifierOf({ code, during: 'service', context, lowLevel }, era)}</span>
    </p>
  );
}
