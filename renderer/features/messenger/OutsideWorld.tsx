import { Button } from '@fluentui/react-button';
import {
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-menu';
import { GlobeRegular } from '@fluentui/react-icons';
import type { MessengerDialog, MessengerHappening, MessengerRecord } from '../../../shared/model/messenger';
import { useSimulator } from '../../stores/context';
import { useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { Menu } from '../../ui';
import css from './Messenger.module.css';

const words = strings.messenger.tools;
const faults = Object.keys(words.faults) as (keyof typeof words.faults)[];
const dialogs: readonly MessengerDialog[] = ['options', 'audio', 'other'];

/** What can happen to Messenger as it stands; the rest would be refused. */
function possible({ state }: MessengerRecord): readonly (keyof typeof words.happenings)[] {
  switch (state) {
    case 'not running':
      return ['started'];
    case 'signed out':
      return ['user signs in', 'upgrade'];
    case 'dialog open':
      return ['upgrade'];
    case 'finding':
    case 'connecting':
    case 'synchronizing':
      return ['connection lost', 'other computer signs in', 'upgrade'];
    case 'signed in':
      return ['user signs out', 'connection lost', 'other computer signs in', 'upgrade'];
    case 'disconnecting':
      return ['server answers', 'connection lost', 'upgrade'];
  }
}

/** The server, another computer, the user, an upgrade: what no call brings about. */
export function OutsideWorld({ messenger }: { messenger: MessengerRecord }) {
  const { send } = useSimulator();
  const armed = useRows('faults').filter((one) => one.armed);
  const happens = (happening: MessengerHappening) => void send('messenger', happening);
  const { otherDialog } = messenger;
  const checked = faults.filter((preset) => armed.some((one) => one.preset === preset));

  const setFaults = (wanted: readonly string[]) => {
    for (const preset of faults) {
      const present = armed.find((one) => one.preset === preset);
      if (present !== undefined && !wanted.includes(preset))
        void send('fault', { do: 'clear', id: present.id });
      if (present === undefined && wanted.includes(preset)) {
        void send('fault', { do: 'add', fault: { id: preset, preset } });
      }
    }
  };

  return (
    <div className={css.tools}>
      <Menu
        checkedValues={{ faults: checked }}
        onCheckedValueChange={(_, { checkedItems }) => setFaults(checkedItems)}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" icon={<GlobeRegular />}>
            {words.outside}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {possible(messenger).map((what) => (
              <MenuItem key={what} onClick={() => happens({ what })}>
                {words.happenings[what]}
              </MenuItem>
            ))}
            <MenuDivider />
            {faults.map((preset) => (
              <MenuItemCheckbox key={preset} name="faults" value={preset}>
                {words.faults[preset]}
              </MenuItemCheckbox>
            ))}
            {messenger.state === 'signed out' && (
              <>
                <MenuDivider />
                {otherDialog === null ? (
                  dialogs.map((dialog) => (
                    <MenuItem key={dialog} onClick={() => happens({ what: 'dialog', dialog })}>
                      {words.dialogs[dialog]}
                    </MenuItem>
                  ))
                ) : (
                  <MenuItem onClick={() => happens({ what: 'dialog', dialog: null })}>
                    {words.dialogs.none}
                  </MenuItem>
                )}
              </>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
