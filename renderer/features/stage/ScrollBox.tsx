import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { strings } from '../../strings';
import css from './Card.module.css';

/** What a program without a dialog has to say; a stop for the keyboard only while it is too high and has to be scrolled. */
export function ScrollBox({ client, children }: { client: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  const look = () => {
    if (box.current !== null) setScrolls(box.current.scrollHeight > box.current.clientHeight);
  };
  // Every drawing may have changed what is inside.
  useLayoutEffect(look);
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={box}
      className={css.body}
      role="group"
      aria-label={strings.stage.details(client)}
      tabIndex={scrolls ? 0 : undefined}
    >
      {children}
    </div>
  );
}
