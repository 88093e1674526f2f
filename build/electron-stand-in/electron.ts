import { app } from './app';
import { BrowserWindow } from './browserWindow';
import { dialog } from './dialog';
import { ipcMain } from './ipcMain';
import { Menu } from './menu';
import { nativeTheme } from './nativeTheme';
import { protocol } from './protocol';
import { nothingBut } from './refuse';
import { session } from './session';
import { webContents } from './webContents';

const members = { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session, webContents };

/** The module `electron`: what the app calls, and a refusal by name for every other export of the real one. */
export const electron = nothingBut('electron', members);
