import { Button } from '@fluentui/react-button';
import { EyeRegular } from '@fluentui/react-icons';
import { memo, useEffect, useRef } from 'react';
import type { LessonStepRecord, StepExpectation } from '../../../shared/model/lessonPage';
import { useSimulator } from '../../stores/context';
import { strings } from '../../strings';
import { Glyph, type GlyphName } from '../../ui';
import tones from '../../ui/tones.module.css';
import css from './Steps.module.css';

const words = strings.lessons.page;

/** The steps of the open lesson; those ahead say no more than that they are there. */
export function Steps({ steps }: { steps: readonly LessonStepRecord[] }) {
  return (
    <ol className={css.steps} aria-label={words.steps}>
      {steps.map((step) => (
        <Step key={step.number} step={step} last={step.number === steps.length} />
      ))}
    </ol>
  );
}

const looks: Record<LessonStepRecord['state'], { glyph: GlyphName; tone: string | undefined }> = {
  done: { glyph: 'tick', tone: tones.ok },
  now: { glyph: 'disc', tone: tones.accent },
  ahead: { glyph: 'ring', tone: tones.neutral },
  failed: { glyph: 'octagon', tone: tones.bad },
};

const Step = memo(function Step({ step, last }: { step: LessonStepRecord; last: boolean }) {
  const { send } = useSimulator();
  const { number, state, covered, caption, expects, prediction } = step;
  const item = useRef<HTMLLIElement>(null);
  // The first step does not pull the complaint out of view.
  const here = (state === 'now' && number > 1) || state === 'failed' || (state === 'done' && last);
  useEffect(() => {
    if (here) item.current?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  const { glyph, tone } = looks[state];
  const said = caption ?? prediction?.ask ?? null;
  return (
    <li
      ref={item}
      className={css.step}
      data-state={state}
      aria-current={state === 'now' ? 'step' : undefined}
    >
      <span className={`${css.mark} ${tone}`}>
        <Glyph name={glyph} size={18} />
        <span className="hidden-text">{words.states[state]}</span>
      </span>
      <div className={css.text}>
        <p className={css.title}>{words.step(number, strings.lessons.stepTitle(step))}</p>
        {covered && <p className={css.line}>{words.covered}</p>}
        {said !== null && <p className={css.line}>{said}</p>}
        {expects.length > 0 && (
          <ul className={css.expects}>
            {expects.map((one) => (
              <Expected key={one.about} one={one} />
            ))}
          </ul>
        )}
      </div>
      {state === 'now' && (
        <span className={css.now} aria-hidden="true">
          {words.states.now}
        </span>
      )}
      {covered && (
        <Button
          size="small"
          appearance="subtle"
          icon={<EyeRegular />}
          aria-label={words.revealStep(number)}
          title={words.revealStep(number)}
          onClick={() => void send('lesson', { do: 'reveal', what: 'step', number })}
        />
      )}
    </li>
  );
});

function Expected({ one: { about, wanted, holds } }: { one: StepExpectation }) {
  const [glyph, tone]: [GlyphName, string | undefined] =
    holds === null ? ['ring', tones.neutral] : holds ? ['tick', tones.ok] : ['octagon', tones.bad];
  return (
    <li data-holds={String(holds)}>
      <span className={tone}>
        <Glyph name={glyph} size={12} />
        <span className="hidden-text">{words.holds[`${holds}`]}</span>
      </span>
      <span>{wanted === null ? words.about(about) : words.wanted(wanted)}</span>
    </li>
  );
}
