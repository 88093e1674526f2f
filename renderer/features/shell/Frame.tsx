import { useRef, type CSSProperties, type ReactElement } from 'react';
import { Button } from '@fluentui/react-button';
import { CalmRegion } from '../../stores/CalmRegion';
import { useSimulator } from '../../stores/context';
import { useMirror, useView } from '../../stores/hooks';
import type { Section } from '../../stores/view';
import { strings } from '../../strings';
import { Empty } from '../../ui';
import { Explanation } from '../explanation/Explanation';
import { FaultPanel } from '../faults/FaultPanel';
import { Lab } from '../lab/Lab';
import { Lessons } from '../lessons/Lessons';
import { MailPanel } from '../mail/MailPanel';
import { Stage } from '../stage/Stage';
import { StatusLine } from '../statusLine/StatusLine';
import { Tables } from '../tables/Tables';
import { TraceRegion } from '../trace/TraceRegion';
import css from './Frame.module.css';
import { Guard } from './Guard';
import { useLayout } from './media';
import { OneRegion } from './OneRegion';
import { Rail } from './Rail';
import { RunBar } from './RunBar';
import { runStateAttribute } from './runState';
import { Splitter } from './Splitter';
import { inTestMode } from './testMode';

const names = strings.shell.regions;

/** The grid of the window with its regions (visual target, section 2). */
export function Frame() {
  const sizes = useView((view) => view.sizes);
  const runState = useMirror(runStateAttribute);
  const phase = useMirror((state) => state.phase);
  const style = {
    ...(sizes.explanation && { '--explanation-width': `${sizes.explanation}px` }),
    ...(sizes.tables && { '--tables-height': `${sizes.tables}px` }),
    ...(sizes.trace && { '--trace-height': `${sizes.trace}px` }),
  } as CSSProperties;
  return (
    <div
      className={css.frame}
      style={style}
      data-run-state={runState}
      data-e2e={inTestMode() ? '' : undefined}
    >
      <RunBar />
      <Rail />
      {phase === 'ready' ? <Regions /> : <NoEngine phase={phase} />}
      <StatusLine />
    </div>
  );
}

/** The main region of each section. */
const mains: Record<Section, ReactElement> = {
  stage: (
    <CalmRegion>
      <Stage />
    </CalmRegion>
  ),
  lab: <Lab />,
  lessons: <Lessons />,
  faults: <FaultPanel />,
  profiles: <MailPanel />,
};

/** Sections in which something happens that the trace tells. */
const withTrace: ReadonlySet<Section> = new Set(['stage', 'profiles']);

function Regions() {
  const layout = useLayout();
  const section = useView((view) => view.section);
  const left = useRef<HTMLDivElement>(null);
  const height = () => left.current?.offsetHeight ?? 0;
  const main = mains[section];
  const explanation = (
    <Guard name={names.explanation}>
      <CalmRegion turn="second">
        <Explanation />
      </CalmRegion>
    </Guard>
  );
  if (layout === 'single') return <OneRegion main={main} explanation={explanation} />;
  if (section === 'lessons') {
    return (
      <div className={css.across}>
        <Guard name={names.lessons}>{main}</Guard>
      </div>
    );
  }
  const beside = layout !== 'tabbed';
  return (
    <>
      <div ref={left} className={css.left} data-section={section} data-beside={beside}>
        <Guard name={names[section]}>{main}</Guard>
        {(section === 'stage' || !beside) && (
          <div className={css.row}>
            <Splitter of="tables" min={120} max={() => height() - 280 - 120 - 16} />
            <Guard name={names.tables}>
              <Tables explanation={beside ? null : explanation} />
            </Guard>
          </div>
        )}
        {withTrace.has(section) && (
          <div className={css.row}>
            <Splitter of="trace" min={80} max={() => height() - 280 - 120 - 16} />
            <Guard name={names.trace}>
              <CalmRegion turn="third">
                <TraceRegion />
              </CalmRegion>
            </Guard>
          </div>
        )}
      </div>
      {beside && (
        <div className={css.row}>
          <Splitter of="explanation" min={400} max={() => window.innerWidth - 72 - 560 - 24} />
          {explanation}
        </div>
      )}
    </>
  );
}

function NoEngine({ phase }: { phase: 'starting' | 'stopped' }) {
  const { rejoin } = useSimulator();
  const reason = useMirror((state) => state.reason);
  const words = strings.shell;
  return (
    <main className={css.alone} aria-label={names.stage}>
      {phase === 'starting' ? (
        <Empty title={words.starting.title} text={words.starting.text} size="large" />
      ) : (
        <div role="alert" className={css.alone}>
          <Empty
            size="large"
            title={words.stopped.title}
            text={words.stopped.text(reason)}
            actions={
              <Button appearance="primary" onClick={rejoin}>
                {words.stopped.retry}
              </Button>
            }
          />
        </div>
      )}
    </main>
  );
}
