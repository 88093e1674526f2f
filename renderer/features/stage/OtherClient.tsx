import type { ClientRecord } from '../../../shared/model/machine';
import { strings } from '../../strings';
import { Glyph } from '../../ui';
import tones from '../../ui/tones.module.css';
import { stateOf } from './clientState';
import { useClientFacts } from './useClientFacts';
import css from './Stage.module.css';

/** A program without a card: glyph and name; choosing it brings it forward. */
export function OtherClient({ client, onChoose }: { client: ClientRecord; onChoose: () => void }) {
  const { word, look } = stateOf(useClientFacts(client));
  return (
    <button
      type="button"
      className={css.other}
      aria-label={strings.stage.bringForward(client.id, word)}
      title={word}
      onClick={onChoose}
    >
      <span className={`${css.glyph} ${tones[look.tone]}`}>
        <Glyph name={look.glyph} size={12} />
      </span>
      {client.id}
    </button>
  );
}
