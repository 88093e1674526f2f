import { Tooltip } from '@fluentui/react-tooltip';
import type { Evidence } from '../../shared/mapi/evidence';
import { usePreferences } from '../stores/hooks';
import { strings } from '../strings';
import css from './EvidenceTag.module.css';

interface Props {
  evidence: Evidence;
  /** Title a human can look up. */
  source: string;
  /** What the tooltip says; by default the evidence and the source. */
  tip?: string;
  /** Words instead of the short tag, for result panels. */
  wide?: boolean;
}

/** Where a rule comes from: a rectangle for what others say, a dashed pill for our own decisions. Can be switched off. */
export function EvidenceTag({ evidence, source, tip, wide = false }: Props) {
  const shown = usePreferences()?.showEvidence ?? true;
  if (!shown) return null;
  const words = strings.pieces.evidence;
  const text = tip ?? words.tip[evidence](source);
  // The description is the tag's own: as a description of Fluent's every tag would keep a hidden tooltip in the page.
  return (
    <Tooltip content={text} relationship="inaccessible" withArrow>
      <span
        aria-description={text}
        className={`${css.tag} ${evidence === 'HOUSE' ? css.house : css.other} ${wide ? css.wide : ''}`}
        data-provenance={evidence}
      >
        {wide ? words.words[evidence] : evidence}
      </span>
    </Tooltip>
  );
}
