/**
 * The product's own colours: the one table from which the themes, the style sheets (`var(--name)`) and the contrast test
 * are made. Colours that Fluent names already are not repeated here.
 */

/** One colour (or gradient) in both themes. */
export interface Token {
  readonly light: string;
  readonly dark: string;
}

const token = (light: string, dark: string): Token => ({ light, dark });

export const tokens = {
  /** Window background. */
  canvas: token('#EDF1F6', '#121416'),
  /** Console panels. */
  panel: token('#FFFFFF', '#1E2124'),
  /** Client cards and the face of dialogs. */
  card: token('#FFFFFF', '#262A2E'),
  /** Button band of dialogs, quiet boxes. */
  band: token('#F3F5F8', '#2E3338'),
  /** Stage background: the simulated desktop. */
  desk: token('#E3ECF7', '#17212C'),
  /** Behind a dialog; carries no text. */
  wall: token('linear-gradient(155deg, #D3E3F5, #B7D0EC)', 'linear-gradient(155deg, #1D3550, #12202F)'),
  /** The path, the selection bar, "now". */
  lit: token('#0F6CBD', '#479EF5'),
  /** On `lit`. */
  litfg: token('#FFFFFF', '#06121E'),
  /** Selected row, rule card. */
  litbg: token('#EBF3FC', '#0C2A43'),
  /** Around "now" in the diagram: `lit` at 18 %. */
  halo: token('#0F6CBD2E', '#479EF52E'),
  /** Unlit nodes and edges. */
  line: token('#7B8492', '#8C95A1'),
  /** Frames of dialogs, fields and buttons. */
  edge: token('#7A8594', '#7E8995'),
  /** Row lines: decoration only. */
  hair: token('#DDE2E9', '#373C42'),
  ok: token('#0E700E', '#6CC46C'),
  okbg: token('#F1FAF1', '#102A10'),
  warn: token('#A8420A', '#FAA06B'),
  warnbg: token('#FFF4EC', '#3A2010'),
  bad: token('#B10E1C', '#F08A93'),
  badbg: token('#FDF3F4', '#3B1418'),
  /** Evidence tag "our decision". */
  house: token('#6B4A00', '#F2D58A'),
  housebg: token('#FFF6DC', '#3A3012'),
  houseln: token('#A67A00', '#C09A35'),
  /** Edge of filled buttons, ticked boxes and chosen list rows: needed on dark only, where the fill alone is too faint. */
  filledge: token('transparent', '#479EF5'),
  /** Shadows, softest first. */
  'shadow-panel': token('0 1px 2px #1A2B4014, 0 0 1px #1A2B4029', '0 1px 2px #00000066'),
  'shadow-card': token('0 1px 3px #1A2B401F, 0 0 1px #1A2B4038', '0 1px 3px #00000080'),
  'shadow-dialog': token('0 8px 24px #00000038', '0 8px 24px #00000099'),
} as const satisfies Record<string, Token>;

/** Name of an own colour; in style sheets `var(--name)`. */
export type TokenName = keyof typeof tokens;

export type Shade = 'light' | 'dark';

/** Brand fill of dark: the stock #115EA3 has only 2.2 against a dark card. */
export const darkBrandBackground = '#2276C5';

/** The own colours of one shade, keyed as Fluent's theme wants them. */
export function ownTokens(shade: Shade): Record<TokenName, string> {
  return Object.fromEntries(Object.entries(tokens).map(([name, value]) => [name, value[shade]])) as Record<
    TokenName,
    string
  >;
}
