import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pacedByFrames } from './frames';

/** A page whose frames begin when the test says so. */
let frames: (() => void)[] = [];
const frame = () => frames.splice(0).forEach((begin) => begin());

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (begin: () => void) => frames.push(begin));
  vi.stubGlobal('document', { visibilityState: 'visible' });
});
afterEach(() => void vi.unstubAllGlobals());

describe('a drawing that keeps pace with the frames', () => {
  it('is carried out at once, once per frame, and the rest together when the frame begins', () => {
    const draw = vi.fn();
    const show = pacedByFrames(draw);
    show();
    expect(draw).toHaveBeenCalledTimes(1);
    show();
    show();
    expect(draw).toHaveBeenCalledTimes(1);
    frame();
    expect(draw).toHaveBeenCalledTimes(2);
    frame();
    expect(draw).toHaveBeenCalledTimes(2);
    show();
    expect(draw).toHaveBeenCalledTimes(3);
  });

  it('waits for no frame where none is drawn', () => {
    const draw = vi.fn();
    const show = pacedByFrames(draw);
    vi.stubGlobal('document', { visibilityState: 'hidden' });
    for (let n = 0; n < 3; n += 1) show();
    expect(draw).toHaveBeenCalledTimes(3);
  });
});
