import Module from 'node:module';

/** A part of Node's loader that its types leave out. */
const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };

/** Makes `require('electron')` give `electron`. */
export function answerForElectron(electron: object): void {
  const load = loader._load;
  loader._load = (request, ...rest) =>
    request === 'electron' ? electron : load.call(Module, request, ...rest);
}
