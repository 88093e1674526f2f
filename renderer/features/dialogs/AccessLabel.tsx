import { accessText } from './accessKeys';
import { useAltHeld } from './useAltHeld';
import fields from './fields.module.css';

/** A text whose access key is underlined while Alt is held. */
export function AccessLabel({ text }: { text: string }) {
  const shown = useAltHeld();
  const { before, letter, after } = accessText(text);
  if (letter === '') return <>{before}</>;
  return (
    <>
      {before}
      <span className={fields.access} data-shown={shown}>
        {letter}
      </span>
      {after}
    </>
  );
}
