import { FluentProvider } from '@fluentui/react-provider';
import { strings } from '../../strings';
import { themes } from '../../theme/themes';
import { Empty } from '../../ui';
import css from './Frame.module.css';

/** The page without the program around it: readable, not blank. */
export function NoBridge() {
  const shade = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return (
    <FluentProvider theme={themes[shade]}>
      <main className={css.whole} aria-label={strings.shell.product}>
        <Empty size="large" title={strings.shell.noBridge.title} text={strings.shell.noBridge.text} />
      </main>
    </FluentProvider>
  );
}
