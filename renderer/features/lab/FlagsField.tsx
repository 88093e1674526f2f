import { Input } from '@fluentui/react-input';
import { useId } from 'react';
import { formatHex } from '../../../shared/mapi/codes';
import { rowsOf } from '../../../shared/mapi/define';
import { decodeFlags, hasFlag } from '../../../shared/mapi/flags';
import { strings } from '../../strings';
import { Glyph, type FlagTable } from '../../ui';
import tick from '../../ui/tick.module.css';
import { flagsText, parseFlags, withFlag } from './numbers';
import css from './Lab.module.css';

const words = strings.lab;

type Group = keyof typeof words.groups;

interface Props {
  label: string;
  table: FlagTable;
  /** As typed. */
  text: string;
  onChange: (text: string) => void;
}

/** The flags of a call twice: as a number and as names; each follows the other, and unknown bits stay. */
export function FlagsField({ label, table, text, onChange }: Props) {
  const id = useId();
  const noteId = useId();
  const parsed = parseFlags(text);
  const value = parsed.ok ? parsed.value : 0;
  const unknown = decodeFlags(table, value).unknownBits;
  return (
    <>
      <div className={css.raw}>
        <label htmlFor={id}>{label}</label>
        <Input
          id={id}
          className={css.hex ?? ''}
          value={text}
          spellCheck={false}
          aria-invalid={parsed.ok ? undefined : true}
          aria-describedby={noteId}
          data-flags=""
          onChange={(_, data) => onChange(data.value)}
          onBlur={() => {
            if (parsed.ok) onChange(flagsText(parsed.value));
          }}
        />
        <span id={noteId}>
          {!parsed.ok ? (
            <span className={css.error} role="alert">
              <Glyph name="octagon" />
              {parsed.why === 'too large' ? words.flagsTooLarge : words.flagsInvalid}
            </span>
          ) : unknown !== 0 ? (
            <span className={`${css.error} ${css.warn}`}>
              <Glyph name="triangle" />
              {words.unknownBits(formatHex(unknown))}
            </span>
          ) : (
            <span className={css.hint}>{rowsOf(table).length === 0 ? words.flagsNone : words.flagsHint}</span>
          )}
        </span>
      </div>
      <div className={css.columns}>
        {columnsOf(table).map((groups) => (
          <div key={groups.join()}>
            {groups.map((group) => (
              <fieldset key={group} className={css.flagGroup}>
                <legend>{words.groups[group]}</legend>
                {rowsOf(table)
                  .filter((flag) => groupOf(flag) === group)
                  .map((flag) => (
                    <FlagRow
                      key={flag.name}
                      name={flag.name}
                      flag={flag.value}
                      meaning={flag.meaning ?? ''}
                      on={hasFlag(value, flag.value)}
                      onChange={(on) => onChange(flagsText(withFlag(value, flag.value, on)))}
                    />
                  ))}
              </fieldset>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

/** Flags of a vocabulary without groups stand under one heading. */
const groupOf = (flag: object): Group => ('group' in flag ? (flag.group as Group) : 'Flags');

/** Two columns of groups, as even as the order of the table allows. */
function columnsOf(table: FlagTable): readonly (readonly Group[])[] {
  const groups = [...new Set(rowsOf(table).map(groupOf))];
  const half = Math.ceil(groups.length / 2);
  return [groups.slice(0, half), groups.slice(half)].filter((column) => column.length > 0);
}

interface RowProps {
  name: string;
  flag: number;
  meaning: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

function FlagRow({ name, flag, meaning, on, onChange }: RowProps) {
  const id = useId();
  const aboutId = useId();
  return (
    <div className={css.flag}>
      <input
        id={id}
        type="checkbox"
        className={tick.check}
        checked={on}
        aria-describedby={aboutId}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className={css.flagName} data-on={on}>
        {name}
      </label>
      <span className={`mono ${css.flagHex}`}>{formatHex(flag)}</span>
      <span id={aboutId} className={css.meaning}>
        {meaning}
      </span>
    </div>
  );
}
