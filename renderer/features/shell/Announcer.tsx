import { useEffect, useRef, useState } from 'react';
import { useMirror } from '../../stores/hooks';
import { recordOf, type MirrorState } from '../../stores/mirror';
import { strings } from '../../strings';
import { lineText } from '../trace/filter';
import { shownRunState } from './runState';

/** At most one announcement per this many ms of the person's time; superseded ones are dropped (trainer-ux 5.16). */
const PAUSE = 500;

/** The caption of the lesson's step and the state of the run. */
function runSentence(state: MirrorState): string {
  const words = strings.shell;
  const word = words.announce.runState(words.runStates[shownRunState(state)]);
  const caption = state.run?.lesson?.caption ?? '';
  return caption === '' ? word : `${caption} ${word}`;
}

/** The newest line of the trace that is announced: what users and client programs do. */
function traceSentence(state: MirrorState): string {
  const line = state.trace.findLast(({ level }) => level === 'user' || level === 'client');
  if (line === undefined) return '';
  const call = line.call === null ? undefined : recordOf(state, 'calls', String(line.call));
  return `${line.who}: ${lineText(line, call)}`;
}

function Polite({ of }: { of: (state: MirrorState) => string }) {
  const newest = useMirror(of);
  const [said, setSaid] = useState('');
  const last = useRef(newest);
  useEffect(() => {
    if (last.current === newest) return;
    const timer = setTimeout(() => {
      last.current = newest;
      setSaid(newest);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [newest]);
  return (
    <div className="hidden-text" role="status" aria-live="polite">
      {said}
    </div>
  );
}

/** The polite live regions of the window: state and caption, and the trace lines of users and clients. */
export function Announcer() {
  return (
    <>
      <Polite of={runSentence} />
      <Polite of={traceSentence} />
    </>
  );
}
