import type { Era } from '../../../shared/model/app';
import { usePreferences } from '../../stores/hooks';

/** The age whose wording the dialogs have; a dialog that is open changes with it. */
export const useEra = (): Era => usePreferences()?.era ?? 'modern';
