import { useElapsed } from '../stores/hooks';
import { formatDuration, formatTraceTime } from './format';

interface DurationProps {
  /** Virtual ms. */
  from: number;
  /** Virtual ms when it ended; null while it runs: then it follows the engine's clock and nothing else. */
  to: number | null;
  testId?: string;
}

/** A duration `m:ss.mmm`, live while it runs; only this element is drawn again when the clock moves. Not announced. */
export function Duration({ from, to, testId }: DurationProps) {
  const ms = useElapsed(from, to);
  return (
    <span data-duration-ms={ms} data-testid={testId} aria-live="off">
      {formatDuration(ms)}
    </span>
  );
}

/** A moment of the run: `mm:ss.mmm` since its start. */
export function VirtualTime({ at }: { at: number }) {
  return <span data-sim-time={at}>{formatTraceTime(at)}</span>;
}
