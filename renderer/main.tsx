import './withoutEval';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type {} from '../shared/ipc/testInterface';
import type { Bridge } from '../shared/ipc/contract';
import { App } from './App';
import { NoBridge } from './features/shell/NoBridge';
import { keepSizes, readSizes } from './features/shell/keptSizes';
import { inTestMode } from './features/shell/testMode';
import { readBridge } from './stores/bridge';
import { createSimulator } from './stores/simulator';
import { forgetWindow } from './stores/windowStore';
import './theme/global.css';

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no element with the id "root".');

const bridge = readBridge();
if (bridge === null) createRoot(element).render(<NoBridge />);
else {
  let end = begin(element, bridge);
  if (inTestMode())
    globalThis.trainerPage = {
      startOver: () => {
        end();
        end = begin(element, bridge);
      },
    };
}

/** Shows the run, as a window does that has just been opened. Returns how it ends. */
function begin(element: HTMLElement, bridge: Bridge): () => void {
  const simulator = createSimulator(bridge, readSizes());
  keepSizes(simulator.view);
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <App simulator={simulator} />
    </StrictMode>,
  );
  return () => {
    simulator.leave();
    root.unmount();
    forgetWindow();
  };
}
