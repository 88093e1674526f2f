/** Where two JSON values differ, as pointers with what happened there: `/steps/3/expect/result changed`. */
export function differences(before: unknown, after: unknown, path = ''): string[] {
  if (Object.is(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length > after.length) return [`${path} shortened`];
    if (before.length < after.length) return [`${path} lengthened`];
    return before.flatMap((one, index) => differences(one, after[index], `${path}/${index}`));
  }
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => {
      const here = `${path}/${key}`;
      if (!Object.hasOwn(after, key)) return [`${here} removed`];
      if (!Object.hasOwn(before, key)) return [`${here} added`];
      return differences(before[key], after[key], here);
    });
  }
  return [`${path} changed`];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** States that are looked at one by one, in no order. */
const STATES = [
  'sessions',
  'members',
  'service',
  'providers',
  'handles',
  'objects',
  'clients',
  'profiles',
  'faults',
];

/** Steps that only tell, ask, compare or wait where nothing is due: without them the run is the same. */
const WATCHING = ['say', 'predict', 'expect', 'await', 'pump'];

/** The lesson without the steps that only watch, and with states in one order. */
export function withoutOrderOfWatching(lesson: unknown): unknown {
  if (!isObject(lesson) || !Array.isArray(lesson['steps'])) return lesson;
  const steps = lesson['steps']
    .filter((step) => !isObject(step) || Object.keys(step).some((key) => !WATCHING.includes(key)))
    .map((step: unknown) => {
      if (!isObject(step) || !isObject(step['expect'])) return step;
      const expect = Object.entries(step['expect']).map(([key, value]) => [
        key,
        STATES.includes(key) && Array.isArray(value) ? inOrder(value) : value,
      ]);
      return { ...step, expect: Object.fromEntries(expect) as unknown };
    });
  return { ...lesson, steps };
}

/** Entries by what they are about. */
function inOrder(entries: readonly unknown[]): unknown[] {
  const about = (entry: unknown): string =>
    isObject(entry) ? JSON.stringify([entry['of'], entry['name'], entry['id']]) : '';
  return [...entries].sort((a, b) => (about(a) < about(b) ? -1 : 1));
}

/** Whether two lessons have the same steps, in whatever order. */
export function sameSteps(before: unknown, after: unknown): boolean {
  const sorted = (lesson: unknown): string => {
    const steps = isObject(lesson) && Array.isArray(lesson['steps']) ? lesson['steps'] : [];
    return JSON.stringify({ ...(lesson as object), steps: steps.map((step) => JSON.stringify(step)).sort() });
  };
  return sorted(before) === sorted(after);
}
