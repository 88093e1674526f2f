import type { Sourced } from '../evidence';

/** The questions of section 3.6 of the session reference. */
export type DialogGroup = 'G1' | 'G2' | 'G3' | 'G4' | 'G5' | 'G6' | 'G7' | 'G8' | 'G9';

/** A dialog of the simulated machine. */
export interface DialogEntry extends Sourced {
  /** Place in the inventory of section 3.6; null for dialogs of Outlook and the profile tools. */
  readonly group: DialogGroup | null;
  /** Who puts the question. */
  readonly shownBy: 'MAPI' | 'service' | 'provider' | 'Windows' | 'Outlook' | 'Messenger';
  /** When it appears, in one sentence. */
  readonly shownWhen: string;
  /** Each allowed answer (the text of its button) with what follows, in drawing order. */
  readonly answers: Readonly<Record<string, string>>;
}
