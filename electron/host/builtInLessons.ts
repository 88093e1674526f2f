import { inCatalogueOrder } from '../../shared/scenario/lessonOrder';
import { lessonSchema, type Lesson, type LessonHeading } from '../../shared/scenario/lessonSchema';

/** Every file of the folder; the build puts them into the app, and a test has read each of them whole. */
const files = import.meta.glob<LessonHeading>('../../shared/scenario/lessons/*.json', {
  eager: true,
  import: 'default',
});

/** A lesson that comes with the app: what the list shows, and the rest when it is opened. */
export interface BuiltInLesson {
  readonly heading: LessonHeading;
  readonly read: () => Lesson;
}

/** The lessons that come with the app, in the order of the list. Reading all of them would delay every start. */
export const builtInLessons: readonly BuiltInLesson[] = inCatalogueOrder(Object.values(files)).map(
  (written) => ({ heading: written, read: () => lessonSchema.parse(written) }),
);
