import { Button } from '@fluentui/react-button';
import { MenuItem, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-menu';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { useSimulator } from '../../stores/context';
import { useMirror, useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { Menu } from '../../ui';
import { useTableSubject } from './subject';
import css from './Tables.module.css';

const words = strings.tables.subject;
/** More would not fit on a screen; the sessions table has all of them. */
const MOST = 15;

/** "of S-001, Invoices": which session the table is of, and through whose eyes. */
export function SubjectMenu({ byMember }: { byMember: boolean }) {
  const { session, member } = useTableSubject(byMember);
  if (session === undefined) return null;
  const text =
    byMember && member !== undefined ? words.of(session.id, member.client) : words.ofSession(session.id);
  const current = byMember && member !== undefined ? member.id : session.id;
  return (
    <Menu checkedValues={{ subject: [current] }}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          className={css.subject ?? ''}
          icon={<ChevronDownRegular fontSize={16} />}
          iconPosition="after"
          aria-label={words.choose(text)}
        >
          {text}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <Entries byMember={byMember} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The choices: worked out only while the menu is open. */
function Entries({ byMember }: { byMember: boolean }) {
  const { view } = useSimulator();
  const sessions = useRows('sessions');
  const members = useMirror((state) => state.tables.members);
  const choose = (session: string | null, member: string | null) => view.setState({ session, member });
  const entries = sessions.toReversed().flatMap(({ id, profile, word, members: ids }) =>
    byMember && ids.length > 0
      ? ids.map((member) => ({
          id: member,
          text: words.entry(id, members.get(member)?.client ?? member, profile ?? ''),
          choose: () => choose(id, member),
        }))
      : [
          {
            id,
            text: words.entrySession(id, profile ?? '', strings.states[word]),
            choose: () => choose(id, null),
          },
        ],
  );
  return (
    <>
      <MenuItem onClick={() => choose(null, null)}>{words.newest}</MenuItem>
      {entries.slice(0, MOST).map((entry) => (
        <MenuItemRadio key={entry.id} name="subject" value={entry.id} onClick={entry.choose}>
          {entry.text}
        </MenuItemRadio>
      ))}
      {entries.length > MOST && <MenuItem disabled>{words.more(entries.length - MOST)}</MenuItem>}
    </>
  );
}
