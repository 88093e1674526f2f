import { Button } from '@fluentui/react-button';
import { PlayFilled } from '@fluentui/react-icons';
import type { LessonSummary } from '../../../shared/model/app';
import { useSimulator } from '../../stores/context';
import { strings } from '../../strings';
import { LessonHead } from './LessonHead';
import css from './Lessons.module.css';
import { useFocusWhenLost } from './useFocusWhenLost';

const words = strings.lessons.page;

/** A lesson that is not open: what it is about, and the way to open it. */
export function LessonPreview({ summary }: { summary: LessonSummary }) {
  const { send } = useSimulator();
  const title = useFocusWhenLost();
  return (
    <div className={css.reading}>
      <LessonHead summary={summary} title={title} />
      <p className={css.openRow}>
        <Button
          appearance="primary"
          size="large"
          icon={<PlayFilled />}
          onClick={() => void send('lesson', { do: 'load', id: summary.id })}
        >
          {words.open}
        </Button>
        <span className={css.quiet}>{words.openNote}</span>
      </p>
    </div>
  );
}
