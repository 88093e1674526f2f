import type { LessonSummary } from '../../../shared/model/app';
import { useSimulator } from '../../stores/context';
import { useRows } from '../../stores/hooks';

/** The first lesson, if there is one, and a way to open and play it. */
export function useFirstLesson(): { lesson: LessonSummary | undefined; start: () => void } {
  const { send } = useSimulator();
  const [lesson] = useRows('lessons');
  const start = async () => {
    if (lesson === undefined) return;
    const opened = await send('lesson', { do: 'load', id: lesson.id });
    if (opened.ok) await send('lesson', { do: 'play' });
  };
  return { lesson, start: () => void start() };
}
