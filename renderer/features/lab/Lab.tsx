import { useMemo, useRef } from 'react';
import type { CallName } from '../../../shared/mapi/calls';
import type { ClientRecord } from '../../../shared/model/machine';
import { useSimulator } from '../../stores/context';
import { usePrograms, useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { Empty, Region } from '../../ui';
import { useLayout } from '../shell/media';
import { useShortcut } from '../shell/shortcuts';
import { Arguments, HeadArguments } from './Arguments';
import { chooseFunction, chooseInLab, useDraft } from './draft';
import { callOf, entriesOf, isReadable } from './entries';
import { Choice } from './fields';
import { Notes } from './Notes';
import type { Facts } from './pickers';
import { ResultLine } from './ResultLine';
import { RunRow } from './RunRow';
import { callGroups } from './schema';
import { Warnings } from './Warnings';
import { showPath, useAskWhatIf } from './whatIf';
import { WhatIfLine } from './WhatIfLine';
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

/** The tables that the forms pick from. */
function useFacts(): Facts {
  const sessions = useRows('sessions');
  const members = useRows('members');
  const objects = useRows('objects');
  const profiles = useRows('profiles');
  const handles = useRows('handles');
  const messageSessions = useRows('messageSessions');
  const messageObjects = useRows('messageObjects');
  const messageFiles = useRows('messageFiles');
  return useMemo(
    () => ({ sessions, members, objects, profiles, handles, messageSessions, messageObjects, messageFiles }),
    [sessions, members, objects, profiles, handles, messageSessions, messageObjects, messageFiles],
  );
}

function Composer({ client, clients }: { client: ClientRecord; clients: readonly ClientRecord[] }) {
  const { send, view } = useSimulator();
  const { fn, values } = useDraft();
  const layout = useLayout();
  const beside = layout === 'normal' || layout === 'roomy';
  const facts = useFacts();
  const entries = useMemo(() => entriesOf(fn, values, { facts, client }), [fn, values, facts, client]);
  const passwords = useRef(new Map<string, HTMLInputElement>());
  const secret = (place: string) => (input: HTMLInputElement | null) => {
    if (input === null) passwords.current.delete(place);
    else passwords.current.set(place, input);
  };

  // For warnings and C++ it only matters whether there is a password, never which.
  const call = callOf(fn, entries, () => '?');
  const named = entries.find(({ field }) => field.place === 'session' && fn.startsWith('IMAPI'));
  const member = facts.members.find((one) => one.id === named?.text && one.client === client.id);

  const make = () => callOf(fn, entries, (place) => passwords.current.get(place)?.value ?? '');
  const isReady = call !== null && entries.every(isReadable);
  const passwordTyped = useAskWhatIf(client.id, isReady ? JSON.stringify(call) : null, make);

  const run = () => {
    const made = make();
    if (made === null || !entries.every(isReadable)) {
      document.querySelector<HTMLElement>('[data-region="lab"] [aria-invalid="true"]')?.focus();
      return;
    }
    for (const input of passwords.current.values()) input.value = '';
    view.setState({ call: null, node: null, session: null });
    showPath('run');
    void send('call', { client: client.id, call: made });
  };
  useShortcut('F5', true, run);

  const given = { fn, entries, secret };
  return (
    <>
      <div
        className={css.scroll}
        onInput={({ target }) => {
          if ([...passwords.current.values()].some((field) => field === target)) passwordTyped();
        }}
      >
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
            wide="function"
            onChange={(value) => chooseFunction(value as CallName)}
          >
            {callGroups.map(([group, names]) => (
              <optgroup key={group} label={group}>
                {names.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </optgroup>
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
              session: facts.sessions.find(({ id }) => id === member?.session),
              members: facts.members,
              clients,
            }}
          />
        )}
        <Notes client={client} fn={fn} />
        <WhatIfLine />
        {!beside && <ResultLine />}
        <RunRow call={call} onRun={run} />
      </div>
    </>
  );
}
