import { lessonSchema, type Lesson } from '../../shared/scenario/lessonSchema';
import firstLogon from '../../shared/scenario/lessons/first-logon.json';

/** The lessons that come with the app, in the order of the list. */
export const builtInLessons: readonly Lesson[] = [firstLogon].map((lesson) => lessonSchema.parse(lesson));
