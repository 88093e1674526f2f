import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import type { ClientRecord } from '../../../shared/model/machine';
import { useSimulator } from '../../stores/context';
import { usePrograms, useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { Empty, Region } from '../../ui';
import { useShortcut } from '../shell/shortcuts';
import { Arguments, HeadArguments } from './Arguments';
import { chooseFunction, chooseInLab, useDraft } from './draft';
import { Choice } from './fields';
import { composed, formOf, type Composed } from './forms';
import { RunRow } from './RunRow';
import { Warnings } from './Warnings';
import css from './Lab.module.css';

const words = strings.lab;

/** Free play: any call with any arguments, wrong ones on purpose too. */
export function Lab() {
  const clients = usePrograms();
  const { client: chosen } = useDraft();
  const client = clients.find(({ id }) => id === chosen) ?? clients[0];
  return (
    <Region id="lab" as="main" name={strings.shell.regions.lab} className={css.lab}>
      {client === undefined ? (
        <Empty size="large" title={words.empty.title} text={words.empty.text} />
      ) : (
        <Composer client={client} clients={clients} />
      )}
    </Region>
  );
}

function Composer({ client, clients }: { client: ClientRecord; clients: readonly ClientRecord[] }) {
  const { send, view } = useSimulator();
  const { fn, values } = useDraft();
  const sessions = useRows('sessions');
  const everybody = useRows('members');
  const members = everybody.filter((one) => one.client === client.id && one.life !== 'released');
  const member = members.find(({ id }) => id === values.session) ?? members.at(-1);
  const password = useRef<HTMLInputElement>(null);
  const form = formOf(fn);

  const build = (secret: string | null) => form.build(values, member?.id ?? '', secret);
  // For warnings and C++ it only matters whether there is a password, never which.
  const call = build(values.password === 'null' ? null : values.password === 'empty' ? '' : '?');

  const run = () => {
    const field = password.current;
    const typed = values.password === 'text' ? (field?.value ?? '') : values.password === 'null' ? null : '';
    const made = build(typed);
    if (made === null || (form.fields.includes('session') && member === undefined)) {
      document.querySelector<HTMLElement>('[data-region="lab"] [aria-invalid="true"]')?.focus();
      return;
    }
    if (field !== null) field.value = '';
    view.setState({ call: null, node: null, session: null });
    void send('call', { client: client.id, call: made });
  };
  useShortcut('F5', true, run);

  const given = { fn, values, members, sessions, session: member?.id ?? '', password };
  return (
    <>
      <div className={css.scroll}>
        <h2 className={css.title}>{words.title}</h2>
        <div className={css.line}>
          <Choice label={words.client} value={client.id} wide onChange={chooseInLab}>
            {clients.map(({ id }) => (
              <option key={id}>{id}</option>
            ))}
          </Choice>
          <Choice
            label={words.function}
            value={fn}
            wide
            onChange={(value) => chooseFunction(value as Composed)}
          >
            {composed.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Choice>
          <HeadArguments {...given} />
        </div>
        <Arguments {...given} />
      </div>
      <div className={css.foot}>
        {call !== null && (
          <Warnings
            context={{
              client,
              call,
              member,
              session: sessions.find(({ id }) => id === member?.session),
              members: everybody,
              clients,
            }}
          />
        )}
        {client.busyWith !== null ? (
          <div className={css.note}>
            <span>{words.busy(client.id)}</span>
            <Button size="small" onClick={() => view.setState({ section: 'stage' })}>
              {words.toStage}
            </Button>
          </div>
        ) : (
          client.initCount === 0 &&
          fn !== 'MAPIInitialize' && (
            <div className={css.note}>
              <span>{words.initializeWhy(client.id)}</span>
              <Button
                size="small"
                onClick={() => void send('call', { client: client.id, call: { fn: 'MAPIInitialize' } })}
              >
                {words.initializeFirst}
              </Button>
            </div>
          )
        )}
        <RunRow call={call} onRun={run} />
      </div>
    </>
  );
}
