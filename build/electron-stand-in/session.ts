import type Electron from 'electron';
import { browser } from './browser';
import { nothingBut } from './refuse';
import type { Surface } from './surface';
import type { WebContents } from './webContents';

type Handlers = Surface<Electron.Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>;

/** The permissions that the app is asked about, by the browser's names. */
const PERMISSIONS = [
  'notifications',
  'geolocation',
  'midi',
  'clipboard-read',
  'camera',
  'microphone',
] as const;

let onRequest: Parameters<Handlers['setPermissionRequestHandler']>[0] = null;
let onCheck: Parameters<Handlers['setPermissionCheckHandler']>[0] = null;

/**
 * The browser cannot ask in the moment of a request: the handlers are asked before each load, and their answers become
 * settings of the browser. Both must agree; without handlers the browser keeps its own ways.
 */
export async function applyPermissions(contents: WebContents): Promise<void> {
  if (!onRequest && !onCheck) return;
  const settings = PERMISSIONS.map(async (name) => {
    const permission = name === 'camera' || name === 'microphone' ? 'media' : name;
    const details = nothingBut('details', {}) as never;
    const checked = onCheck?.(contents, permission, '', details) ?? true;
    const allowed = await new Promise((resolve) => {
      if (checked && onRequest) onRequest(contents, permission, resolve, details);
      else resolve(checked);
    });
    const setting = allowed ? 'granted' : 'denied';
    await browser.send('Browser.setPermission', { permission: { name }, setting });
  });
  await Promise.all(settings);
}

const defaultSession: Handlers = nothingBut('session', {
  setPermissionRequestHandler: (handler) => void (onRequest = handler),
  setPermissionCheckHandler: (handler) => void (onCheck = handler),
});

/** Electron's `session`. */
export const session = nothingBut('session', { defaultSession });
