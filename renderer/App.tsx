import { FluentProvider } from '@fluentui/react-provider';
import { MotionBehaviourProvider } from '@fluentui/react-motion';
import { Announcer } from './features/shell/Announcer';
import { CommandKeys } from './features/shell/CommandKeys';
import { Frame } from './features/shell/Frame';
import { inTestMode } from './features/shell/testMode';
import { useTheme } from './features/shell/useTheme';
import { CalmRegion } from './stores/CalmRegion';
import { SimulatorProvider } from './stores/context';
import type { Simulator } from './stores/simulator';

/** The window: theme, stores, keys, and the frame with its regions. */
export function App({ simulator }: { simulator: Simulator }) {
  return (
    <SimulatorProvider value={simulator}>
      <Themed />
    </SimulatorProvider>
  );
}

function Themed() {
  return (
    <FluentProvider theme={useTheme()}>
      <MotionBehaviourProvider value={inTestMode() ? 'skip' : 'default'}>
        <CommandKeys />
        <Frame />
        <CalmRegion>
          <Announcer />
        </CalmRegion>
      </MotionBehaviourProvider>
    </FluentProvider>
  );
}
