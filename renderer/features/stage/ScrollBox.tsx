import { useEffect, useRef, useState, type ReactNode } from 'react';
import { strings } from '../../strings';
import css from './Card.module.css';

/** What a program without a dialog has to say; a stop for the keyboard only while it is too high and has to be scrolled. */
export function ScrollBox({ client, children }: { client: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  // Observed and not measured after every drawing: that would make the browser lay out the whole window at once.
  useEffect(() => {
    const { current } = box;
    if (current === null || content.current === null) return;
    const observer = new ResizeObserver(() => setScrolls(current.scrollHeight > current.clientHeight));
    observer.observe(current);
    observer.observe(content.current);
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
      <div ref={content} className={css.content}>
        {children}
      </div>
    </div>
  );
}
