import { describe, expect, it } from 'vitest';
import { builtInLessons } from '../../electron/host/builtInLessons';

/** The coverage list at the end of section 3.8 of the UX reference: each cause, as a tag, with the lessons that show it. */
const causes: Readonly<Record<string, readonly string[]>> = {
  'missing-configuration': ['s01', 's02'],
  'ui-disallowed': ['l03', 's02'],
  'user-cancels': ['l07', 's03'],
  'first-failure-corrected': ['s15', 'c02'],
  'second-failure-disables': ['s14'],
  'invalid-path': ['s04'],
  'incompatible-version': ['s06'],
  'server-unavailable': ['s08'],
  'data-corruption': ['s11'],
  'individual-or-shared': ['h01'],
  'credentials-once': ['h02'],
  'session-limit': ['h06', 'h07'],
  'logoff-without-ui': ['o01'],
  'logoff-with-ui': ['o02'],
  'shared-logoff': ['o06', 'o07'],
  'invalid-handle': ['m02', 'm03'],
  'reserved-parameters': ['o03', 'm04'],
  'calls-after-logoff': ['o04'],
  'unsent-mail': ['o08', 'o09'],
  'close-message-session': ['g01', 'g02', 'g03', 'g04'],
  'several-messenger-services': ['n02'],
  'messenger-not-signed-in': ['n03'],
  'messenger-event-order': ['n01'],
};

/** Number of failure stories in section 2. */
const STORIES = 35;

describe('the built-in lessons cover (UX reference, 2 and 3.8)', () => {
  const tags = new Set(builtInLessons.flatMap(({ heading }) => heading.tags));

  it.each(Object.entries(causes))('%s in %j', (tag, lessons) => {
    const tagged = builtInLessons
      .filter(({ heading }) => heading.tags.includes(tag))
      .map(({ heading }) => heading.id.slice(0, 3));
    expect(tagged).toEqual(expect.arrayContaining([...lessons]));
  });

  it('every failure story, by its tag', () => {
    const all = Array.from({ length: STORIES }, (_, index) => `story-${index + 1}`);
    expect(all.filter((story) => !tags.has(story))).toEqual([]);
  });
});
