import type { FaultPreset } from '../mapi/faultPresets';
import type { NeighbourOperation } from './neighbourFault';

/**
 * Failures that the trainer arranges. A rule says which operation it hits, where, when, and what the operation then answers;
 * the answer goes through the same procedures as one that came by itself.
 */

/** What a fault rule can hit. */
export type FaultOperation =
  | NeighbourOperation
  /** Steps of MAPIInitialize (2.1) in their order. */
  | 'init: mail client'
  | 'init: service registry'
  | 'init: OLE version'
  | 'init: COM'
  | 'init: process data'
  | 'init: shared data'
  | 'init: notification engine'
  | 'init: profile provider'
  /** MAPILogonEx before any provider. */
  | 'logon: memory'
  | 'logon: mutex'
  | 'logon: session limit'
  | 'logon: profile lookup'
  | 'logon: default profile'
  | 'logon: profile credentials'
  /** One provider or its service (3.3). */
  | 'provider: load'
  | 'provider: entry function'
  | 'provider: logon'
  | 'provider: credentials'
  | 'provider: settings'
  | 'provider: logoff'
  | 'provider: fast shutdown'
  | 'service: entry point'
  /** The spooler and mail. */
  | 'spooler: start'
  | 'spooler: store logon'
  | 'mail: download'
  | 'mail: send'
  /** Methods of the objects that a program holds (2.3 to 2.5). */
  | 'method: Unicode strings'
  | 'method: form'
  /** Habits of a client program. */
  | 'client: reaction'
  | 'client: leak';

/** Where a rule applies; a name that is null stands for every one. */
export interface FaultScope {
  level: 'subsystem' | 'profile' | 'service' | 'provider' | 'client';
  profile: string | null;
  service: string | null;
  provider: string | null;
  client: string | null;
}

/** When a rule answers. Attempts are the operations that its scope fits, counted since it was armed. */
export type FaultTrigger =
  | { kind: 'always' }
  | { kind: 'only'; attempt: number }
  | { kind: 'from'; attempt: number }
  /** Until the user puts it right: fills the sheet in, types the right password. */
  | { kind: 'until corrected' }
  /** From this virtual time on, in ms. */
  | { kind: 'at'; ms: number }
  /** Once the trainer has fired it. */
  | { kind: 'on cue' };

/** What MAPIERROR says besides the code (1.5 of the UX reference): who, and two numbers for the support desk. */
export interface FaultDetail {
  component: string;
  lowLevel: number;
  context: number;
}

/** A fault rule. */
export interface FaultRecord {
  id: string;
  /** Named cause, or null for a raw rule (operation and result). */
  preset: FaultPreset | null;
  operation: FaultOperation;
  /** Code that the operation answers, unsigned; null: the operation is only slowed down, or has no code. */
  result: number | null;
  /** Virtual ms that pass before the operation goes on; 0 = none. */
  delayMs: number;
  scope: FaultScope;
  trigger: FaultTrigger;
  armed: boolean;
  /** Kept from the stage until it is revealed. */
  hidden: boolean;
  /** Ctrl+1 to Ctrl+9 fire it. */
  key: number | null;
  /** The trainer has fired it (trigger on cue). */
  cued: boolean;
  /** Operations that its scope fitted since it was armed, and how often it answered. */
  attempts: number;
  fired: number;
  /** Virtual ms when it answered last. */
  lastFired: number | null;
  detail: FaultDetail | null;
}

/** What arranges a new rule; the preset fills in the rest. */
export interface FaultInput {
  id: string;
  preset?: FaultPreset | undefined;
  operation?: FaultOperation | undefined;
  result?: number | undefined;
  delayMs?: number | undefined;
  scope?: { [L in Exclude<FaultScope['level'], 'subsystem'>]?: string | null | undefined } | undefined;
  trigger?: FaultTrigger | undefined;
  armed?: boolean | undefined;
  hidden?: boolean | undefined;
  key?: number | undefined;
}
