import type { CodeKind } from '../../shared/mapi/resultCode';
import type { RunRecord } from '../../shared/model/run';
import type { ProviderLife, ServiceLife, SessionWord } from '../../shared/model/session';
import type { GlyphName } from './glyphs';

/** Colour role of a state; never the only carrier, a glyph and a word go with it. */
export type Tone = 'accent' | 'ok' | 'warn' | 'bad' | 'neutral' | 'ended';

/** How a state looks: shape and colour (visual target, section 5). */
export interface Look {
  readonly glyph: GlyphName;
  readonly tone: Tone;
}

const look = (glyph: GlyphName, tone: Tone): Look => ({ glyph, tone });

const asks = look('question', 'accent');
const works = look('open ring', 'accent');

/** Looks of the session states. */
export const sessionLooks: Record<SessionWord, Look> = {
  'waiting for logon lock': look('hourglass', 'warn'),
  'choosing profile': asks,
  configuring: asks,
  'asking for credentials': asks,
  'logging on': works,
  active: look('disc', 'ok'),
  'active (degraded)': look('half disc', 'warn'),
  'asked to log off': look('to wall', 'accent'),
  'logging off': works,
  ended: look('square', 'ended'),
  failed: look('octagon', 'bad'),
  invalid: look('slashed ring', 'bad'),
};

/** Looks of a message service within a session. */
export const serviceLooks: Record<ServiceLife, Look> = {
  idle: look('ring', 'neutral'),
  starting: works,
  enabled: look('tick', 'ok'),
  degraded: look('half disc', 'warn'),
  'failed once': asks,
  disabled: look('octagon', 'bad'),
  closed: look('square', 'ended'),
};

/** Looks of a provider within a session. */
export const providerLooks: Record<ProviderLife, Look> = {
  unloaded: look('ring', 'neutral'),
  loaded: works,
  active: look('disc', 'ok'),
  'set aside': look('half disc', 'warn'),
  unconfigured: look('triangle', 'warn'),
  failed: look('octagon', 'bad'),
  'logging off': works,
  'shut down': look('square', 'ended'),
  disabled: look('octagon', 'bad'),
};

/** State of the run as the window shows it: the engine's own word, or that there is none yet or no longer. */
export type ShownRunState = RunRecord['state'] | 'starting' | 'error';

/** Looks of the run states. */
export const runLooks: Record<ShownRunState, Look> = {
  ready: look('ring', 'neutral'),
  running: works,
  paused: look('bars', 'neutral'),
  'waiting for user': asks,
  ended: look('square', 'ended'),
  starting: look('dots', 'neutral'),
  error: look('octagon', 'bad'),
};

/** Looks of results; `null`: no result yet. */
export const resultLooks: Record<CodeKind, Look> = {
  success: look('tick', 'ok'),
  warning: look('triangle', 'warn'),
  cancel: look('dash ring', 'neutral'),
  error: look('octagon', 'bad'),
};

/** Look of a call that has not returned. */
export const noResultLook = look('dots', 'neutral');

/** Looks of a client program that has no logon on its way. */
export const clientLooks = {
  idle: look('ring', 'neutral'),
  open: look('disc', 'ok'),
  works,
  asks,
  waits: look('hourglass', 'warn'),
  gone: look('square', 'ended'),
} as const satisfies Record<string, Look>;
