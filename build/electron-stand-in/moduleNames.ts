import type Common from 'electron/common';
import type Main from 'electron/main';

// prettier-ignore
const names = {
  app: 1, autoUpdater: 1, BaseWindow: 1, BrowserView: 1, BrowserWindow: 1, clipboard: 1, ClipboardItem: 1,
  contentTracing: 1, crashReporter: 1, desktopCapturer: 1, dialog: 1, globalShortcut: 1, ImageView: 1, inAppPurchase: 1,
  ipcMain: 1, IpcMainServiceWorker: 1, Menu: 1, MenuItem: 1, MessageChannelMain: 1, nativeImage: 1, nativeTheme: 1,
  net: 1, netLog: 1, Notification: 1, powerMonitor: 1, powerSaveBlocker: 1, protocol: 1, pushNotifications: 1,
  safeStorage: 1, screen: 1, session: 1, ShareMenu: 1, sharedTexture: 1, shell: 1, systemPreferences: 1, TouchBar: 1,
  Tray: 1, utilityProcess: 1, View: 1, webContents: 1, WebContentsView: 1, webFrameMain: 1, WebSocket: 1,
} satisfies Record<keyof typeof Main | keyof typeof Common, 1>;

/** Every name that Electron's main-process module exports; the type check above keeps the list complete. */
export const MODULE_NAMES = Object.keys(names) as (keyof typeof names)[];
