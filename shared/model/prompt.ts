import { namesOf } from '../mapi/define';
import { dialogs, type DialogAnswer } from '../mapi/dialogs';
import type { Answer } from './answer';

export type { Answer, AnswerOf } from './answer';

/**
 * Dialogs as state: a prompt is a record in the world, answered by a command. Closing the window, reloading the page or
 * stepping time never loses it. Ids of the kinds are those of trainer-ux 5.13.
 */

/** A profile as the chooser lists it. */
export interface ProfileChoice {
  name: string;
  isDefault: boolean;
  hasPassword: boolean;
}

/** Text under the fields of a dialog that came back after a wrong entry. */
export type PromptError =
  | 'wrong password'
  | 'wrong credentials'
  | 'name empty'
  | 'name too long'
  | 'name has outer spaces'
  | 'name has illegal characters'
  | 'name exists';

/** What a dialog shows, by kind. */
export type PromptBody =
  | {
      kind: 'choose-profile';
      profiles: ProfileChoice[];
      /** Name shown when it opens; '' = empty field. */
      selected: string;
      /** Any listed profile carries a password: the dialog has a password field. */
      askPassword: boolean;
      error: PromptError | null;
    }
  | { kind: 'new-profile'; name: string; error: PromptError | null }
  | { kind: 'profile-name-invalid'; name: string }
  | { kind: 'profile-password'; profile: string; error: PromptError | null }
  | {
      kind: 'enter-password' | 'windows-security';
      service: string;
      provider: string;
      user: string;
      domain: string;
      error: PromptError | null;
    }
  | {
      kind: 'service-settings';
      service: string;
      settings: { name: string; value: string; required: boolean; missing: boolean; legal: string[] }[];
    }
  | {
      kind: 'logon-failure';
      service: string;
      provider: string;
      /** Code of the failed logon, unsigned. */
      code: number;
      /** Numbers of MAPIERROR for the support desk, when the provider has any. */
      context?: number;
      lowLevel?: number;
      /** The DLL that could not be loaded. */
      dll?: string;
      /** The data file of the service. */
      file?: string;
      /** *Correct settings* is offered: the service has an entry point. */
      canCorrect: boolean;
      /** *Cancel logon* is offered: not for the spooler's dialogs. */
      canCancelLogon: boolean;
    }
  | {
      /** In place of the failure dialog, for a service that can work without its server. */
      kind: 'server-unavailable';
      service: string;
      provider: string;
      code: number;
      context?: number;
      lowLevel?: number;
    }
  | {
      kind: 'service-unavailable';
      service: string;
      code: number;
      /** Its user wanted to work offline, and there is nothing to work with (S10). */
      cause?: 'offline copy never filled';
    }
  | {
      kind: 'messenger-signin';
      /** The primary service: the dialog can open no other one. */
      service: string;
      /** Text of the name field when it opens. */
      name: string;
      /** The caller gave a password: the field shows dots; OK without a password takes it. */
      passwordGiven: boolean;
      /** The attempt is on its way: only Cancel is left. */
      connecting: boolean;
    }
  | {
      kind: 'log-off-confirm';
      profile: string;
      unsent: number;
      /** Other members that MAPI_LOGOFF_SHARED will tell, with their reaction. */
      others: { client: string; reaction: 'logs off' | 'logs off later' | 'ignores it' }[];
    };

export type PromptKind = PromptBody['kind'];

/** An open dialog, inside its client's card; it blocks that client only. */
export interface PromptRecord {
  /** `D-001`, never reused in a run. */
  id: string;
  client: string;
  call: number;
  session: string | null;
  /** Virtual ms when it opened. */
  openedAt: number;
  body: PromptBody;
}

/** The dialogs that are prompts: state of the machine that waits for an answer. */
const promptKinds: { readonly [K in PromptKind]: true } = {
  'choose-profile': true,
  'new-profile': true,
  'profile-name-invalid': true,
  'profile-password': true,
  'enter-password': true,
  'windows-security': true,
  'service-settings': true,
  'logon-failure': true,
  'server-unavailable': true,
  'service-unavailable': true,
  'messenger-signin': true,
  'log-off-confirm': true,
};

/** The buttons of a dialog, in drawing order; the first that is offered is no promise of a default. */
const buttonsOf = (kind: PromptKind): readonly Answer['press'][] =>
  Object.keys(dialogs[kind].answers) as DialogAnswer<PromptKind>[];

/** Buttons that a dialog of each kind offers, as the inventory of dialogs lists them. */
export const answersOf = Object.fromEntries(
  namesOf(promptKinds).map((kind) => [kind, buttonsOf(kind)]),
) as Record<PromptKind, readonly Answer['press'][]>;
