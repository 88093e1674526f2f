import { useState } from 'react';
import { HR } from '../../../shared/mapi/extendedCodes';
import { ServiceAdminFlag } from '../../../shared/mapi/serviceAdminFlags';
import type { ServiceConfig } from '../../../shared/model/machine';
import { useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { DialogButton } from '../dialogs/DialogButton';
import { DialogFrame } from '../dialogs/DialogFrame';
import { MessageBody } from '../dialogs/MessageBox';
import { captionIcon } from '../dialogs/Prompt';
import { useEra } from '../dialogs/useEra';
import { addable, detailOf, listOf, sessionsOn, type ServiceList } from './profileFacts';
import { ListBox, Said } from './pieces';
import { failureText, type Mail } from './useMail';
import fields from '../dialogs/fields.module.css';
import css from './Mail.module.css';

const words = strings.mail.services;
const noServices: readonly ServiceConfig[] = [];

interface Props {
  mail: Mail;
  profile: string;
  list: ServiceList;
}

/** *Email Accounts* or *Data Files*: the services of a profile, and what can be done with them. */
export function Services({ mail, profile: name, list }: Props) {
  const profile = useRows('profiles').find((one) => one.name === name);
  const sessions = useRows('sessions');
  const services = (profile?.services ?? noServices).filter((service) => listOf(service) === list);
  const [picked, setPicked] = useState<string | null>(null);
  const selected = services.find((one) => one.name === picked)?.name ?? services[0]?.name ?? '';
  const inUse = profile !== undefined && sessionsOn(profile, sessions).length > 0;
  const text = words[list];
  const era = useEra();

  const change = async () => {
    mail.say(null);
    const returned = await mail.services(name, (admin) => ({
      fn: 'IMsgServiceAdmin.ConfigureMsgService',
      admin,
      service: selected,
      flags: ServiceAdminFlag.SERVICE_UI_ALWAYS,
    }));
    if (returned === null) return;
    const none = returned.result === HR.MAPI_E_NOT_INITIALIZED;
    mail.say(none ? words.noEntryPoint(selected) : failureText(returned.result));
  };

  return (
    <DialogFrame
      id={list === 'files' ? 'data-files' : 'email-accounts'}
      caption={text.caption[era]}
      icon={captionIcon}
      width={464}
      onEscape={() => mail.back()}
      band={<DialogButton text={strings.mail.close} isDefault onPress={() => mail.back()} />}
    >
      <ListBox
        label={text.list(name)}
        empty={text.empty}
        value={selected}
        entries={services.map((service) => ({
          value: service.name,
          text: words.entry(service.name, detailOf(service)),
        }))}
        onChange={setPicked}
        onOpen={() => void change()}
      />
      <div className={css.buttons}>
        <DialogButton
          text={text.add}
          onPress={() => mail.open({ kind: 'add-service', profile: name, list })}
        />
        <DialogButton text={text.change} disabled={selected === ''} onPress={() => void change()} />
        <DialogButton
          text={words.remove}
          disabled={selected === ''}
          onPress={() => mail.open({ kind: 'remove-service', profile: name, list, service: selected })}
        />
      </div>
      {inUse && <Said>{words.inUse}</Said>}
      {mail.message !== null && <Said as="failure">{mail.message}</Said>}
    </DialogFrame>
  );
}

/** The choice among the installed services: IMsgServiceAdmin2::CreateMsgServiceEx, whose sheet follows. */
export function AddService({ mail, profile: name, list }: Props) {
  const profiles = useRows('profiles');
  const names = addable(profiles, list);
  const [service, setService] = useState(names[0] ?? '');
  const text = words[list];
  const ok = async () => {
    const returned = await mail.services(name, (admin) => ({
      fn: 'IMsgServiceAdmin2.CreateMsgServiceEx',
      admin,
      service,
      flags: ServiceAdminFlag.SERVICE_UI_ALWAYS,
    }));
    if (returned === null) return;
    if (returned.result === HR.MAPI_E_USER_CANCEL) mail.back(words.cancelled(service));
    else if (returned.result === HR.MAPI_E_NO_ACCESS) mail.say(words.onlyOnce(service));
    else if (returned.result === HR.S_OK) mail.back();
    else mail.say(failureText(returned.result));
  };
  return (
    <DialogFrame
      id="add-service"
      caption={text.addCaption}
      icon={captionIcon}
      width={440}
      onEscape={() => mail.back()}
      band={
        <>
          <DialogButton text={strings.dialogs.ok} isDefault onPress={() => void ok()} />
          <DialogButton text={strings.dialogs.cancel} onPress={() => mail.back()} />
        </>
      }
    >
      <ListBox
        label={text.addLabel}
        empty={text.empty}
        value={service}
        entries={names.map((one) => ({ value: one, text: one }))}
        onChange={setService}
      />
      {mail.message !== null && <Said as="failure">{mail.message}</Said>}
    </DialogFrame>
  );
}

/** The question before IMsgServiceAdmin::DeleteMsgService. */
export function RemoveService({ mail, profile, service }: { mail: Mail; profile: string; service: string }) {
  const yes = async () => {
    const returned = await mail.services(profile, (admin) => ({
      fn: 'IMsgServiceAdmin.DeleteMsgService',
      admin,
      service,
    }));
    if (returned !== null) mail.back(failureText(returned.result));
  };
  return (
    <DialogFrame
      id="remove-service-confirm"
      role="alertdialog"
      caption={words.removeCaption}
      icon={captionIcon}
      onEscape={() => mail.back()}
      band={
        <>
          <DialogButton text={strings.mail.removeProfile.yes} onPress={() => void yes()} />
          <DialogButton text={strings.mail.removeProfile.no} isDefault onPress={() => mail.back()} />
        </>
      }
    >
      <div className={fields.stack}>
        <MessageBody icon="warning" sentences={[words.removeSentence(service, profile)]} />
      </div>
    </DialogFrame>
  );
}
