import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useSimulator } from '../../stores/context';
import type { Sizes } from '../../stores/view';
import { strings } from '../../strings';
import css from './Splitter.module.css';

interface Props {
  /** The region that changes its size: the one after the splitter. */
  of: keyof Sizes;
  /** Smallest and largest size of that region, px; the largest is asked for when it is needed. */
  min: number;
  max: () => number;
}

const step = 16;

/** A focusable separator in the gap before a region: drag it, or use the arrow keys; Home and double-click give the layout's own size back. */
export function Splitter({ of, min, max }: Props) {
  const { view } = useSimulator();
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(min);
  const sideways = of === 'explanation';

  useEffect(() => {
    const region = ref.current?.parentElement;
    if (!region) return;
    const observer = new ResizeObserver(() =>
      setSize(Math.round(sideways ? region.offsetWidth : region.offsetHeight)),
    );
    observer.observe(region);
    return () => observer.disconnect();
  }, [sideways]);

  const change = (px: number | null) => {
    const { [of]: _old, ...others } = view.getState().sizes;
    const bounded = px === null ? null : Math.round(Math.min(Math.max(px, min), Math.max(min, max())));
    view.setState({ sizes: bounded === null ? others : { ...others, [of]: bounded } });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const [more, less] = sideways ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    if (event.key === more) change(size + step);
    else if (event.key === less) change(size - step);
    else if (event.key === 'Home') change(null);
    else return;
    event.preventDefault();
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const end = event.currentTarget.parentElement?.getBoundingClientRect();
    if (end) change(sideways ? end.right - event.clientX - 4 : end.bottom - event.clientY - 4);
  };

  return (
    <div
      ref={ref}
      role="separator"
      tabIndex={0}
      aria-label={strings.shell.splitters[of]}
      aria-orientation={sideways ? 'vertical' : 'horizontal'}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={Math.max(size, 2000)}
      className={`${css.splitter} ${sideways ? css.vertical : css.horizontal}`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => change(null)}
    />
  );
}
