import { app, protocol } from 'electron';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readCommandLine, type StartOptions } from './host/commandLine';
import { appScheme } from './host/protocol';
import { confineAll } from './host/security';
import { start } from './host/start';

app.enableSandbox();
protocol.registerSchemesAsPrivileged([appScheme]);
confineAll(app);

const line = readCommandLine(process.argv.slice(1), process.env, app.isPackaged);
if ('problem' in line) {
  process.stderr.write(`${line.problem}\n`);
  app.exit(2);
} else {
  const dataDir = useDataDir(line.options);
  const second = { newWindow: line.options['new-window'] };
  // Another instance on the same data folder shows itself instead.
  if (app.requestSingleInstanceLock(second)) {
    void app.whenReady().then(() => start(line.options, dataDir));
  } else {
    app.exit(0);
  }
}

/** Where everything of the app is kept. A test that names no folder gets one of its own, so nothing of a person is touched. */
function useDataDir(options: StartOptions): string {
  const named = options['data-dir'];
  if (named !== undefined || options.e2e) {
    const folder = named === undefined ? mkdtempSync(join(tmpdir(), 'simulator-')) : resolve(named);
    mkdirSync(folder, { recursive: true });
    app.setPath('userData', folder);
  }
  return app.getPath('userData');
}
