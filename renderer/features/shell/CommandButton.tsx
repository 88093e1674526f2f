import { Button } from '@fluentui/react-button';
import type { ReactElement } from 'react';
import { useSimulator } from '../../stores/context';
import { useMirror } from '../../stores/hooks';
import type { Command } from './commands';
import css from './RunBar.module.css';

interface Props {
  command: Command;
  icon: ReactElement;
  primary?: boolean;
}

/** A button of the run bar. */
export function CommandButton({ command, icon, primary = false }: Props) {
  const simulator = useSimulator();
  const enabled = useMirror(command.enabled);
  return (
    <Button
      appearance={primary ? 'primary' : 'subtle'}
      className={primary ? `${css.command} ${css.primary}` : css.command}
      icon={icon}
      disabled={!enabled}
      title={`${command.does ?? command.label} (${command.key})`}
      aria-keyshortcuts={command.key.replace('Ctrl', 'Control')}
      onClick={() => command.run(simulator)}
    >
      <span className={css.word}>{command.label}</span>
    </Button>
  );
}
