import type { CustomScheme } from 'electron';
import { readFile } from 'node:fs/promises';
import nodePath from 'node:path';

/** The app's own scheme and the only host in it. Nothing is ever loaded from `file:` or the network. */
export const ORIGIN = 'app://simulator';
export const START_PAGE = `${ORIGIN}/index.html`;

/** A standard scheme, so that relative addresses, origins and the policy work as on the web. */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

/** The empty style's hash is what Fluent's style engine needs: it makes empty style elements and fills them by script. */
export const CONTENT_SECURITY_POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`,
  `img-src 'self' data:`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/**
 * The file below `root` that an address stands for, or null: other host, encoded ways out, absolute paths, NUL, no name.
 * `paths` is that of the platform; a test puts another one there.
 */
export function fileFor(url: string, root: string, paths: typeof nodePath.posix = nodePath): string | null {
  const [, scheme, host, rawPath = '/'] = /^([a-z]+):\/\/([^/?#]*)([^?#]*)/i.exec(url) ?? [];
  if (scheme?.toLowerCase() !== 'app' || `app://${host}` !== ORIGIN) return null;
  let path: string;
  try {
    path = decodeURIComponent(rawPath);
  } catch {
    return null;
  }
  // A colon would name a drive or a second stream of a file on Windows, a backslash another folder.
  if (/[\0\\:]/.test(path) || !path.startsWith('/') || path.endsWith('/')) return null;
  const file = paths.resolve(root, `.${path}`);
  const inside = paths.relative(root, file);
  return inside === '' || inside.startsWith('..') || paths.isAbsolute(inside) ? null : file;
}

/** Answers requests for the page's own files, each with the policy. */
export function fileServer(root: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
    const file = fileFor(request.url, root);
    const type = file === null ? undefined : types[nodePath.extname(file).toLowerCase()];
    if (file === null || type === undefined) return new Response(null, { status: 404 });
    const content = await readFile(file).catch(() => null);
    if (content === null) return new Response(null, { status: 404 });
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(content), {
      headers: {
        'content-type': type,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-cache',
      },
    });
  };
}
