import { Button } from '@fluentui/react-button';
import { MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-menu';
import { ColumnTripleRegular } from '@fluentui/react-icons';
import { useSimulator } from '../../stores/context';
import { useView } from '../../stores/hooks';
import { strings } from '../../strings';
import { Menu } from '../../ui';
import { optionalColumns } from './columns';

const words = strings.tables.sessions;

/** Which columns of the sessions table are shown. */
export function ColumnMenu() {
  const { view } = useSimulator();
  const chosen = useView((state) => state.columns);
  const shown = optionalColumns.filter(({ id, always }) => chosen[id] ?? always).map(({ id }) => id);
  return (
    <Menu
      checkedValues={{ columns: shown }}
      onCheckedValueChange={(_, { checkedItems }) =>
        view.setState({
          columns: Object.fromEntries(optionalColumns.map(({ id }) => [id, checkedItems.includes(id)])),
        })
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<ColumnTripleRegular />}
          aria-label={words.columnMenu}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {optionalColumns.map(({ id }) => (
            <MenuItemCheckbox key={id} name="columns" value={id}>
              {words.columns[id]}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
