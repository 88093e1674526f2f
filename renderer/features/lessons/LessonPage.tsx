import type { LessonSummary } from '../../../shared/model/app';
import type { LessonProgress } from '../../../shared/model/run';
import { useRows, useRun } from '../../stores/hooks';
import { strings } from '../../strings';
import { ArmedFaults } from './ArmedFaults';
import { FailureCard } from './FailureCard';
import { LessonHead } from './LessonHead';
import { Hints } from './Hints';
import css from './Lessons.module.css';
import { PlayerBar } from './PlayerBar';
import { AskTheRoom } from './AskTheRoom';
import { Quiz } from './Quiz';
import { Steps } from './Steps';
import { useFocusWhenLost } from './useFocusWhenLost';

const words = strings.lessons.page;

/** The open lesson: its steps as far as they may be read, the question to the room, hints, the quiz, the caption, the player. */
export function LessonPage({ summary }: { summary: LessonSummary }) {
  const progress = useRun((run) => run.lesson) ?? null;
  const steps = useRows('lessonSteps');
  const title = useFocusWhenLost();
  if (progress === null) return null;
  const failed = steps.find(({ state }) => state === 'failed');
  const asked = steps.findLast(({ prediction }) => prediction !== null);
  return (
    <>
      <div className={css.page} tabIndex={0} role="group" aria-label={summary.title}>
        <div className={css.story}>
          <LessonHead summary={summary} title={title} />
          {failed !== undefined && <FailureCard step={failed} />}
          <Steps steps={steps} />
        </div>
        <div className={css.aside}>
          {asked !== undefined && <AskTheRoom key={asked.number} step={asked} />}
          <Hints />
          <Quiz />
          <ArmedFaults />
        </div>
      </div>
      <Caption progress={progress} />
      <PlayerBar progress={progress} steps={steps} />
    </>
  );
}

/** What the lesson says, and the button that is about to be pressed. The announcer of the window reads it out. */
function Caption({ progress: { caption, pressing, state, rewound, step } }: { progress: LessonProgress }) {
  return (
    <div className={css.caption} data-testid="lesson-caption">
      <p>{caption}</p>
      <p role="status" className={css.pressing}>
        {rewound && words.rewound(step)}
      </p>
      {pressing !== null && <p className={css.pressing}>{words.pressing(pressing.client, pressing.press)}</p>}
      {state === 'done' && <p className={css.pressing}>{words.done}</p>}
    </div>
  );
}
