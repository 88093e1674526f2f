import { Tab, TabList } from '@fluentui/react-tabs';
import { useState } from 'react';
import { showPath, useShownPath } from '../lab/whatIf';
import { useView } from '../../stores/hooks';
import { strings } from '../../strings';
import { Region } from '../../ui';
import { StatusPath } from '../messenger/StatusPath';
import { useStatusPath } from '../messenger/useStatusPath';
import { useStage } from '../stage/useStage';
import { CallTab } from './CallTab';
import { DiagramTab } from './DiagramTab';
import { LastResult } from './LastResult';
import { useSubject } from './useSubject';
import { WhatIfTab } from './WhatIfTab';
import css from './Explanation.module.css';

type TabId = 'whatIf' | 'diagram' | 'call';
const ids = { tab: (id: TabId) => `explanation-tab-${id}`, panel: 'explanation-panel' };

/** The official picture of the call, or Messenger's way in and out, and why; beside the Lab also what its call returned. */
export function Explanation() {
  const [chosen, setChosen] = useState<'diagram' | 'call'>('diagram');
  const subject = useSubject();
  const inLab = useView((view) => view.section) === 'lab';
  const { focus } = useStage();
  const messenger = useStatusPath(subject.call, focus);
  const showsWhatIf = useShownPath() === 'what if' && inLab && chosen === 'diagram';
  const tab: TabId = showsWhatIf ? 'whatIf' : chosen;
  const choose = (next: TabId) => {
    if (next !== 'call' && inLab) showPath(next === 'whatIf' ? 'what if' : 'run');
    setChosen(next === 'call' ? 'call' : 'diagram');
  };
  const words = strings.diagram;
  return (
    <Region id="explanation" as="aside" name={strings.shell.regions.explanation}>
      {inLab && <LastResult />}
      <TabList
        size="small"
        className={css.tabs}
        aria-label={words.tabList}
        selectedValue={tab}
        onTabSelect={(_, { value }) => choose(value as TabId)}
      >
        {inLab && (
          <Tab id={ids.tab('whatIf')} value="whatIf" aria-controls={ids.panel}>
            {strings.lab.whatIf.tab}
          </Tab>
        )}
        <Tab id={ids.tab('diagram')} value="diagram" aria-controls={ids.panel}>
          {messenger === null ? words.tabs.diagram : strings.messenger.path.tab}
        </Tab>
        <Tab id={ids.tab('call')} value="call" aria-controls={ids.panel}>
          {words.tabs.call}
        </Tab>
      </TabList>
      <div
        className={css.body}
        id={ids.panel}
        role="tabpanel"
        aria-labelledby={ids.tab(tab)}
        // A scrolling area has to be reachable; the picture brings its own stops.
        tabIndex={0}
      >
        {tab === 'whatIf' && <WhatIfTab />}
        {tab === 'diagram' && messenger === null && <DiagramTab logon={subject.logon} />}
        {tab === 'diagram' && messenger !== null && <StatusPath subject={messenger} />}
        {tab === 'call' && <CallTab call={subject.call} />}
      </div>
    </Region>
  );
}
