import type { LessonSummary } from '../../../shared/model/app';

/** Lessons of one heading. */
export interface LessonGroup {
  readonly name: string;
  readonly lessons: readonly LessonSummary[];
}

/** The lessons that speak of every word of a search, in title, goal, complaint, group or tags; case does not matter. */
export function findLessons(lessons: readonly LessonSummary[], search: string): readonly LessonSummary[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return lessons;
  return lessons.filter(({ title, goal, complaint, group, tags, id }) => {
    const text = [title, goal, complaint, group, id, ...tags].join('\n').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** Lessons under their headings; headings and lessons in the order of the list. */
export function groupsOf(lessons: readonly LessonSummary[]): readonly LessonGroup[] {
  const groups = new Map<string, LessonSummary[]>();
  for (const lesson of lessons) {
    const group = groups.get(lesson.group);
    if (group === undefined) groups.set(lesson.group, [lesson]);
    else group.push(lesson);
  }
  return [...groups].map(([name, members]) => ({ name, lessons: members }));
}
