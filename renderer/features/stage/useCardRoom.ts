import { useLayoutEffect, useState, type RefObject } from 'react';
import { cardsThatFit } from './arrange';

/** How many cards fit on the desk as wide as it is now. */
export function useCardRoom(desk: RefObject<HTMLElement | null>): 1 | 2 {
  const [room, setRoom] = useState<1 | 2>(2);
  useLayoutEffect(() => {
    const element = desk.current;
    if (element === null) return;
    const measure = () => setRoom(cardsThatFit(element.offsetWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [desk]);
  return room;
}
