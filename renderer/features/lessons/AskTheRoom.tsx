import { Button } from '@fluentui/react-button';
import { EyeRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { LessonStepRecord } from '../../../shared/model/lessonPage';
import { useSimulator } from '../../stores/context';
import { strings } from '../../strings';
import { Glyph } from '../../ui';
import tick from '../../ui/tick.module.css';
import tones from '../../ui/tones.module.css';
import css from './Cards.module.css';

const words = strings.lessons.ask;

/** The question to the room: an answer is chosen first, then the right one is revealed. */
export function AskTheRoom({ step: { number, prediction } }: { step: LessonStepRecord }) {
  const { send } = useSimulator();
  const [chosen, setChosen] = useState<number | null>(null);
  const name = useId();
  if (prediction === null) return null;
  const { ask, options, answer } = prediction;
  const known = answer !== null;
  return (
    <section className={css.ask} aria-label={words.title}>
      <h3 className={css.askTitle}>
        <QuestionCircleRegular fontSize={20} aria-hidden /> {words.title}
      </h3>
      <fieldset className={css.options} disabled={known}>
        <legend>{ask}</legend>
        {options.map((option, i) => (
          <label key={i} className={css.option} data-right={known && i === answer}>
            <input
              type="radio"
              className={tick.radio}
              name={name}
              checked={chosen === i}
              onChange={() => setChosen(i)}
            />
            <span className={css.number} aria-hidden="true">
              {i + 1}
            </span>
            <span className={css.optionText}>{option}</span>
            {known && i === answer && <Verdict right />}
            {known && i !== answer && i === chosen && <Verdict right={false} />}
          </label>
        ))}
      </fieldset>
      {known ? (
        <p className={css.answer} role="status">
          {words.answer(options[answer] ?? '')}
        </p>
      ) : (
        <p className={css.askFoot}>
          <span>{words.hidden}</span>
          <Button
            size="small"
            icon={<EyeRegular />}
            onClick={() => void send('lesson', { do: 'reveal', what: 'answer', number })}
          >
            {words.reveal}
          </Button>
        </p>
      )}
    </section>
  );
}

function Verdict({ right }: { right: boolean }) {
  return (
    <span className={`${css.verdict} ${right ? tones.ok : tones.bad}`}>
      <Glyph name={right ? 'tick' : 'octagon'} /> {right ? words.right : words.wrong}
    </span>
  );
}
