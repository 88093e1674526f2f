import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { useSimulator } from '../../stores/context';
import { useView } from '../../stores/hooks';
import { strings } from '../../strings';
import type { Column } from './columns';
import css from './SessionsTable.module.css';
import { nextSort } from './sorting';

/** Head of a column; its button sorts. */
export const SortHead = memo(function SortHead({ column: { id, align } }: { column: Column }) {
  const { view } = useSimulator();
  const direction = useView(({ sort }) => (sort?.column === id ? sort.direction : undefined));
  const Arrow = direction === 'descending' ? ArrowDownRegular : ArrowUpRegular;
  return (
    <th scope="col" aria-sort={direction} data-align={align}>
      <button
        type="button"
        className={css.sort}
        onClick={() => view.setState(({ sort }) => ({ sort: nextSort(sort, id) }))}
      >
        {strings.tables.sessions.columns[id]}
        {direction !== undefined && <Arrow fontSize={12} aria-hidden />}
      </button>
    </th>
  );
});
