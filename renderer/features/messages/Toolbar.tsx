import { Button, MenuButton } from '@fluentui/react-button';
import {
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-menu';
import { Select } from '@fluentui/react-select';
import { FolderOpenRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { CommandInput } from '../../../shared/ipc/contract';
import type { CallInput } from '../../../shared/mapi/calls';
import type { MessageFileRecord } from '../../../shared/model/messageSession';
import { sampleNames } from '../../../shared/scenario/sampleNames';
import { strings } from '../../strings';
import { Menu } from '../../ui';
import { rowActions } from './calls';
import { rowTitle } from './rowText';
import type { MessageRow } from './tree';
import css from './Messages.module.css';

const words = strings.messages.tools;

/** How the next message is opened. */
export interface How {
  readonly program: string | null;
  /** A message session, `new` or `none`; null: the newest of the program, else a new one. */
  readonly session: string | null;
  readonly readOnly: boolean;
  readonly noCommit: boolean;
}

interface Props {
  how: How & { readonly session: string };
  onHow: (change: (how: How) => How) => void;
  programs: readonly string[];
  /** Open message sessions of that program. */
  sessions: readonly string[];
  files: readonly MessageFileRecord[];
  onFile: (file: MessageFileRecord) => void;
  onAsk: (input: CommandInput<'messageFile'>) => void;
  /** The chosen row. */
  row: MessageRow | undefined;
  onMake: (client: string, calls: readonly CallInput[]) => void;
}

/** Which program opens what into which session, and the calls on the chosen row. */
export function Toolbar(props: Props) {
  const { how, onHow, programs, sessions, row } = props;
  const program = useId();
  const session = useId();
  const actions = row === undefined ? [] : rowActions(row);
  const title = row === undefined ? null : rowTitle(row);
  return (
    <div className={css.tools}>
      <label htmlFor={program}>{words.program}</label>
      <Select
        id={program}
        size="small"
        value={how.program ?? ''}
        onChange={(_, { value }) => onHow((before) => ({ ...before, program: value, session: null }))}
      >
        {programs.map((id) => (
          <option key={id}>{id}</option>
        ))}
      </Select>
      <label htmlFor={session}>{words.session}</label>
      <Select
        id={session}
        size="small"
        value={how.session}
        onChange={(_, { value }) => onHow((before) => ({ ...before, session: value }))}
      >
        <option value="new">{words.newSession}</option>
        {sessions.map((id) => (
          <option key={id}>{id}</option>
        ))}
        <option value="none">{words.noSession}</option>
      </Select>
      <OpenMenu {...props} />
      <span className={css.gap} />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton size="small" disabled={actions.length === 0}>
            {title === null ? words.callsNone : words.calls(title)}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {actions.map(({ id, label, client, calls }) => (
              <MenuItem key={id} onClick={() => props.onMake(client, calls)}>
                {label}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

/** Files from the disk, those that are on the machine already, and the samples that are not. */
function OpenMenu({ how, onHow, files, onFile, onAsk }: Props) {
  const there = new Set(files.map(({ name }) => name));
  const samples = sampleNames.filter((name) => !there.has(name));
  const checked = [...(how.readOnly ? ['readOnly'] : []), ...(how.noCommit ? ['noCommit'] : [])];
  return (
    <Menu
      checkedValues={{ how: checked }}
      onCheckedValueChange={(_, { checkedItems }) =>
        onHow((before) => ({
          ...before,
          readOnly: checkedItems.includes('readOnly'),
          noCommit: checkedItems.includes('noCommit'),
        }))
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" icon={<FolderOpenRegular />} disabled={how.program === null}>
          {words.open}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem subText={words.limit} onClick={() => onAsk({ do: 'choose' })}>
            {words.fromDisk}
          </MenuItem>
          {files.map((file) => (
            <MenuItem
              key={file.name}
              {...(file.problem !== null && { subText: words.unreadable })}
              onClick={() => onFile(file)}
            >
              {file.name}
            </MenuItem>
          ))}
          {samples.map((name) => (
            <MenuItem key={name} onClick={() => onAsk({ do: 'sample', name })}>
              {words.sample(name)}
            </MenuItem>
          ))}
          <MenuDivider />
          <MenuItemCheckbox name="how" value="readOnly">
            {words.readOnly}
          </MenuItemCheckbox>
          <MenuItemCheckbox name="how" value="noCommit">
            {words.noCommit}
          </MenuItemCheckbox>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
