import { lookUpCode } from '../../../shared/mapi/codes';
import type { Era } from '../../../shared/model/app';
import { strings } from '../../strings';

const { dialogs } = strings;

/**
 * Real error boxes are put together from parts: lead, object sentence, detail sentence, component and identifier
 * (trainer-ux 1.5). The box shows digits only, never the symbolic name.
 */

/** What went wrong, for the person in front of the program. */
export interface ErrorSituation {
  /** Result code, unsigned. */
  readonly code: number;
  /** What the program was doing: starting itself, or only a service of its profile. */
  readonly during: 'start' | 'service';
  /** Name of the service or provider that failed. */
  readonly component?: string | null;
  /** MAPIERROR context and low-level error, when the provider gave them. */
  readonly context?: number | undefined;
  readonly lowLevel?: number | undefined;
}

export interface ErrorBoxText {
  readonly sentences: readonly string[];
  readonly component: string | null;
  /** Digits, such as `[80040111]`. */
  readonly identifier: string;
}

const digits = (value: number, length: number) =>
  (value >>> 0).toString(16).toUpperCase().padStart(length, '0');

/** What a failure is about, when the engine can name it. */
export interface FailedThing {
  readonly dll?: string | undefined;
  readonly file?: string | undefined;
}

/** The sentence that names a DLL or a data file; null where the code is about neither. */
function namedDetail(name: string | undefined, era: Era, { dll, file }: FailedThing): string | null {
  const parts = dialogs.errorBox;
  if (dll !== undefined && (name === 'MAPI_E_NOT_FOUND' || name === 'MAPI_E_VERSION'))
    return parts.dllMissing(dll);
  if (file === undefined) return null;
  if (name === 'MAPI_E_BUSY') return parts.fileInUse(file);
  if (name === 'MAPI_E_CORRUPT_STORE' || name === 'MAPI_E_CORRUPT_DATA') return parts.fileDamaged(file);
  return name === 'MAPI_E_NOT_FOUND' ? parts.fileGone[era] : null;
}

/** The provider's detail sentence for a code. */
export function detailOf(code: number, era: Era = 'modern', about: FailedThing = {}): string {
  const parts = dialogs.errorBox;
  const name = lookUpCode('MAPI', code)?.name;
  const named = namedDetail(name, era, about);
  if (named !== null) return named;
  const known: Readonly<Record<string, string | Readonly<Record<Era, string>>>> = parts.detail;
  const sentence = (name === undefined ? undefined : known[name]) ?? parts.unexplained;
  return typeof sentence === 'string' ? sentence : sentence[era];
}

/** The identifier in the form of an age: `[code-context-low]`, `MAPI 1.0 - context (code)`, `ID no: code-context-low`. */
export function identifierOf({ code, context, lowLevel }: ErrorSituation, era: Era = 'modern'): string {
  const hex = digits(code, 8);
  const known = context !== undefined || lowLevel !== undefined;
  const long = `${hex}-${digits(context ?? 0, 4)}-${digits(lowLevel ?? 0, 8)}`;
  switch (era) {
    case 'modern':
      return `[${known ? long : hex}]`;
    case 'xp':
      return context === undefined || context === 0 ? `MAPI 1.0 (${hex})` : `MAPI 1.0 - ${context} (${hex})`;
    case 'classic':
      return `ID no: ${long.toLowerCase()}`;
  }
}

/** Puts an error box together. */
export function errorBoxText(situation: ErrorSituation, era: Era = 'modern'): ErrorBoxText {
  const { lead, object } = dialogs.errorBox;
  const opening = situation.during === 'start' ? [lead[era], object[era]] : [];
  return {
    sentences: [...opening, detailOf(situation.code, era)].filter((sentence) => sentence !== ''),
    component: situation.component ?? null,
    identifier: identifierOf(situation, era),
  };
}
