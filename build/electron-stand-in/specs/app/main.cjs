// The smallest app that has everything the specs of the stand-in look at.
const { readFile } = require('node:fs/promises');
const path = require('node:path');
const { app, BrowserWindow, ipcMain, protocol } = require('electron');

app.enableSandbox();
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);

const TYPES = { '.html': 'text/html', '.js': 'text/javascript' };
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src app:; frame-src 'self'";

async function serve(request) {
  if (request.method === 'POST') {
    const body = JSON.stringify([request.method, request.url, await request.text()]);
    return new Response(body, { status: 201, headers: { 'x-mine': 'yes' } });
  }
  const { pathname } = new URL(request.url);
  const file = path.join(__dirname, 'page', path.basename(pathname));
  const body = await readFile(file).catch(() => null);
  if (!body) return new Response('not here', { status: 404 });
  const type = TYPES[path.extname(file)] ?? 'text/plain';
  return new Response(body, { headers: { 'content-type': type, 'content-security-policy': POLICY } });
}

globalThis.order = [];
app.on('ready', () => globalThis.order.push('event'));

globalThis.received = [];
ipcMain.handle('echo', (_event, ...args) => args);
ipcMain.handle('fail', () => {
  throw new TypeError('no such session');
});
ipcMain.handle('who', (event) => ({
  mainFrame: event.senderFrame === event.sender.mainFrame,
  window: BrowserWindow.getAllWindows().indexOf(BrowserWindow.fromWebContents(event.sender)),
}));

globalThis.openWindow = async (options = {}, page = 'index.html') => {
  const window = new BrowserWindow({
    width: 640,
    height: 480,
    show: false,
    useContentSize: true,
    ...options,
    webPreferences: {
      preload: path.join(__dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      ...options.webPreferences,
    },
  });
  await window.loadURL(`app://fixture/${page}`);
};

app.on('second-instance', (_event, argv) => globalThis.received.push(['second', argv.at(-1)]));
app.on('window-all-closed', () => {
  if (!globalThis.stay) app.quit();
});

if (process.argv.includes('--one') && !app.requestSingleInstanceLock()) app.quit();
else
  app.whenReady().then(() => {
    globalThis.order.push('promise');
    protocol.handle('app', serve);
    return globalThis.openWindow();
  });
