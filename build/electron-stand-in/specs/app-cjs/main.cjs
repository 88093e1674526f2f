// A CommonJS app.
const { app, BrowserWindow } = require('electron');

/** @type {string[]} */
const order = [];
globalThis.order = order;
app.on('ready', () => order.push('event'));
app.whenReady().then(() => {
  order.push('promise');
  return new BrowserWindow({ width: 400, height: 300 }).loadURL('data:text/html,<h1>CommonJS</h1>');
});
