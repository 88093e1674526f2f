import Module from 'node:module';
import { pathToFileURL } from 'node:url';

type Load = (request: string, ...rest: unknown[]) => unknown;
type Resolve = (specifier: string, context: unknown, next: (s: string, c: unknown) => unknown) => unknown;
/** Node's loader as it is: two parts that its types leave out (the second exists from Node 22.15 on). */
const loader = Module as unknown as { _load: Load; registerHooks?: (hooks: { resolve: Resolve }) => void };

const ELECTRON = ['electron', 'electron/main'];
const asDataUrl = (source: string): string => `data:text/javascript,${encodeURIComponent(source)}`;

/** Makes `require('electron')` and `import ... from 'electron'` give `electron`, whose exports are `names`. */
export function answerForElectron(electron: object, names: readonly string[]): void {
  const load = loader._load;
  loader._load = function (this: unknown, request, ...rest) {
    return ELECTRON.includes(request) ? electron : load.call(this, request, ...rest);
  };
  const url = asDataUrl(
    `import { createRequire } from 'node:module';
     const electron = createRequire(${JSON.stringify(pathToFileURL(__filename).href)})('electron');
     export default electron;
     export const { ${names.join(', ')} } = electron;`,
  );
  if (loader.registerHooks)
    loader.registerHooks({
      resolve: (s, context, next) => (ELECTRON.includes(s) ? { url, shortCircuit: true } : next(s, context)),
    });
  else
    Module.register(
      asDataUrl(
        `export const resolve = (s, context, next) => ${JSON.stringify(ELECTRON)}.includes(s)
           ? { url: ${JSON.stringify(url)}, shortCircuit: true } : next(s, context);`,
      ),
    );
}
