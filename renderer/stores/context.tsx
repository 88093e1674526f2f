import { createContext, useContext } from 'react';
import type { Simulator } from './simulator';

const Context = createContext<Simulator | null>(null);

/** Gives the window's stores to everything inside. */
export const SimulatorProvider = Context.Provider;

/** The window's stores and its way to send commands. */
export function useSimulator(): Simulator {
  const simulator = useContext(Context);
  if (simulator === null) throw new Error('useSimulator needs a SimulatorProvider around it.');
  return simulator;
}
