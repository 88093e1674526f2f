export { Card, menu } from './card';
export { Engine } from './engine';
export { SimulatorWindow } from './simulatorWindow';
