import { useEffect, useRef, useState } from 'react';
import { useMirror } from '../../stores/hooks';
import { strings } from '../../strings';
import type { MirrorState } from '../../stores/mirror';
import { shownRunState } from './runState';

/** At most one announcement per this many ms of the person's time; superseded ones are dropped (trainer-ux 5.16). */
const pause = 500;

/** The sentence that assistive technology should say now: the caption of the lesson's step, else the state of the run. */
function sentence(state: MirrorState): string {
  const words = strings.shell;
  const word = words.announce.runState(words.runStates[shownRunState(state)]);
  const caption = state.run?.lesson?.caption ?? '';
  return caption === '' ? word : `${caption} ${word}`;
}

/** The one polite live region of the window. */
export function Announcer() {
  const newest = useMirror(sentence);
  const [said, setSaid] = useState('');
  const last = useRef(newest);
  useEffect(() => {
    if (last.current === newest) return;
    const timer = setTimeout(() => {
      last.current = newest;
      setSaid(newest);
    }, pause);
    return () => clearTimeout(timer);
  }, [newest]);
  return (
    <div className="hidden-text" role="status" aria-live="polite">
      {said}
    </div>
  );
}
