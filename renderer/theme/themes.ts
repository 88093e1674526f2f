import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-theme';
import { darkBrandBackground, ownTokens, type Shade, type TokenName } from './tokens';

/** Both families ship with the app, so that every system draws the same. */
const fonts = {
  fontFamilyBase: "'Open Sans Variable', 'Segoe UI', sans-serif",
  fontFamilyMonospace: "'Cascadia Mono', Consolas, monospace",
} as const;

/** A Fluent theme and, beside its tokens, our own: Fluent writes every key out as a custom property, portals included. */
export type SimulatorTheme = Theme & Record<TokenName, string>;

export const themes: Record<Shade, SimulatorTheme> = {
  light: { ...webLightTheme, ...fonts, ...ownTokens('light') },
  dark: {
    ...webDarkTheme,
    ...fonts,
    colorBrandBackground: darkBrandBackground,
    ...ownTokens('dark'),
  },
};

/** The same theme with every duration 0, for test mode. */
export function withoutMotion(theme: SimulatorTheme): SimulatorTheme {
  const still = Object.keys(theme)
    .filter((key) => key.startsWith('duration'))
    .map((key) => [key, '0ms']);
  return { ...theme, ...(Object.fromEntries(still) as Partial<SimulatorTheme>) };
}
