import type { App, Event as ElectronEvent, Session, WebContents } from 'electron';
import { ORIGIN } from './protocol';

/** Whether a page of the app may go there: only to itself. */
export function mayNavigate(url: string): boolean {
  return url === ORIGIN || url.startsWith(`${ORIGIN}/`);
}

/** Electron's checklist, points 11 to 14: no other page, no window of the page's own making, no webview. */
export function confine(contents: WebContents): void {
  const stayHome = (event: ElectronEvent, url: string) => {
    if (!mayNavigate(url)) event.preventDefault();
  };
  contents.on('will-navigate', stayHome);
  contents.on('will-redirect', stayHome);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Point 5: the app needs no permission at all, so none is given, neither on request nor on a check. */
export function denyPermissions(
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>,
) {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
}

/** Confines every page that is ever made. */
export function confineAll(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
}
