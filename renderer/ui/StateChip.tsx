import type { ReactNode } from 'react';
import type { SessionWord } from '../../shared/model/session';
import { strings } from '../strings';
import { Glyph } from './glyphs';
import { sessionLooks, type Look } from './looks';
import css from './StateChip.module.css';
import tones from './tones.module.css';

/** A state as a chip of 24 px: glyph and word. */
export function StateChip({ look, children, testId }: { look: Look; children: ReactNode; testId?: string }) {
  return (
    <span className={`${css.chip} ${tones[look.tone]} ${css[look.tone]}`} data-testid={testId}>
      <Glyph name={look.glyph} />
      <span>{children}</span>
    </span>
  );
}

/** The chip of a session state. */
export function SessionChip({ word }: { word: SessionWord }) {
  return <StateChip look={sessionLooks[word]}>{strings.states[word]}</StateChip>;
}

/** A state inside a row: glyph and semibold word in the colour of the state. */
export function StateText({ look, children }: { look: Look; children: ReactNode }) {
  return (
    <span className={`${css.text} ${tones[look.tone]}`}>
      <Glyph name={look.glyph} />
      <span>{children}</span>
    </span>
  );
}
