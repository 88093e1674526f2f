import { isOnline } from '../../../shared/mapi/miStatus';
import type { RuleId } from '../../../shared/mapi/rules';
import { useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { RuleTag } from '../../ui';
import css from './Messages.module.css';

const words = strings.closeAll;
type Column = keyof typeof words.columns;

const columns = Object.keys(words.columns) as readonly Column[];
const rows = ['closes', 'told', 'stays', 'returns'] as const;

/** The rule behind what each of them closes. */
const rules: Record<Column, RuleId> = { handle: 'SO4', shared: 'LO7', messages: 'IM2', signout: 'M7' };

/** What each of them would find at present. */
function useNow(): Record<Column, string> {
  const handles = useRows('handles').filter(({ state }) => state === 'valid');
  const sessions = useRows('sessions').filter(({ life, kind }) => life === 'active' && kind === 'shared');
  const open = useRows('messageSessions').filter(({ state }) => state === 'open');
  const messages = useRows('messageObjects').filter(
    ({ kind, state }) => kind === 'message' && state === 'open',
  );
  const [messenger] = useRows('messenger');
  const { now } = words;
  return {
    handle: now.handles(handles.length, new Set(handles.map(({ session }) => session)).size),
    shared: now.shared(
      sessions.length,
      sessions.reduce((sum, { members }) => sum + members.length, 0),
    ),
    messages: now.messages(
      open.length,
      messages.filter(({ session }) => session !== null).length,
      messages.filter(({ session }) => session === null).length,
    ),
    signout:
      messenger === undefined
        ? now.noMessenger
        : now.services(
            messenger.services.filter(({ status }) => isOnline(status)).length,
            messenger.services.length,
          ),
  };
}

/** "Close one, close all" means something else in each API: what is closed, who is told, what stays. */
export function CloseAll() {
  const now = useNow();
  return (
    <div className={css.compare} tabIndex={0} role="group" aria-label={words.caption}>
      <table>
        <caption className="hidden-text">{words.caption}</caption>
        <thead>
          <tr>
            <td className={css.corner} />
            {columns.map((column) => (
              <th key={column} scope="col">
                {words.columns[column].title}
                <small>
                  {words.columns[column].api} <RuleTag rule={rules[column]} />
                </small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className={css.now}>
            <th scope="row">{words.rows.now}</th>
            {columns.map((column) => (
              <td key={column} data-testid={`close-all-${column}`}>
                {now[column]}
              </td>
            ))}
          </tr>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{words.rows[row]}</th>
              {columns.map((column) => (
                <td key={column}>{words.columns[column][row]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
