// A CommonJS app; it takes every member of the module although it uses few, as bundlers do.
const { app, BrowserWindow, Tray } = require('electron');

/** @type {string[]} */
const order = [];
globalThis.order = order;
globalThis.tray = Tray;
app.on('ready', () => order.push('event'));
app.whenReady().then(() => {
  order.push('promise');
  return new BrowserWindow({ width: 400, height: 300 }).loadURL('data:text/html,<h1>CommonJS</h1>');
});
