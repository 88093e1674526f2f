import { useEffect, useRef, type RefObject } from 'react';

/** The button that opened or closed a lesson is gone with its page: reading goes on at the title of the new one. */
export function useFocusWhenLost(): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus();
  }, []);
  return title;
}
