/** Channel names. The sandboxed preload imports this file and nothing else of ours. */
export const commandNames = [
  'snapshot',
  'call',
  'whatIf',
  'client',
  'answer',
  'clock',
  'run',
  'lesson',
  'fault',
  'messenger',
  'messageFile',
  'world',
  'preferences',
  'dismissNotice',
] as const;

/** A command that the page may send to the main process. */
export type CommandName = (typeof commandNames)[number];

/** Prefix of every channel; keeps our names apart from anything else on the bus. */
export const CHANNEL_PREFIX = 'simulator:';

/** Channel on which the main process pushes batches of changes. */
export const BATCH_CHANNEL = 'simulator:batch';

/** Name under which the preload shows the bridge to the page. */
export const BRIDGE_NAME = 'simulator';
