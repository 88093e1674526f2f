import { Tab, TabList } from '@fluentui/react-tabs';
import type { ReactElement } from 'react';
import { CalmRegion } from '../../stores/CalmRegion';
import { useSimulator } from '../../stores/context';
import { useView } from '../../stores/hooks';
import type { ViewState } from '../../stores/view';
import { strings } from '../../strings';
import { Tables } from '../tables/Tables';
import { TraceRegion } from '../trace/TraceRegion';
import css from './Frame.module.css';
import { Guard } from './Guard';

/** Below 800 px: one region at a time, chosen by tabs. */
export function OneRegion({ main, explanation }: { main: ReactElement; explanation: ReactElement }) {
  const { view } = useSimulator();
  const region = useView((state) => state.region);
  const section = useView((state) => state.section);
  const names = strings.shell.regions;
  const offered: [ViewState['region'], string][] = [
    ['stage', names[section]],
    ['tables', names.tables],
    ['trace', names.trace],
    ['explanation', names.explanation],
  ];
  const shown = {
    stage: main,
    tables: <Tables explanation={null} />,
    trace: (
      <CalmRegion>
        <TraceRegion />
      </CalmRegion>
    ),
    explanation,
  }[region];
  return (
    <div className={css.one}>
      <TabList
        size="small"
        aria-label={names.chooseRegion}
        selectedValue={region}
        onTabSelect={(_, { value }) => view.setState({ region: value as ViewState['region'] })}
      >
        {offered.map(([id, name]) => (
          <Tab key={id} value={id}>
            {name}
          </Tab>
        ))}
      </TabList>
      <Guard key={region} name={names[region === 'stage' ? section : region]}>
        {shown}
      </Guard>
    </div>
  );
}
