import { Fragment } from 'react';
import type { CallRecord } from '../../../shared/model/run';
import { strings } from '../../strings';
import css from './Explanation.module.css';

const words = strings.diagram.call;
const result = strings.lab.result;

const plain = (value: unknown): string => {
  if (value === null || value === undefined) return words.nullText;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const isRow = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a call gave back besides its result: identifiers and numbers by name, tables as tables. */
export function OutValues({ out }: Pick<CallRecord, 'out'>) {
  const values = Object.entries(out);
  if (values.length === 0) return null;
  const single = values.filter(([, value]) => !Array.isArray(value));
  const lists = values.flatMap(([name, value]) =>
    Array.isArray(value) ? [{ name, rows: value as readonly unknown[] }] : [],
  );
  return (
    <>
      {single.length > 0 && (
        <table className={css.table}>
          <caption>{result.out}</caption>
          <thead className="hidden-text">
            <tr>
              <th scope="col">{words.argument}</th>
              <th scope="col">{words.value}</th>
            </tr>
          </thead>
          <tbody>
            {single.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{plain(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lists.map(({ name, rows }) => (
        <Fragment key={name}>
          {rows.length === 0 ? (
            <p className={css.quiet}>{result.noRows(name)}</p>
          ) : (
            <Rows name={result.rows(name, rows.length)} rows={rows} />
          )}
        </Fragment>
      ))}
    </>
  );
}

/** Rows with the columns that any of them has; values that are no rows stand in one column. */
function Rows({ name, rows }: { name: string; rows: readonly unknown[] }) {
  const columns = [...new Set(rows.flatMap((row) => (isRow(row) ? Object.keys(row) : [])))];
  const shown = columns.length > 0 ? columns : [words.value];
  return (
    // Can be wider than the panel: then it scrolls by itself, with the keyboard too.
    <div className={css.rows} tabIndex={0} role="group" aria-label={name}>
      <table className={css.table}>
        <caption>{name}</caption>
        <thead>
          <tr>
            {shown.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {shown.map((column) => (
                <td key={column}>{plain(isRow(row) ? row[column] : row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
