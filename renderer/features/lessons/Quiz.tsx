import { Button } from '@fluentui/react-button';
import { EyeRegular } from '@fluentui/react-icons';
import { useSimulator } from '../../stores/context';
import { useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import css from './Cards.module.css';

const words = strings.lessons.quiz;

/** The questions at the end of the lesson; each answer is covered until it is revealed. */
export function Quiz() {
  const { send } = useSimulator();
  const questions = useRows('lessonQuestions');
  if (questions.length === 0) return null;
  return (
    <section className={css.card} aria-label={words.title}>
      <h3 className={css.cardTitle}>{words.title}</h3>
      <ol className={css.questions}>
        {questions.map(({ number, ask, points, answer }) => (
          <li key={number}>
            <p>
              {ask} <span className={css.quiet}>{words.points(points)}</span>
            </p>
            {answer === null ? (
              <p className={css.askFoot}>
                <span>{words.covered}</span>
                <Button
                  size="small"
                  icon={<EyeRegular />}
                  aria-label={words.reveal(number)}
                  onClick={() => void send('lesson', { do: 'reveal', what: 'question', number })}
                >
                  {words.revealWord}
                </Button>
              </p>
            ) : (
              <p className={css.answer} role="status">
                {answer}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
