import { app, protocol } from 'electron';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readCommandLine, type StartOptions } from './host/commandLine';
import { appScheme } from './host/protocol';
import { confineAll } from './host/security';
import { start } from './host/start';
import { TraceOut } from './host/traceOut';

app.enableSandbox();
protocol.registerSchemesAsPrivileged([appScheme]);
confineAll(app);

const line = readCommandLine(process.argv.slice(1), process.env, app.isPackaged);
if ('problem' in line) {
  process.stderr.write(`${line.problem}\n`);
  app.exit(2);
} else {
  const { options } = line;
  const dataDir = useDataDir(options);
  // Another instance on the same data folder shows itself instead.
  if (!app.requestSingleInstanceLock({ newWindow: options['new-window'] })) app.exit(0);
  else {
    const traceOut = openTraceOut(options);
    if (traceOut !== undefined) void app.whenReady().then(() => start(options, dataDir, traceOut));
  }
}

/** The file that was asked for; null: none was. It is made before anything else, so that a wrong path is known at once. */
function openTraceOut(options: StartOptions): TraceOut | null | undefined {
  const path = options['trace-out'];
  if (path === undefined) return null;
  try {
    return new TraceOut(path, app.getVersion());
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `The trace cannot be written (${why}): give --trace-out a file in a folder that exists.\n`,
    );
    app.exit(2);
    return undefined;
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
