import { useMemo, useSyncExternalStore } from 'react';
import { usePreferences } from '../../stores/hooks';
import { themes, withoutMotion, type SimulatorTheme } from '../../theme/themes';
import { inTestMode } from './testMode';
import { subscribeTo } from './media';

const dark = '(prefers-color-scheme: dark)';

/** The theme in use: what the preferences say, or the operating system. */
export function useTheme(): SimulatorTheme {
  const choice = usePreferences()?.theme ?? 'system';
  const systemDark = useSyncExternalStore(subscribeTo(dark), () => matchMedia(dark).matches);
  const shade = choice === 'system' ? (systemDark ? 'dark' : 'light') : choice;
  return useMemo(() => (inTestMode() ? withoutMotion(themes[shade]) : themes[shade]), [shade]);
}
