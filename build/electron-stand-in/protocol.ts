import type Electron from 'electron';
import type { Protocol } from './cdp';
import { NotImplemented, nothingBut } from './refuse';
import type { Surface } from './surface';

type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();
const schemes = new Set<string>();

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
  const own = [...schemes].map((scheme) => ({ urlPattern: `http://*.${scheme}.localhost/*` }));
  return [{ urlPattern: '*', resourceType: 'Document' }, ...own];
}

/** Answers an intercepted request with the app's handler; undefined when the address is not the app's. */
export async function answerRequest(
  request: Protocol.Network.Request,
): Promise<Omit<Protocol.Fetch.fulfillRequestParameters, 'requestId'> | undefined> {
  const url = toAppUrl(request.url);
  const scheme = url.split(':')[0] ?? '';
  if (!schemes.has(scheme)) return undefined;
  const handler = handlers.get(scheme);
  if (!handler) throw new Error(`No handler registered for ${scheme}:`);
  const body = request.hasPostData ? { body: request.postData ?? '' } : {};
  const response = await handler(
    new Request(url, { method: request.method, headers: request.headers as Record<string, string>, ...body }),
  );
  // Asked for by the browser, not by the page: a missing icon must not become a complaint in the console.
  if (!response.ok && new URL(request.url).pathname === '/favicon.ico') return { responseCode: 204 };
  return {
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value: mapPolicy(name, value) })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  };
}

/** A policy that names the scheme (`img-src app:`) must name what it is shown as. */
function mapPolicy(header: string, value: string): string {
  if (header !== 'content-security-policy') return value;
  return value.replace(/(?<=[\s;])([a-z][a-z0-9-]*):(?=[\s;]|$)/gi, (source, scheme: string) =>
    schemes.has(scheme) ? `http://*.${scheme}.localhost` : source,
  );
}

type ProtocolSurface = Surface<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'>;

/** Electron's `protocol`. */
export const protocol: ProtocolSurface = nothingBut('protocol', {
  registerSchemesAsPrivileged: (customSchemes: Electron.CustomScheme[]) => {
    for (const { scheme } of customSchemes) addScheme(scheme);
  },
  handle: (scheme: string, handler: Handler) => {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    addScheme(scheme);
    handlers.set(scheme, handler);
  },
});

function addScheme(scheme: string): void {
  if (!/^[a-z][a-z0-9-]*$/.test(scheme) || /^(https?|file|data|about|blob)$/.test(scheme))
    throw new NotImplemented(`protocol for the scheme '${scheme}'`, 'an own name of a-z, 0-9 and -');
  schemes.add(scheme);
}
