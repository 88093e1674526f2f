import type { EndOfSessionReaction, SimulatorSettings } from '../mapi/settings';

/**
 * The configured side of the simulated machine: programs and profiles. Plain data; main owns it, the page holds a copy.
 * Accepted passwords are not part of these records: they stay in the engine's vault and never leave the main process.
 */

/** What a client program does when told that its session ends (D48). */
export type EndReaction = EndOfSessionReaction;

/** A client program: one process of the simulated machine. Its name is its identifier. */
export interface ClientRecord {
  id: string;
  /** `service`: a Windows service; it has no interactive desktop (D21). */
  kind: 'desktop' | 'service';
  /** What the program is, in a few words, shown under its name. */
  role: string;
  /** Which small picture the card shows. */
  icon: 'mail' | 'document' | 'scanner' | 'index' | 'moon' | 'stubborn' | 'messenger';
  /** What its user complains about; shown on the stage in the user's own words. */
  complaint: string | null;
  /** Successful MAPIInitialize calls not yet undone. */
  initCount: number;
  /** Flags of the first MAPIInitialize. */
  initFlags: number;
  /** DoFastShutdown has ended MAPI for this process (D66), or the process has died. */
  state: 'running' | 'shut down' | 'dead';
  reaction: EndReaction;
  /** The call that its thread 1 is inside, or null when idle. */
  busyWith: number | null;
  /** The newest call of this program. */
  lastCall: number | null;
  /** Provider DLLs loaded in its process, until its last MAPIUninitialize (C125). */
  dlls: string[];
  /** Belongs to Windows itself, like the Control Panel: it has no card on the stage. */
  system?: true;
  /** The newest QueryFastShutdown was refused, so that DoFastShutdown is refused too (4.5). */
  refusedShutdown?: true;
}

/** The Control Panel of the simulated machine: the program that the *Mail* dialogs belong to. */
export const CONTROL_PANEL = 'Control Panel';

/** One setting of a message service; `value` null means missing. */
export interface ServiceSetting {
  name: string;
  value: string | null;
  required: boolean;
  /** When present, only these values make the configuration valid. */
  legal?: string[];
}

export type ProviderKind = 'address book' | 'store' | 'transport';

/** How a provider answers fast shutdown (2.9); `absent`: the interface is not implemented. */
export type FastShutdownAnswer = 'ok' | 'refuses' | 'absent';

/** `empty`: it was never filled, because no start has reached the server yet. */
export type OfflineCopy = 'none' | 'filled' | 'empty';

/** A provider as the profile configures it. */
export interface ProviderConfig {
  /** Display name, unique within its profile. */
  name: string;
  kind: ProviderKind;
  dll: string;
  dllPresent: boolean;
  /** Interface version that the DLL speaks; the current one is 0x00010010. */
  interfaceVersion: number;
  /** PR_RESOURCE_FLAGS of the provider. */
  resourceFlags: number;
  /** Most sessions that it allows at once on this machine; null = no limit. */
  sessionLimit: number | null;
  /** The provider asks for credentials itself (dialog G4); null = it never asks. */
  prompt: CredentialPrompt | null;
  fastShutdown: FastShutdownAnswer;
  /** Publishes a status row (transports always do). */
  statusRow: boolean;
  /** Opens its store itself on a server; mail flows without the spooler (tightly coupled). */
  tightlyCoupled: boolean;
  /** Local copy of what its store has on the server: work without the server needs a filled one. */
  offlineCopy: OfflineCopy;
}

/** A provider's own question for credentials. The password it accepts lives in the engine's vault. */
export interface CredentialPrompt {
  dialog: 'enter-password' | 'windows-security';
  user: string;
  domain: string;
  /** The password is stored in the profile: no question is needed. */
  remembered: boolean;
}

/** A message service as the profile configures it. */
export interface ServiceConfig {
  name: string;
  /** A logon fails when this service is disabled (D29). */
  required: boolean;
  /** Has an entry point function. */
  entryPoint: boolean;
  singleCopy: boolean;
  /** Service-level PR_RESOURCE_FLAGS. */
  resourceFlags: number;
  settings: readonly ServiceSetting[];
  providers: readonly ProviderConfig[];
}

export interface ProfileRecord {
  /** Never reused; a rename keeps it. */
  id: string;
  name: string;
  isDefault: boolean;
  /** App profile: hidden unless MAPI_APP_PROFILE is given. */
  app: boolean;
  /** It carries a legacy profile password. */
  hasPassword: boolean;
  /** That password is stored in the profile. */
  rememberPassword: boolean;
  /** In use when it was deleted or renamed: done when its last session ends. */
  mark: null | { kind: 'delete' } | { kind: 'rename'; to: string };
  /** Providers deleted while sessions used the profile: no table and no new session has them; they go with the last one. */
  leaving?: readonly { service: string; provider: string }[];
  /** Never changed in place: another list takes its place, and living sessions keep the one that they were built from (C96). */
  services: readonly ServiceConfig[];
  /** Sections that programs have made in it; services and providers have theirs anyway. */
  sections?: string[];
  /** Names of messages in the outgoing queue, oldest first. */
  outbox: string[];
  /** Messages waiting on the server. */
  waitingMail: number;
}

/** Settings of the simulated machine (3.7). */
export type SettingsRecord = SimulatorSettings;
