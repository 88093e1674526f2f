import { Tab, TabList } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useSimulator } from '../../stores/context';
import { useMirror, useView } from '../../stores/hooks';
import type { TableTab } from '../../stores/view';
import { strings } from '../../strings';
import { Region } from '../../ui';
import { ColumnMenu } from './ColumnMenu';
import { SessionsTable } from './SessionsTable';
import css from './Tables.module.css';

const words = strings.tables;

/** The tables of the machine, one per tab; in a narrow window the explanation is one of the tabs. */
export function Tables({ explanation }: { explanation: ReactElement | null }) {
  const { view } = useSimulator();
  const chosen = useView((state) => state.tab);
  const sessions = useMirror((state) => state.tables.sessions.size);
  const tab: TableTab = explanation === null ? 'sessions' : chosen;
  return (
    <Region id="tables" name={strings.shell.regions.tables}>
      <div className={css.head}>
        <TabList
          size="small"
          aria-label={words.tabList}
          selectedValue={tab}
          onTabSelect={(_, { value }) => view.setState({ tab: value as TableTab })}
        >
          <Tab value="sessions">{words.tabs.sessions(sessions)}</Tab>
          {explanation !== null && <Tab value="explanation">{words.tabs.explanation}</Tab>}
        </TabList>
        <div className={css.tools}>{tab === 'sessions' && <ColumnMenu />}</div>
      </div>
      {tab === 'sessions' ? <SessionsTable /> : explanation}
    </Region>
  );
}
