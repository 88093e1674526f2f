import { MenuButton } from '@fluentui/react-button';
import { MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-menu';
import { PauseFilled } from '@fluentui/react-icons';
import type { FlowNode } from '../../../shared/mapi/flowchart';
import { useSimulator } from '../../stores/context';
import { useRun } from '../../stores/hooks';
import { strings } from '../../strings';
import { Menu } from '../../ui';
import { titleOf } from './titleOf';

const words = strings.diagram.pauses;
const none: readonly FlowNode[] = [];

/** In the run bar while pauses are set: where every call will stand still, and the way to take them away. */
export function PauseMenu() {
  const { send } = useSimulator();
  const places = useRun((run) => run.pausePlaces) ?? none;
  if (places.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" icon={<PauseFilled />} title={words.title}>
          {words.count(places.length)}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {places.map((node) => (
            <MenuItem key={node} onClick={() => void send('run', { do: 'takePause', node })}>
              {words.take(titleOf(node))}
            </MenuItem>
          ))}
          <MenuDivider />
          <MenuItem onClick={() => void send('run', { do: 'clearPauses' })}>{words.clearAll}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
