import type { RuleId } from './rules';
import { ShutdownMode, type ShutdownModeValue } from './shutdownModes';

/** When IMAPISession::Logoff with MAPI_LOGOFF_UI asks for confirmation (decision D44). */
export type ConfirmLogoff = 'when needed' | 'always' | 'never';

/** What a simulated program does when it hears that its session ends (decision D48). */
export type EndOfSessionReaction = 'ignore' | 'at once' | { readonly afterMs: number };

/** The knobs of the simulated machine (session reference, section 3.7). Times are virtual milliseconds. */
export interface SimulatorSettings {
  /** How long MAPI_TIMEOUT_SHORT waits for the logon lock. */
  readonly shortLogonWaitMs: number;
  /** Most underlying sessions of all processes together; null = no limit. */
  readonly sessionLimit: number | null;
  /** Whether profiles may carry passwords, as before 2000. */
  readonly legacyProfilePasswords: boolean;
  readonly confirmLogoff: ConfirmLogoff;
  /** The policy `FastShutdownBehavior`. */
  readonly fastShutdownMode: ShutdownModeValue;
  /** Names of services whose failure makes the logon fail. */
  readonly requiredServices: readonly string[];
  /** How long Messenger tries to connect. */
  readonly messengerTimeoutMs: number;
  /** Reaction of programs that do not say it themselves. */
  readonly endOfSessionReaction: EndOfSessionReaction;
  /**
   * Whether processes have a desktop for dialogs. A process declared as a Windows service never has one.
   */
  readonly interactiveDesktop: boolean;
}

/** The settings of a fresh machine. */
export const defaultSettings: SimulatorSettings = {
  shortLogonWaitMs: 5_000,
  sessionLimit: null,
  legacyProfilePasswords: false,
  confirmLogoff: 'when needed',
  fastShutdownMode: ShutdownMode.unlessRefused,
  requiredServices: [],
  messengerTimeoutMs: 15_000,
  endOfSessionReaction: 'ignore',
  interactiveDesktop: true,
};
/** Which rule each setting belongs to. */
export const settingRules = {
  shortLogonWaitMs: 'D22',
  sessionLimit: 'LX11',
  legacyProfilePasswords: 'D12',
  confirmLogoff: 'D44',
  fastShutdownMode: 'D66',
  requiredServices: 'D29',
  messengerTimeoutMs: 'M3',
  endOfSessionReaction: 'D48',
  interactiveDesktop: 'D21',
} as const satisfies Record<keyof SimulatorSettings, RuleId>;
