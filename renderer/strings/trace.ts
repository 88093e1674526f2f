import type { TraceLevel } from '../../shared/model/run';

const levels: Record<TraceLevel, string> = {
  user: 'user',
  client: 'client',
  MAPI: 'MAPI',
  service: 'service',
  provider: 'provider',
  spooler: 'spooler',
  fault: 'fault',
  engine: 'engine',
};

/** Texts of the trace region. */
export const trace = {
  title: 'Trace',
  lines: (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`,
  levels,
};
