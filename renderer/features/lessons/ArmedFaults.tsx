import { useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { Glyph, Key } from '../../ui';
import tones from '../../ui/tones.module.css';
import { faultName } from '../faults/faultWords';
import css from './Cards.module.css';

const words = strings.lessons.faults;

/** The failures that the lesson has arranged, for the trainer. */
export function ArmedFaults() {
  const armed = useRows('faults').filter((fault) => fault.armed);
  if (armed.length === 0) return null;
  return (
    <section className={css.card} aria-label={words.title}>
      <h3 className={css.cardTitle}>{words.title}</h3>
      <ul className={css.faults}>
        {armed.map((fault) => (
          <li key={fault.id}>
            {fault.key !== null && <Key>{`Ctrl+${fault.key}`}</Key>}
            <strong>{fault.id}</strong>
            <span>{faultName(fault)}</span>
            {fault.hidden && <span className={css.quiet}>{words.hidden}</span>}
            <span className={`${css.verdict} ${fault.fired > 0 ? tones.bad : tones.neutral}`}>
              <Glyph name={fault.fired > 0 ? 'octagon' : 'ring'} /> {words.fired(fault.fired)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
