import { Button } from '@fluentui/react-button';
import { useRows, useRun } from '../../stores/hooks';
import { strings } from '../../strings';
import { useFirstLesson } from './useFirstLesson';
import css from './Stage.module.css';

const words = strings.stage;

/** What the lesson says at this step; before anything has happened, how to begin. */
export function StageCaption() {
  const lesson = useRun((run) => run.lesson) ?? null;
  const idle = useRows('calls').length === 0;
  if (lesson === null) return idle ? <Begin /> : null;
  return (
    <div className={css.caption}>
      <span className={css.step}>{words.step(lesson.step, lesson.steps)}</span>
      <p className={css.captionText}>
        {lesson.rewound ? `${strings.lessons.page.rewound(lesson.step)} ` : ''}
        {lesson.failure ?? lesson.caption}
      </p>
    </div>
  );
}

function Begin() {
  const { lesson, start } = useFirstLesson();
  return (
    <div className={css.caption}>
      <p className={css.hintText}>{lesson === undefined ? words.beginNoLesson : words.begin}</p>
      {lesson !== undefined && (
        <Button appearance="primary" size="small" onClick={start}>
          {words.empty.first}
        </Button>
      )}
    </div>
  );
}
