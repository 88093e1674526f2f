import { useContext } from 'react';
import { accessText } from './accessKeys';
import { AccessLabel } from './AccessLabel';
import { AnnouncedPress, isAnnounced } from './announced';
import buttons from './buttons.module.css';

interface Props {
  /** Text with its access key marked by `&`. */
  text: string;
  onPress: () => void;
  isDefault?: boolean;
  disabled?: boolean;
  expanded?: boolean;
}

/** A button of a simulated dialog; the default one is filled, and Enter presses it; one that a lesson is about to press is
 * marked. */
export function DialogButton({ text, onPress, isDefault = false, disabled = false, expanded }: Props) {
  const announced = isAnnounced(useContext(AnnouncedPress), accessText(text).plain);
  return (
    <button
      type="button"
      className={buttons.button}
      data-default={isDefault}
      data-announced={announced || undefined}
      data-access-key={accessText(text).key ?? undefined}
      disabled={disabled}
      aria-expanded={expanded}
      onClick={onPress}
    >
      <AccessLabel text={text} />
    </button>
  );
}
