import { useSimulator } from '../../stores/context';
import { useRows } from '../../stores/hooks';
import { useShortcut } from '../shell/shortcuts';
import { keyAction } from './faultWords';

const keys = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

function FaultKey({ number }: { number: number }) {
  const { send } = useSimulator();
  const fault = useRows('faults').find(({ key }) => key === number);
  useShortcut(`Ctrl+${number}`, fault !== undefined, () => {
    if (fault !== undefined) void send('fault', { do: keyAction(fault), id: fault.id });
  });
  return null;
}

/** Ctrl+1 to Ctrl+9 anywhere in the window: fires, arms or disarms the rule with that key. */
export function FaultKeys() {
  return keys.map((number) => <FaultKey key={number} number={number} />);
}
