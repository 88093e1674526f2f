import { setTimeout as delay } from 'node:timers/promises';
import type { Protocol } from './cdp';
import type { Page } from './page';
import { answerRequest, toAppUrl } from './protocol';
import { vetoable } from './refusingEmitter';
import type { WebContents } from './webContents';

// The notice that a page asks for a navigation comes from another process than the request itself. It comes first in
// practice; navigations of which nothing is known yet (a test's page.goto or page.reload) are held for this long.
const NOTICE_MS = 30;

/** Decides on navigations of a page's main frame, and answers requests to the app's own scheme. */
export class Navigation {
  /** The page itself asked for the navigation whose request comes next. */
  private asked = false;
  /** The app's main process asked for it, by loadURL or reload. */
  private ours = false;

  constructor(
    private readonly contents: WebContents,
    private readonly page: Page,
  ) {}

  willLoad(): void {
    this.ours = true;
  }
  requested({ frameId, disposition }: Protocol.Page.frameRequestedNavigationPayload): void {
    if (frameId === this.page.targetId && disposition === 'currentTab') this.asked = true;
  }

  async intercept(paused: Protocol.Fetch.requestPausedPayload): Promise<void> {
    const { requestId, request } = paused;
    try {
      const vetoed = await this.vetoed(paused);
      const answer = vetoed ? undefined : await answerRequest(request);
      if (vetoed) await this.page.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
      else if (answer) await this.page.send('Fetch.fulfillRequest', { requestId, ...answer });
      else await this.page.send('Fetch.continueRequest', { requestId });
    } catch (error) {
      if (this.contents.isDestroyed()) return;
      console.error(`electron stand-in: no answer for ${toAppUrl(request.url)}:`, error);
      await this.page.send('Fetch.failRequest', { requestId, errorReason: 'Failed' }).catch(() => undefined);
    }
  }

  private async vetoed(paused: Protocol.Fetch.requestPausedPayload): Promise<boolean> {
    const { frameId, resourceType, request, redirectedRequestId } = paused;
    if (frameId !== this.page.targetId || resourceType !== 'Document') return false;
    if (!this.ours && !this.asked) await delay(NOTICE_MS);
    const url = toAppUrl(request.url + (request.urlFragment ?? ''));
    const frame = this.contents.mainFrame;
    const event = vetoable({ url, isSameDocument: false, isMainFrame: true, frame, initiator: frame });
    if (redirectedRequestId !== undefined) this.contents.emit('will-redirect', event, url);
    else if (this.asked) this.contents.emit('will-navigate', event, url);
    this.asked = this.ours = false;
    return event.defaultPrevented;
  }
}
