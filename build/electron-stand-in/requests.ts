import type { Protocol } from './cdp';
import { answerRequest, toAppUrl } from './protocol';
import { vetoable } from './refusingEmitter';
import type { WebContents } from './webContents';

/**
 * Answers a request that the browser holds back until we decide. The app is asked about every document of a main frame
 * that it did not ask for itself; what the DevTools protocol asks for (a test's page.goto) cannot be told from the page's
 * own wishes here.
 */
export async function decide(
  { requestId, frameId, resourceType, request, redirectedRequestId }: Protocol.Fetch.requestPausedPayload,
  contents: WebContents,
): Promise<void> {
  const { page, wantedUrl } = contents;
  const fail = (errorReason: 'Aborted' | 'Failed') =>
    page.send('Fetch.failRequest', { requestId, errorReason });
  try {
    const event = vetoable();
    if (frameId === page.targetId && resourceType === 'Document') {
      const url = request.url + (request.urlFragment ?? '');
      if (redirectedRequestId !== undefined) contents.emit('will-redirect', event, toAppUrl(url));
      else if (url !== wantedUrl) contents.emit('will-navigate', event, toAppUrl(url));
    }
    const answer = event.defaultPrevented ? undefined : await answerRequest(request);
    if (event.defaultPrevented) await fail('Aborted');
    else if (answer) await page.send('Fetch.fulfillRequest', { requestId, ...answer });
    else await page.send('Fetch.continueRequest', { requestId });
  } catch (error) {
    if (contents.isDestroyed()) return;
    console.error(`electron stand-in: no answer for ${toAppUrl(request.url)}:`, error);
    await fail('Failed').catch(() => undefined);
  }
}
