import { Button, ToggleButton } from '@fluentui/react-button';
import { Input } from '@fluentui/react-input';
import { MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-menu';
import { FilterRegular, SearchRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { TraceLevel } from '../../../shared/model/run';
import { useSimulator } from '../../stores/context';
import { useView } from '../../stores/hooks';
import { strings } from '../../strings';
import { Glyph, Menu } from '../../ui';
import { useShortcut } from '../shell/shortcuts';
import css from './Trace.module.css';

const words = strings.trace;
const levels = Object.keys(words.levels) as TraceLevel[];

/** Search, levels and follow mode of the trace. */
export function TraceTools() {
  return (
    <>
      <Search />
      <Levels />
      <Follow />
    </>
  );
}

function Search() {
  const { view } = useSimulator();
  const search = useView((state) => state.search);
  const field = useRef<HTMLInputElement>(null);
  useShortcut('Ctrl+F', true, () => field.current?.focus());
  return (
    <Input
      input={{ ref: field }}
      size="small"
      type="search"
      className={css.search}
      contentBefore={<SearchRegular aria-hidden />}
      aria-label={words.search}
      value={search}
      onChange={(_, { value }) => view.setState({ search: value })}
    />
  );
}

function Levels() {
  const { view } = useSimulator();
  const hidden = useView((state) => state.hiddenLevels);
  const shown = levels.filter((level) => !hidden.includes(level));
  return (
    <Menu
      checkedValues={{ levels: shown }}
      onCheckedValueChange={(_, { checkedItems }) =>
        view.setState({ hiddenLevels: levels.filter((level) => !checkedItems.includes(level)) })
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<FilterRegular />}
          title={words.filterTip}
          className={css.tool}
        >
          {hidden.length === 0 ? words.allLevels : words.someLevels(shown.length, levels.length)}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {levels.map((level) => (
            <MenuItemCheckbox key={level} name="levels" value={level}>
              {words.levels[level]}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Follow() {
  const { view } = useSimulator();
  const follow = useView((state) => state.follow);
  return (
    <ToggleButton
      appearance="subtle"
      size="small"
      className={css.tool}
      checked={follow}
      title={words.followTip}
      icon={<Glyph name={follow ? 'disc' : 'ring'} />}
      onClick={() => view.setState({ follow: !follow })}
    >
      {words.follow}
    </ToggleButton>
  );
}
