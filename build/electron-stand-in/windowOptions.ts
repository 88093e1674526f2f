import type Electron from 'electron';
import { checkOptions, type Accepted } from './refuse';

/** Of these the window takes notice, or they only matter to a real window (smallest size, title) and harm nothing. */
// prettier-ignore
const WINDOW: Accepted<Electron.BrowserWindowConstructorOptions> = {
  width: 'any', height: 'any', minWidth: 'any', minHeight: 'any', show: [false], title: 'any',
  backgroundColor: 'any', useContentSize: [true], webPreferences: 'any',
};

/** Only the safe value of each: the page has no other life here than an isolated one in a browser. */
// prettier-ignore
const PAGE: Accepted<Electron.WebPreferences> = {
  preload: 'any', devTools: 'any', spellcheck: 'any',
  contextIsolation: [true], sandbox: [true], webSecurity: [true],
  nodeIntegration: [false], nodeIntegrationInWorker: [false], nodeIntegrationInSubFrames: [false],
  allowRunningInsecureContent: [false], experimentalFeatures: [false], webviewTag: [false],
  navigateOnDragDrop: [false],
};

/** Refuses by name what the stand-in would otherwise ignore. */
export function checkWindowOptions(options: Electron.BrowserWindowConstructorOptions): void {
  checkOptions('BrowserWindow option', options, WINDOW);
  checkOptions('webPreferences', options.webPreferences ?? {}, PAGE);
}
