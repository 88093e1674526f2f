import { describe, expect, it } from 'vitest';
import { contrast } from './contrast';
import { pairs } from './pairs';
import { themes, withoutMotion } from './themes';
import { tokens, type Shade } from './tokens';

const least = { text: 4.5, graphics: 3 } as const;
const cases = (['light', 'dark'] as Shade[]).flatMap((shade) =>
  pairs.flatMap(({ on, uses, colours }) => colours.map((colour) => ({ shade, on, uses, colour }))),
);

describe('the colours of the window', () => {
  it('computes contrast as WCAG does', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.478, 3);
  });

  it.each(cases)('$shade: $colour on $on is readable as $uses', ({ shade, on, uses, colour }) => {
    expect(contrast(String(themes[shade][colour]), String(themes[shade][on]))).toBeGreaterThanOrEqual(
      least[uses],
    );
  });

  it('keeps the figures of the visual target for the pairs it names', () => {
    expect(contrast(tokens.litfg.light, tokens.lit.light)).toBeCloseTo(5.4, 1);
    expect(contrast(tokens.litfg.dark, tokens.lit.dark)).toBeCloseTo(6.7, 1);
    expect(contrast('#FFFFFF', themes.dark.colorBrandBackground)).toBeCloseTo(4.7, 1);
  });

  it('writes every own colour into both themes', () => {
    for (const name of Object.keys(tokens) as (keyof typeof tokens)[]) {
      expect(themes.light[name]).toBe(tokens[name].light);
      expect(themes.dark[name]).toBe(tokens[name].dark);
    }
  });

  it('stands still in test mode', () => {
    const still = withoutMotion(themes.light);
    expect(still.durationNormal).toBe('0ms');
    expect(still.colorBrandBackground).toBe(themes.light.colorBrandBackground);
  });
});
