import { useTrace } from '../../stores/hooks';
import { strings } from '../../strings';
import { PanelHead, Region } from '../../ui';

/** What happened, line by line. */
export function TraceRegion() {
  const lines = useTrace();
  return (
    <Region id="trace" name={strings.shell.regions.trace}>
      <PanelHead title={strings.trace.title} note={strings.trace.lines(lines.length)} />
    </Region>
  );
}
