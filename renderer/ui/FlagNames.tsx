import { formatHex } from '../../shared/mapi/codes';
import type { ValueTable } from '../../shared/mapi/define';
import { decodeFlags } from '../../shared/mapi/flags';
import { strings } from '../strings';

/** A flags number: hex in mono, then the names of its bits; bits without a name are said to be unknown. */
export function FlagNames({
  table,
  value,
  names = true,
}: {
  table: ValueTable;
  value: number;
  names?: boolean;
}) {
  const { names: set, unknownBits } = decodeFlags(table, value);
  const words = [
    ...set,
    ...(unknownBits === 0 ? [] : [strings.pieces.flags.unknown(formatHex(unknownBits))]),
  ];
  const text = words.length === 0 ? strings.pieces.flags.none : words.join(' | ');
  return (
    <span title={text}>
      <span className="mono">{formatHex(value)}</span>
      {names && ` ${text}`}
    </span>
  );
}
