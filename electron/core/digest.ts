import { tableNames, type State } from '../../shared/model/state';

/** Tables that are history or belong to the product rather than to the simulated machine. */
const NOT_MACHINE: ReadonlySet<string> = new Set([
  'calls',
  'notices',
  'lessons',
  'lessonSteps',
  'lessonQuestions',
  'lessonHints',
]);

/** FNV-1a over UTF-16 code units, twice with different starts: 64 bits, enough to tell states apart, no cryptography. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193) >>> 0;
    b = Math.imul(b ^ (unit + i), 0x01000193) >>> 0;
  }
  return a.toString(16).padStart(8, '0') + b.toString(16).padStart(8, '0');
}

/** A short text that is equal for equal states of the simulated machine, whatever the trace and the clock say. */
export function machineDigest(state: State): string {
  const machine = tableNames
    .filter((name) => !NOT_MACHINE.has(name))
    .map((name) =>
      // Which call a program made last, and whether it is inside one, is not the machine's doing.
      name === 'clients' ? state.clients.map(({ lastCall: _l, busyWith: _b, ...rest }) => rest) : state[name],
    );
  return hash(JSON.stringify(machine));
}

/** A short text that is equal for equal runs: state, clock and every kept trace line. */
export function runDigest(state: State): string {
  const {
    notices: _n,
    lessons: _l,
    lessonSteps: _s,
    lessonQuestions: _q,
    lessonHints: _h,
    preferences: _p,
    run,
    ...rest
  } = state;
  const { now, lockHolder, lockWaiters } = run;
  return hash(JSON.stringify([rest, now, lockHolder, lockWaiters]));
}
