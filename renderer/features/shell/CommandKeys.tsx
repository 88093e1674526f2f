import { useEffect } from 'react';
import { useSimulator } from '../../stores/context';
import { useMirror } from '../../stores/hooks';
import { FaultKeys } from '../faults/FaultKeys';
import { commands, type Command } from './commands';
import { listenForShortcuts, useShortcut } from './shortcuts';

function CommandKey({ command }: { command: Command }) {
  const simulator = useSimulator();
  useShortcut(command.key, useMirror(command.enabled), () => command.run(simulator));
  return null;
}

/** Gives the commands their keys. */
export function CommandKeys() {
  useEffect(listenForShortcuts, []);
  return (
    <>
      {commands.map((command) => (
        <CommandKey key={command.id} command={command} />
      ))}
      <FaultKeys />
    </>
  );
}
