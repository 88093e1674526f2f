import { formatHex, formatValue, lookUpCode, type CodeFamily } from '../../shared/mapi/codes';
import { strings } from '../strings';
import { Glyph } from './glyphs';
import { noResultLook, resultLooks } from './looks';
import css from './ResultCode.module.css';
import tones from './tones.module.css';

/** How much of a code is said where there is room; what does not fit goes in the order sentence, number, never the name. */
export type ResultDetail = 'name' | 'number' | 'sentence';

interface Props {
  /** Whose code it is: the same number means different things per family. */
  family?: CodeFamily;
  /** Unsigned result; null while there is none yet. */
  value: number | null;
  detail?: ResultDetail;
  /** What is said instead of "running" while there is no result. */
  pending?: string;
  align?: 'start' | 'end';
}

/** A result as everywhere: glyph, name, number in mono, sentence. */
export function ResultCode({ family = 'MAPI', value, detail = 'number', pending, align = 'start' }: Props) {
  if (value === null) {
    return (
      <span className={css.code} data-align={align}>
        <span className={`${css.name} ${tones.neutral}`}>
          <Glyph name={noResultLook.glyph} />
          {pending ?? strings.pieces.result.running}
        </span>
      </span>
    );
  }
  const known = lookUpCode(family, value);
  const look = resultLooks[known?.kind ?? (value >>> 31 === 0 ? 'success' : 'error')];
  const name = known?.name ?? strings.pieces.result.unknown;
  const number = formatValue(family, value);
  const sentence = known?.sentence ?? strings.pieces.result.noSentence;
  return (
    <span
      className={css.code}
      data-align={align}
      data-hresult={formatHex(value).slice(2)}
      title={`${name}  ${number}  ${sentence}`}
    >
      <span className={`${css.name} ${tones[look.tone]}`}>
        <Glyph name={look.glyph} />
        {name}
      </span>
      {detail !== 'name' && <span className={`mono ${css.number}`}> {number}</span>}
      {detail === 'sentence' && <span className={css.sentence}> {sentence}</span>}
    </span>
  );
}

/** The result of a panel: large name over the number, then the sentence on a line of its own. */
export function ResultPanel({ family = 'MAPI', value }: { family?: CodeFamily; value: number }) {
  const known = lookUpCode(family, value);
  const look = resultLooks[known?.kind ?? (value >>> 31 === 0 ? 'success' : 'error')];
  return (
    <div className={css.panel} data-hresult={formatHex(value).slice(2)}>
      <span className={tones[look.tone]}>
        <Glyph name={look.glyph} size={24} />
      </span>
      <div>
        <div className={`${css.big} ${tones[look.tone]}`}>{known?.name ?? strings.pieces.result.unknown}</div>
        <div className={`mono ${css.bigNumber}`}>{formatValue(family, value)}</div>
      </div>
      <p className={css.bigSentence}>{known?.sentence ?? strings.pieces.result.noSentence}</p>
    </div>
  );
}
