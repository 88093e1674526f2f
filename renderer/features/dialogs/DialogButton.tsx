import { accessText } from './accessKeys';
import { AccessLabel } from './AccessLabel';
import css from './dialog.module.css';

interface Props {
  /** Text with its access key marked by `&`. */
  text: string;
  onPress: () => void;
  isDefault?: boolean;
  disabled?: boolean;
  expanded?: boolean;
}

/** A button of a simulated dialog; the default one is filled, and Enter presses it. */
export function DialogButton({ text, onPress, isDefault = false, disabled = false, expanded }: Props) {
  return (
    <button
      type="button"
      className={css.button}
      data-default={isDefault}
      data-access-key={accessText(text).key ?? undefined}
      disabled={disabled}
      aria-expanded={expanded}
      onClick={onPress}
    >
      <AccessLabel text={text} />
    </button>
  );
}
