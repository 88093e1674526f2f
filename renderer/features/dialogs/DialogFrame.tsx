import { DismissRegular } from '@fluentui/react-icons';
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { strings } from '../../strings';
import { Glyph } from '../../ui/glyphs';
import { accessKeyOf } from './accessKeys';
import { tabTarget } from './focusRules';
import { useDialogFocus } from './useDialogFocus';
import { useRoomForDialog } from './useRoomForDialog';
import css from './dialog.module.css';
import fields from './fields.module.css';

const { dialogs } = strings;
const STOPS = 'button:not(:disabled), input:not(:disabled), select:not(:disabled)';

export interface FrameProps {
  /** Identifier of the prompt, `D-001`; the error box of a program has none of its own. */
  id: string;
  caption: string;
  /** Small picture of the program; Windows' own dialogs have none. */
  icon?: ReactNode;
  /** Boxes that say something are alert dialogs, forms are dialogs. */
  role?: 'dialog' | 'alertdialog';
  width?: number;
  /** Esc and the close button. */
  onEscape: () => void;
  children: ReactNode;
  /** The buttons at the bottom, in the real order; absent in *New Profile*, whose buttons stand at the right. */
  band?: ReactNode;
  /** A password is typed here: the band says that only pretend ones belong into it. */
  secret?: boolean;
  /** Why the simulator refused the last answer. */
  refusal?: string | null;
}

/**
 * The one frame of all simulated dialogs. It blocks its client only: the page around it stays usable, so it is not
 * `aria-modal`; Tab stays inside while the keyboard is here, F6 leaves as everywhere.
 */
export function DialogFrame(props: FrameProps) {
  const {
    id,
    caption,
    icon,
    role = 'dialog',
    width = 432,
    onEscape,
    children,
    band,
    secret,
    refusal,
  } = props;
  const root = useRef<HTMLDivElement>(null);
  const captionId = useId();
  const bodyId = useId();
  useDialogFocus(root);
  useRoomForDialog(root);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const frame = root.current;
    if (frame === null || event.nativeEvent.isComposing) return;
    const letter = accessKeyOf(event);
    if (letter !== null) {
      const target = frame.querySelector<HTMLElement>(`[data-access-key="${letter}"]:not(:disabled)`);
      if (target === null) return;
      event.preventDefault();
      target.focus();
      if (target.matches('button, input[type="checkbox"]')) target.click();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    } else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      frame.querySelector<HTMLButtonElement>('button[data-default="true"]:not(:disabled)')?.click();
    } else if (event.key === 'Tab' && !event.ctrlKey && !event.altKey) {
      const stops = [...frame.querySelectorAll<HTMLElement>(STOPS)];
      const from = stops.indexOf(event.target as HTMLElement);
      event.preventDefault();
      stops[tabTarget(stops.length, from, event.shiftKey)]?.focus();
    }
  };

  return (
    <div
      ref={root}
      className={css.dialog}
      style={{ ['--dialog-width' as string]: `${width}px` }}
      role={role}
      aria-labelledby={captionId}
      aria-describedby={role === 'alertdialog' ? bodyId : undefined}
      data-testid={`dialog-${id}`}
      data-simulated-dialog=""
      onKeyDown={onKeyDown}
    >
      <div className={css.caption}>
        {icon !== undefined && <span className={css.icon}>{icon}</span>}
        <h2 className={css.captionText} id={captionId}>
          {caption}
        </h2>
        <button
          type="button"
          className={css.close}
          data-close=""
          aria-label={dialogs.close(caption)}
          onClick={onEscape}
        >
          <DismissRegular fontSize={16} />
        </button>
      </div>
      <form autoComplete="off" noValidate onSubmit={(event) => event.preventDefault()} className={css.form}>
        <div className={css.body} id={bodyId}>
          {children}
          {typeof refusal === 'string' && (
            <div className={fields.error} role="alert">
              <Glyph name="octagon" />
              <span>{refusal}</span>
            </div>
          )}
        </div>
        {band !== undefined && (
          <div className={css.band}>
            {secret === true && <p className={css.pretend}>{dialogs.pretend}</p>}
            {band}
          </div>
        )}
      </form>
    </div>
  );
}
