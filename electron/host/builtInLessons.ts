import { inCatalogueOrder } from '../../shared/scenario/lessonOrder';
import { lessonSchema, type Lesson } from '../../shared/scenario/lessonSchema';

/** Every file of the folder; the build puts them into the app. */
const files = import.meta.glob<unknown>('../../shared/scenario/lessons/*.json', {
  eager: true,
  import: 'default',
});

/** The lessons that come with the app, in the order of the list. */
export const builtInLessons: readonly Lesson[] = inCatalogueOrder(
  Object.values(files).map((lesson) => lessonSchema.parse(lesson)),
);
