import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { ClientRecord } from '../../../shared/model/machine';
import type { MemberRecord } from '../../../shared/model/session';
import { useSimulator } from '../../stores/context';
import { useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { toldBy } from '../lab/blastRadius';
import { chooseInLab } from '../lab/draft';
import type { ClientFacts } from './clientState';
import { MOST_SESSIONS } from './ownSessions';
import { quickCalls, type QuickCall } from './quickCalls';

const words = strings.stage.actions;

/**
 * The closing menu gives the keyboard back to its button a little later; a dialog that the call opens at once would lose it
 * again. Two frames are enough.
 */
const menuClosed = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** The usual calls of a program, so that nobody needs the Lab for the main job. */
export function CallMenu({ facts }: { facts: ClientFacts }) {
  const { send, view } = useSimulator();
  const { client } = facts;
  const busy = client.busyWith !== null;

  const make = async ({ calls }: QuickCall) => {
    view.setState({ call: null, node: null, session: null });
    await menuClosed();
    for (const call of calls) {
      const reply = await send('call', { client: client.id, call });
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
          aria-label={words.menu(client.id)}
          title={words.menu(client.id)}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {busy && <MenuItem disabled>{words.busy}</MenuItem>}
          <Calls facts={facts} busy={busy} onMake={(entry) => void make(entry)} />
          <MenuDivider />
          <Process client={client} />
          <MenuItem
            onClick={() => {
              chooseInLab(client.id);
              view.setState({ section: 'lab' });
            }}
          >
            {words.lab}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The process as a whole: it can die at any moment, inside a call too, and start again. */
function Process({ client }: { client: ClientRecord }) {
  const { send } = useSimulator();
  const tell = (what: 'kill' | 'restart') => void send('client', { do: what, client: client.id });
  return client.state === 'running' ? (
    <MenuItem subText={words.killNote} onClick={() => tell('kill')}>
      {words.kill(client.id)}
    </MenuItem>
  ) : (
    <MenuItem onClick={() => tell('restart')}>{words.restart(client.id)}</MenuItem>
  );
}

/** The calls themselves: worked out only while the menu is open. */
function Calls(props: { facts: ClientFacts; busy: boolean; onMake: (entry: QuickCall) => void }) {
  const { facts, busy, onMake } = props;
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
  const more = facts.members.length - MOST_SESSIONS;
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
