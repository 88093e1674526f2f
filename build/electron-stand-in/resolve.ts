import Module from 'node:module';
import { pathToFileURL } from 'node:url';

type Load = (request: string, ...rest: unknown[]) => unknown;
type Resolve = (specifier: string, context: unknown, next: (s: string, c: unknown) => unknown) => unknown;
/** Node's loader as it is: two parts that its types leave out (the second exists from Node 22.15 on). */
const loader = Module as unknown as { _load: Load; registerHooks?: (hooks: { resolve: Resolve }) => void };

const asDataUrl = (source: string): string => `data:text/javascript,${encodeURIComponent(source)}`;

/** Makes `require('electron')` and `import ... from 'electron'` give `electron`. */
export function answerForElectron(electron: object): void {
  const load = loader._load;
  loader._load = (request, ...rest) =>
    request === 'electron' ? electron : load.call(Module, request, ...rest);
  const url = asDataUrl(
    `import { createRequire } from 'node:module';
     const electron = createRequire(${JSON.stringify(pathToFileURL(__filename).href)})('electron');
     export default electron;
     export const { ${Object.keys(electron).join(', ')} } = electron;`,
  );
  const found = { url, shortCircuit: true };
  if (loader.registerHooks)
    loader.registerHooks({ resolve: (s, context, next) => (s === 'electron' ? found : next(s, context)) });
  else {
    const resolve = `(s, context, next) => (s === 'electron' ? ${JSON.stringify(found)} : next(s, context))`;
    Module.register(asDataUrl(`export const resolve = ${resolve};`));
  }
}
