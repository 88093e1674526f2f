const { contextBridge, ipcRenderer } = require('electron');

window.inPreload = true;
const answers = {};
for (const id of ['fs', 'node:fs', './other.cjs', 'zod']) {
  try {
    require(id);
    answers[id] = 'found';
  } catch (error) {
    answers[id] = error.message;
  }
}

contextBridge.exposeInMainWorld('fixture', {
  required: answers,
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  on: (channel, listener) => {
    const heard = (_event, ...args) => listener(...args);
    ipcRenderer.on(channel, heard);
    return () => ipcRenderer.removeListener(channel, heard);
  },
  sendSync: () => ipcRenderer.sendSync('x'),
  nested: { list: [1, { deep: 'value' }] },
});
