import { Button } from '@fluentui/react-button';
import { MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-menu';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import type { ClientRecord } from '../../../shared/model/machine';
import type { MemberRecord } from '../../../shared/model/session';
import { useSimulator } from '../../stores/context';
import { useRecord, useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { Menu } from '../../ui';
import { toldBy } from '../lab/blastRadius';
import { chooseInLab } from '../lab/draft';
import { quickCalls, type QuickCall } from './quickCalls';
import { useClientFacts } from './useClientFacts';

const words = strings.stage.actions;

/**
 * The closing menu gives the keyboard back to its button a little later; a dialog that the call opens at once would lose it
 * again. Two frames are enough.
 */
const menuClosed = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** The usual calls of a program, so that nobody needs the Lab for the main job. */
export function CallMenu({ client }: { client: ClientRecord }) {
  return <Menus id={client.id} busy={client.busyWith !== null} state={client.state} />;
}

interface Props {
  id: string;
  busy: boolean;
  state: ClientRecord['state'];
}

/** Drawn again only for what it shows: a program's record changes with every call. */
const Menus = memo(function Menus({ id, busy, state }: Props) {
  const { send, view } = useSimulator();

  const make = async ({ calls }: QuickCall) => {
    view.setState({ call: null, node: null, session: null });
    await menuClosed();
    for (const call of calls) {
      const reply = await send('call', { client: id, call });
      // The second call would only report what the first one missed.
      if (!reply.ok || !reply.value.returned || reply.value.result !== 0) return;
    }
  };

  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          aria-label={words.menu(id)}
          title={words.menu(id)}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {busy && <MenuItem disabled>{words.busy}</MenuItem>}
          <Calls id={id} busy={busy} onMake={(entry) => void make(entry)} />
          <MenuDivider />
          <Process id={id} state={state} />
          <MenuItem
            onClick={() => {
              chooseInLab(id);
              view.setState({ section: 'lab' });
            }}
          >
            {words.lab}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
});

/** The process as a whole: it can die at any moment, inside a call too, and start again. */
function Process({ id, state }: Pick<Props, 'id' | 'state'>) {
  const { send } = useSimulator();
  const tell = (what: 'kill' | 'restart') => void send('client', { do: what, client: id });
  return state === 'running' ? (
    <MenuItem subText={words.killNote} onClick={() => tell('kill')}>
      {words.kill(id)}
    </MenuItem>
  ) : (
    <MenuItem onClick={() => tell('restart')}>{words.restart(id)}</MenuItem>
  );
}

/** The calls themselves: worked out only while the menu is open. */
function Calls({ id, ...props }: CallsProps & { id: string }) {
  const client = useRecord('clients', id);
  return client === undefined ? null : <CallsOf client={client} {...props} />;
}

interface CallsProps {
  busy: boolean;
  onMake: (entry: QuickCall) => void;
}

function CallsOf({ client, busy, onMake }: CallsProps & { client: ClientRecord }) {
  const facts = useClientFacts(client);
  const members = useRows('members');
  const sessions = useRows('sessions');
  const clients = useRows('clients');
  const told = (member: MemberRecord) =>
    toldBy(
      sessions.find(({ id }) => id === member.session),
      member,
      members,
      clients,
    );
  const more = facts.moreMembers ?? 0;
  return (
    <>
      {more > 0 && <MenuItem disabled>{words.earlier(more)}</MenuItem>}
      {quickCalls(facts, told).map((entry) => (
        <MenuItem
          key={entry.id}
          disabled={busy}
          {...(entry.hits !== undefined && { subText: words.hits(entry.hits) })}
          onClick={() => onMake(entry)}
        >
          {entry.label}
        </MenuItem>
      ))}
    </>
  );
}
