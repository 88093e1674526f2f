import { accessText } from './accessKeys';
import { useAltHeld } from './useAltHeld';
import css from './dialog.module.css';

/** A text whose access key is underlined while Alt is held. */
export function AccessLabel({ text }: { text: string }) {
  const shown = useAltHeld();
  const { before, letter, after } = accessText(text);
  if (letter === '') return <>{before}</>;
  return (
    <>
      {before}
      <span className={css.access} data-shown={shown}>
        {letter}
      </span>
      {after}
    </>
  );
}
