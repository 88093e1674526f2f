import { describe, expect, it } from 'vitest';
import { builtInLessons } from '../../electron/host/builtInLessons';

/** The coverage list at the end of section 3.8 of the UX reference: each cause with the lessons that show it. */
const causes: Readonly<Record<string, readonly string[]>> = {
  'missing configuration, dialogs allowed': ['s01'],
  'missing configuration, no dialogs': ['s02'],
  'dialogs disallowed': ['l03', 's02'],
  'the user cancels': ['l07', 's03'],
  'first failure, then corrected': ['s15', 'c02'],
  'second failure disables the service': ['s14'],
  'invalid path': ['s04'],
  'incompatible version': ['s06'],
  'server unavailable': ['s08'],
  corruption: ['s11'],
  'individual or shared': ['h01'],
  'credentials only once': ['h02'],
  'session limit': ['h06', 'h07'],
  'logoff with and without dialogs': ['o01', 'o02'],
  'shared logoff': ['o06', 'o07'],
  'invalid or zero handle': ['m02', 'm03'],
  'reserved parameters': ['o03', 'm04'],
  'calls after Logoff': ['o04'],
  'unsent mail': ['o08', 'o09'],
  CloseIMsgSession: ['g01', 'g02', 'g03', 'g04'],
  'Messenger with several services': ['n02'],
  'Messenger, not signed in': ['n03'],
  'order of the events of Messenger': ['n01'],
};

/** Number of failure stories in section 2. */
const STORIES = 35;

describe('the built-in lessons cover (UX reference, 2 and 3.8)', () => {
  const numbers = new Set(builtInLessons.map(({ id }) => id.slice(0, 3)));
  const tags = new Set(builtInLessons.flatMap((lesson) => lesson.tags));

  it.each(Object.entries(causes))('%s', (_, lessons) => {
    expect(lessons.filter((number) => !numbers.has(number))).toEqual([]);
  });

  it('every failure story, by its tag', () => {
    const all = Array.from({ length: STORIES }, (_, index) => `story-${index + 1}`);
    expect(all.filter((story) => !tags.has(story))).toEqual([]);
  });
});
