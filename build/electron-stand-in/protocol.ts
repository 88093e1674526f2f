import type Electron from 'electron';
import type { Protocol } from './cdp';
import { NotImplemented, nothingBut } from './refuse';
import type { Surface } from './surface';

type Handler = (request: Request) => Response | Promise<Response>;

/** The app's own schemes, each with what answers for it. */
const schemes = new Map<string, Handler>();

/**
 * `app://host/x` is shown as `http://host.app.localhost/x`: a secure context that Chromium knows. Requests to it are
 * answered by interception over the pipe, so no server listens and nothing else on the machine can read the app's files.
 */
export function toBrowserUrl(url: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9-]*):\/\/([a-z0-9.-]+)(.*)$/is.exec(url) ?? [];
  return schemes.has(scheme) ? `http://${host}.${scheme}.localhost${rest || '/'}` : url;
}

/** The way back, for everything that the app is told. */
export function toAppUrl(url: string): string {
  const [, host = '', scheme = '', rest = ''] =
    /^http:\/\/([a-z0-9.-]+)\.([a-z0-9-]+)\.localhost(?::\d+)?(.*)$/is.exec(url) ?? [];
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : url;
}

/** What the browser must ask us about: every document (navigation can be vetoed), and the app's own schemes. */
export function interceptedPatterns(): Protocol.Fetch.RequestPattern[] {
  const own = [...schemes.keys()].map((scheme) => ({ urlPattern: `http://*.${scheme}.localhost/*` }));
  return [{ urlPattern: '*', resourceType: 'Document' }, ...own];
}

/** Answers an intercepted request with the app's handler; undefined when the address is not the app's. */
export async function answerRequest(request: Protocol.Network.Request) {
  const url = toAppUrl(request.url);
  const handler = schemes.get(url.split(':')[0] ?? '');
  if (!handler) return undefined;
  const { method, headers, postData: body = null } = request;
  const init = { method, headers: headers as Record<string, string>, body };
  const response = await handler(new Request(url, init));
  return {
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  };
}

type ProtocolSurface = Surface<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'>;

/** Electron's `protocol`. */
export const protocol: ProtocolSurface = nothingBut('protocol', {
  registerSchemesAsPrivileged: (customSchemes: Electron.CustomScheme[]) => {
    for (const { scheme } of customSchemes) {
      if (!/^[a-z][a-z0-9-]*$/.test(scheme) || /^(https?|file|data|about|blob)$/.test(scheme))
        throw new NotImplemented(`protocol for the scheme '${scheme}'`, 'an own name of a-z, 0-9 and -');
      schemes.set(scheme, () => Promise.reject(new Error(`No handler registered for ${scheme}:`)));
    }
  },
  handle: (scheme: string, handler: Handler) => {
    if (!schemes.has(scheme))
      throw new NotImplemented(`protocol.handle for the scheme '${scheme}', unregistered,`);
    schemes.set(scheme, handler);
  },
});
