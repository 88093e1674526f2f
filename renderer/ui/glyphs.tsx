import type { ReactElement } from 'react';
import css from './glyphs.module.css';

/** The state glyphs of the visual target, section 5, drawn on 14 x 14; the colour is the text colour around them. */
export type GlyphName =
  | 'question'
  | 'hourglass'
  | 'open ring'
  | 'disc'
  | 'half disc'
  | 'to wall'
  | 'square'
  | 'octagon'
  | 'slashed ring'
  | 'ring'
  | 'tick'
  | 'triangle'
  | 'dash ring'
  | 'dots'
  | 'bars';

const cross = <path className={css.cut} d="M4.8 4.8l4.4 4.4M9.2 4.8L4.8 9.2" />;

const shapes: Record<GlyphName, ReactElement> = {
  question: (
    <>
      <path className={css.fill} d="M7 .4L13.6 7 7 13.6.4 7z" />
      <path className={css.cut} d="M5.5 5.6c0-1 .6-1.6 1.5-1.6s1.5.6 1.5 1.4c0 1.1-1.5 1.2-1.5 2.4" />
      <circle className={css.cutFill} cx="7" cy="9.7" r=".8" />
    </>
  ),
  hourglass: (
    <>
      <path className={css.fill} d="M3 1h8v1.6H3zM3 11.4h8V13H3z" />
      <path
        className={css.fill}
        d="M3.9 2.6h6.2c0 2.2-1.1 3.3-2.2 4.4 1.1 1.1 2.2 2.2 2.2 4.4H3.9c0-2.2 1.1-3.3 2.2-4.4C5 5.9 3.9 4.8 3.9 2.6z"
      />
    </>
  ),
  'open ring': <path className={css.stroke} d="M7 2a5 5 0 1 1-5 5" />,
  disc: <circle className={css.fill} cx="7" cy="7" r="4.6" />,
  'half disc': (
    <>
      <circle className={css.stroke} cx="7" cy="7" r="4.6" />
      <path className={css.fill} d="M7 2.4a4.6 4.6 0 0 0 0 9.2z" />
    </>
  ),
  'to wall': <path className={css.stroke} d="M1 7h8.4M6.4 3.8L9.6 7l-3.2 3.2M12.4 2v10" />,
  square: <rect className={css.stroke} x="2.9" y="2.9" width="8.2" height="8.2" />,
  octagon: (
    <>
      <path className={css.fill} d="M4.3.6h5.4l3.7 3.7v5.4l-3.7 3.7H4.3L.6 9.7V4.3z" />
      {cross}
    </>
  ),
  'slashed ring': (
    <path className={css.stroke} d="M12.3 7A5.3 5.3 0 1 1 1.7 7a5.3 5.3 0 0 1 10.6 0zM3.4 10.6l7.2-7.2" />
  ),
  ring: <circle className={css.stroke} cx="7" cy="7" r="4.3" />,
  tick: (
    <>
      <circle className={css.fill} cx="7" cy="7" r="6.4" />
      <path className={css.cut} d="M4 7.2l2.1 2.1L10 5.2" />
    </>
  ),
  triangle: (
    <>
      <path className={css.fill} d="M7 .8l6.6 12H.4z" />
      <path className={css.cut} d="M7 5v3.6" />
      <circle className={css.cutFill} cx="7" cy="10.7" r=".85" />
    </>
  ),
  'dash ring': (
    <path className={css.stroke} d="M12.6 7A5.6 5.6 0 1 1 1.4 7a5.6 5.6 0 0 1 11.2 0zM4.2 7h5.6" />
  ),
  dots: (
    <>
      <circle className={css.fill} cx="2.2" cy="7" r="1.3" />
      <circle className={css.fill} cx="7" cy="7" r="1.3" />
      <circle className={css.fill} cx="11.8" cy="7" r="1.3" />
    </>
  ),
  bars: <path className={css.fill} d="M3 2h3v10H3zM8 2h3v10H8z" />,
};

/** One state glyph; always beside a word, so it is hidden from assistive technology. */
export function Glyph({ name, size = 14 }: { name: GlyphName; size?: number }) {
  return (
    <svg
      className={css.glyph}
      width={size}
      height={size}
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  );
}
