import { Tab, TabList } from '@fluentui/react-tabs';
import type { ReactElement } from 'react';
import { CalmRegion } from '../../stores/CalmRegion';
import { useSimulator } from '../../stores/context';
import { useMirror, useView } from '../../stores/hooks';
import type { TableTab } from '../../stores/view';
import { strings } from '../../strings';
import { Region } from '../../ui';
import { ColumnMenu } from './ColumnMenu';
import { MessageSessions } from '../messages/MessageSessions';
import { CloseAll } from '../messages/CloseAll';
import { MessengerTable } from '../messenger/MessengerTable';
import { HandlesTable } from '../simpleMapi/HandlesTable';
import { NotificationsTable } from './NotificationsTable';
import { ServicesTable } from './ServicesTable';
import { SessionsTable } from './SessionsTable';
import { RawToggle, StatusTable } from './StatusTable';
import { SubjectMenu } from './SubjectMenu';
import css from './Tables.module.css';

const words = strings.tables;

/** What stands at the right of the tabs. */
const tools: Partial<Record<TableTab, ReactElement>> = {
  sessions: <ColumnMenu />,
  status: (
    <>
      <RawToggle />
      <SubjectMenu byMember />
    </>
  ),
  services: <SubjectMenu byMember={false} />,
};

/** The tables of the machine, one per tab; in a narrow window the explanation is one of the tabs. */
export function Tables({ explanation }: { explanation: ReactElement | null }) {
  const { view } = useSimulator();
  const chosen = useView((state) => state.tab);
  const sessions = useMirror((state) => state.tables.sessions.size);
  const notifications = useMirror((state) => state.tables.notifications.size);
  const handles = useMirror((state) => state.tables.handles.size);
  const messageSessions = useMirror((state) => state.tables.messageSessions.size);
  const tab: TableTab = explanation === null && chosen === 'explanation' ? 'sessions' : chosen;
  const shown: Record<TableTab, ReactElement | null> = {
    sessions: <SessionsTable />,
    status: (
      <CalmRegion>
        <StatusTable />
      </CalmRegion>
    ),
    notifications: (
      <CalmRegion>
        <NotificationsTable />
      </CalmRegion>
    ),
    services: (
      <CalmRegion>
        <ServicesTable />
      </CalmRegion>
    ),
    handles: <HandlesTable />,
    messages: <MessageSessions />,
    messenger: <MessengerTable />,
    closeAll: <CloseAll />,
    explanation,
  };
  return (
    <Region id="tables" name={strings.shell.regions.tables}>
      <div className={css.head}>
        <TabList
          size="small"
          className={css.tabs}
          aria-label={words.tabList}
          selectedValue={tab}
          onTabSelect={(_, { value }) => view.setState({ tab: value as TableTab })}
        >
          <Tab value="sessions">{words.tabs.sessions(sessions)}</Tab>
          <Tab value="status">{words.tabs.status}</Tab>
          <Tab value="notifications">{words.tabs.notifications(notifications)}</Tab>
          <Tab value="services">{words.tabs.services}</Tab>
          {(handles > 0 || tab === 'handles') && <Tab value="handles">{words.tabs.handles(handles)}</Tab>}
          <Tab value="messages">{words.tabs.messages(messageSessions)}</Tab>
          <Tab value="messenger">{words.tabs.messenger}</Tab>
          <Tab value="closeAll">{words.tabs.closeAll}</Tab>
          {explanation !== null && <Tab value="explanation">{words.tabs.explanation}</Tab>}
        </TabList>
        <div className={css.tools}>{tools[tab]}</div>
      </div>
      {shown[tab]}
    </Region>
  );
}
