import type Electron from 'electron';
import { browser } from './browser';
import type { Protocol } from './cdp';
import { protocol } from './protocol';
import { nothingBut } from './refuse';
import type { Surface } from './surface';
import type { WebContents } from './webContents';

type Surfaces = Surface<Electron.Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>;
type RequestHandler = Parameters<Surfaces['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Surfaces['setPermissionCheckHandler']>[0];

/** Electron's `Session`, and what a window needs of it. */
export type Session = Surfaces & {
  protocol: typeof protocol;
  applyPermissions(contents: WebContents): Promise<void>;
};

/** The permissions asked about: Electron's name, then the browser's. */
const PERMISSIONS = [
  ['notifications', 'notifications'],
  ['geolocation', 'geolocation'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
] as const;

let onRequest: RequestHandler = null;
let onCheck: CheckHandler = null;

/** What the app's handlers say; both must agree, and no handler agrees. */
async function allowed(contents: WebContents, permission: (typeof PERMISSIONS)[number][0]): Promise<boolean> {
  const details = { requestingUrl: contents.getURL(), isMainFrame: true };
  const checked = onCheck?.(contents, permission, details.requestingUrl, details);
  const handler = onRequest;
  if (checked === false || !handler) return checked ?? true;
  return new Promise((resolve) => handler(contents, permission, resolve, details));
}

/** Electron's `session.defaultSession`. */
export const defaultSession: Session = nothingBut('session', {
  protocol,
  setPermissionRequestHandler: (handler: RequestHandler) => void (onRequest = handler),
  setPermissionCheckHandler: (handler: CheckHandler) => void (onCheck = handler),
  /**
   * The browser cannot ask in the moment of a request: the handlers are asked before each load, and their answers become
   * settings of the browser. Without handlers the browser keeps its own ways.
   */
  applyPermissions: async (contents: WebContents) => {
    if (!onRequest && !onCheck) return;
    const settings = PERMISSIONS.map(async ([permission, name]) => {
      const setting: Protocol.Browser.PermissionSetting = (await allowed(contents, permission))
        ? 'granted'
        : 'denied';
      await browser.send('Browser.setPermission', { permission: { name }, setting });
    });
    await Promise.all(settings);
  },
});

/** Electron's `session`. */
export const session = nothingBut('session', { defaultSession });
