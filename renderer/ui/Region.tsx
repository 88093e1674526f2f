import type { ReactNode } from 'react';
import css from './Region.module.css';

/** The regions of the window, in the order in which F6 visits them. */
export type RegionId =
  | 'runControls'
  | 'sections'
  | 'stage'
  | 'lab'
  | 'lessons'
  | 'faults'
  | 'profiles'
  | 'explanation'
  | 'tables'
  | 'trace'
  | 'statusLine';

interface Props {
  id: RegionId;
  /** Landmark: `main` for the stage and the Lab, `aside` for the explanation, `section` for tables and trace. */
  as?: 'main' | 'aside' | 'section' | 'header' | 'nav' | 'footer';
  /** Accessible name, fixed (trainer-ux 5.2). */
  name: string;
  className?: string | undefined;
  /** Without the white panel behind it. */
  bare?: boolean;
  children: ReactNode;
}

/** A landmark that F6 can reach: focus goes to the region itself, Tab goes on inside. */
export function Region({ id, as: Element = 'section', name, className, bare = false, children }: Props) {
  return (
    <Element
      aria-label={name}
      data-region={id}
      tabIndex={-1}
      className={[css.region, bare ? '' : css.panel, className].filter(Boolean).join(' ')}
    >
      {children}
    </Element>
  );
}
