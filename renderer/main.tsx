import './withoutEval';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { NoBridge } from './features/shell/NoBridge';
import { keepSizes, readSizes } from './features/shell/keptSizes';
import { readBridge } from './stores/bridge';
import { createSimulator } from './stores/simulator';
import './theme/global.css';

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no element with the id "root".');

const bridge = readBridge();
if (bridge === null) createRoot(element).render(<NoBridge />);
else {
  const simulator = createSimulator(bridge, readSizes());
  keepSizes(simulator.view);
  createRoot(element).render(
    <StrictMode>
      <App simulator={simulator} />
    </StrictMode>,
  );
}
