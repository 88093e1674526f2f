import { expect, test } from './fixture';

test.use({ sharesApp: true });

test('it cannot be taken for Electron', async ({ app }) => {
  expect(await app.evaluate(() => process.versions['electron'])).toBe('0.0.0-stand-in');
});

test('whatever the app does not call throws by name', async ({ app }) => {
  await app.firstWindow();
  const messages = await app.evaluate((electron) => {
    const { app: electronApp, BrowserWindow, ipcMain, dialog, Menu, nativeTheme, session } = electron;
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return [];
    const tries: (() => unknown)[] = [
      () => window.setVibrancy('menu'),
      () => window.webContents.capturePage(),
      () => window.webContents.mainFrame.url,
      () => (BrowserWindow as never)['addDevToolsExtension'],
      () => electronApp.relaunch(),
      () => (electronApp.badgeCount = 3),
      () => electronApp.getPath('exe'),
      () => electronApp.commandLine.removeSwitch('x'),
      () => dialog.showMessageBox({ message: '' }),
      () => ipcMain.on('x', () => undefined),
      () => Menu.getApplicationMenu(),
      () => Menu.buildFromTemplate([]).items,
      () => nativeTheme.on('updated', () => undefined),
      () => session.defaultSession.protocol,
      () => electron.Tray,
      () => electron.shell.openExternal('https://example.org'),
      () => (electron as never)['nonsense'],
      () => window.on('resize', () => undefined),
      () => electronApp.once('open-file', () => undefined),
      () => electronApp.on('before-quit', () => undefined),
      () => new BrowserWindow({ kiosk: true }),
      () => new BrowserWindow({ webPreferences: { nodeIntegration: true } }),
      () => new BrowserWindow({ webPreferences: { partition: 'x' } }),
    ] as never;
    return tries.map((attempt) => {
      try {
        attempt();
        return 'no error';
      } catch (error) {
        return (error as Error).message;
      }
    });
  });
  expect(messages).toEqual(
    [
      'BrowserWindow.setVibrancy is not implemented',
      'webContents.capturePage is not implemented',
      'WebFrameMain.url is not implemented',
      'BrowserWindow.addDevToolsExtension is not implemented',
      'app.relaunch is not implemented',
      'app.badgeCount is not implemented',
      "app.getPath('exe') is not implemented",
      'app.commandLine.removeSwitch is not implemented',
      'dialog.showMessageBox is not implemented',
      'ipcMain.on is not implemented',
      'Menu.getApplicationMenu is not implemented',
      'Menu.items is not implemented',
      'nativeTheme.on is not implemented',
      'session.protocol is not implemented',
      'electron.Tray is not implemented',
      'electron.shell is not implemented',
      'electron.nonsense is not implemented',
      "event 'resize' of BrowserWindow is not implemented",
      "event 'open-file' of app is not implemented",
      "event 'before-quit' of app is not implemented",
      'BrowserWindow option.kiosk = true is not implemented',
      'webPreferences.nodeIntegration = true is not implemented (accepted: false)',
      'webPreferences.partition = "x" is not implemented',
    ].map((text) => `electron stand-in: ${text}`),
  );
  expect(app.windows()).toHaveLength(1);
});

test('dialogs are answered with Cancel and said so; tests put their own answer in place', async ({ app }) => {
  let said = '';
  app.process().stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const answers = await app.evaluate(async ({ dialog }) => {
    const real = dialog.showOpenDialog.bind(dialog);
    const before = await dialog.showOpenDialog({});
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: ['lesson.json'] });
    const after = await dialog.showOpenDialog({});
    dialog.showOpenDialog = real;
    return [before, after];
  });
  expect(answers).toEqual([
    { canceled: true, filePaths: [] },
    { canceled: false, filePaths: ['lesson.json'] },
  ]);
  expect(said).toContain('electron stand-in: dialog.showOpenDialog is answered with Cancel');
});
