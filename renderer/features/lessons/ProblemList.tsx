import { Button } from '@fluentui/react-button';
import { DismissRegular } from '@fluentui/react-icons';
import { strings } from '../../strings';
import { Glyph } from '../../ui';
import css from './Lessons.module.css';
import type { BadFile } from './useImport';

const words = strings.lessons.problems;

/** Every problem of every file that could not be taken in: where, what, and what was meant. */
export function ProblemList({ bad, onDismiss }: { bad: readonly BadFile[]; onDismiss: () => void }) {
  if (bad.length === 0) return null;
  return (
    <div role="alert" className={css.problems}>
      <Button
        className={css.dismiss ?? ''}
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={words.dismiss}
        title={words.dismiss}
        onClick={onDismiss}
      />
      {bad.map(({ name, problems }) => (
        <table key={name} className={css.table}>
          <caption>
            <Glyph name="octagon" /> {words.title(name, problems.length)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.where}</th>
              <th scope="col">{words.what}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ line, column, pointer, message, didYouMean }, i) => (
              <tr key={i}>
                <td>{line === 0 ? '' : line}</td>
                <td>{line === 0 ? '' : column}</td>
                <td className={css.pointer}>{pointer === '' ? words.wholeFile : pointer}</td>
                <td>
                  {message}
                  {didYouMean !== null && <strong> {words.hint(didYouMean)}</strong>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
