import { describe, expect, it } from 'vitest';
import { Records } from '../../shared/ipc/records';
import { calmly } from './calm';
import { createMirrorStore } from './mirror';

/** A store whose changes are told apart by their number, and a clock that the test moves. */
function setUp() {
  const mirror = createMirrorStore();
  let time = 0;
  const due: { at: number; call: () => void }[] = [];
  const pace = {
    now: () => time,
    after: (ms: number, call: () => void) => void due.push({ at: time + ms, call }),
  };
  const calm = calmly(mirror, pace);
  let drawn = 0;
  calm.subscribe(() => (drawn += 1));
  return {
    mirror,
    change: (seq: number) => mirror.setState({ seq }),
    shown: () => calm.getState().seq,
    drawn: () => drawn,
    pass: (ms: number) => {
      time += ms;
      for (const { call } of due.splice(0).filter((one) => one.at <= time || (due.push(one), false))) call();
    },
  };
}

describe('what is read line by line', () => {
  it('follows at once what people do', () => {
    const { change, shown, pass } = setUp();
    for (let seq = 1; seq <= 50; seq += 1) {
      change(seq);
      expect(shown()).toBe(seq);
      pass(120);
    }
  });

  it('is drawn ten times a second in a flood, ends with the newest state, and then follows at once again', () => {
    const { change, shown, drawn, pass } = setUp();
    for (let seq = 1; seq <= 180; seq += 1) {
      change(seq);
      pass(16);
    }
    expect(drawn()).toBeGreaterThan(20);
    expect(drawn()).toBeLessThan(45);
    pass(200);
    expect(shown()).toBe(180);
    pass(1_000);
    change(181);
    expect(shown()).toBe(181);
  });

  it('comes at another moment of a flood in each of the three turns', () => {
    const mirror = createMirrorStore();
    let time = 0;
    const due: { at: number; call: () => void }[] = [];
    const pace = {
      now: () => time,
      after: (ms: number, call: () => void) => void due.push({ at: time + ms, call }),
    };
    const drawn = { first: [] as number[], second: [] as number[], third: [] as number[] };
    for (const turn of ['first', 'second', 'third'] as const)
      calmly(mirror, pace, turn).subscribe(() => void drawn[turn].push(time));
    for (let seq = 1; seq <= 400; seq += 1) {
      mirror.setState({ seq });
      time += 5;
      for (const { call } of due.splice(0).filter((one) => one.at <= time || (due.push(one), false))) call();
    }
    const late = (times: number[]) => new Set(times.filter((at) => at > 500).map((at) => at % 100));
    // At 0, 67 and 33 ms of each tenth of a second, as soon as the next tick of the test comes.
    expect(late(drawn.first)).toEqual(new Set([0]));
    expect(late(drawn.second)).toEqual(new Set([70]));
    expect(late(drawn.third)).toEqual(new Set([35]));
  });

  it('shows at once that a dialog opens or closes, however much happens', () => {
    const { mirror, change, shown, pass } = setUp();
    for (let seq = 1; seq <= 60; seq += 1) {
      change(seq);
      pass(16);
    }
    const { tables } = mirror.getState();
    mirror.setState({ seq: 61, tables: { ...tables, prompts: Records.of([]) } });
    expect(shown()).toBe(61);
  });

  it('shows the beginning of another run at once, however much happens', () => {
    const { mirror, change, shown, pass } = setUp();
    for (let seq = 1; seq <= 60; seq += 1) {
      change(seq);
      pass(16);
    }
    mirror.setState({ epoch: 2, seq: 0 });
    expect(shown()).toBe(0);
  });
});
