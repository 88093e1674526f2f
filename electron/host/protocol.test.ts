import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, resolve, win32 } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, fileFor, fileServer } from './protocol';

const inside = (url: string) => fileFor(url, '/app/renderer', posix);

describe('which file an address stands for', () => {
  it('a file below the folder, without query and fragment', () => {
    expect(inside('app://simulator/index.html?e2e#top')).toBe('/app/renderer/index.html');
    expect(inside('app://simulator/assets/a%20b.js')).toBe('/app/renderer/assets/a b.js');
  });

  it.each([
    ['a way out', 'app://simulator/../main/main.js'],
    ['an encoded way out', 'app://simulator/%2e%2e/main/main.js'],
    ['an encoded slash', 'app://simulator/..%2f..%2fetc%2fpasswd'],
    ['a way out further in', 'app://simulator/assets/..%2f..%2fmain%2fmain.js'],
    ['a name that only begins like the folder', 'app://simulator/..%2frenderer-old%2fx.js'],
    ['an encoded backslash', 'app://simulator/..%5c..%5cmain.js'],
    ['an absolute path', 'app://simulator//etc/passwd/'],
    ['a drive', 'app://simulator/C%3A/Windows/win.ini'],
    ['NUL', 'app://simulator/index.html%00.png'],
    ['half an escape', 'app://simulator/%E0%A4%A'],
    ['another host', 'app://elsewhere/index.html'],
    ['a longer host', 'app://simulator.evil/index.html'],
    ['a host with a name before it', 'app://user@simulator/index.html'],
    ['another scheme', 'file:///app/renderer/index.html'],
    ['no file', 'app://simulator/'],
    ['a folder', 'app://simulator/assets/'],
  ])('nothing for %s', (_what, url) => {
    expect(inside(url)).toBeNull();
  });

  it('stays inside whatever the path, on Windows too', () => {
    const path = fileFor('app://simulator//server/share/x.js', 'C:\\app\\renderer', win32);
    expect(path).toBe('C:\\app\\renderer\\server\\share\\x.js');
    expect(inside('app://simulator//etc/passwd')).toBe('/app/renderer/etc/passwd');
  });
});

describe('the answers', () => {
  let root = '';
  const get = (path: string, init?: RequestInit) =>
    fileServer(root)(new Request(`app://simulator${path}`, init));

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'simulator-protocol-'));
    writeFileSync(join(root, 'index.html'), '<p>Hello</p>');
    writeFileSync(join(root, 'secret.txt'), 'no type of ours');
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('carry the type, the whole policy and nosniff', async () => {
    const answer = await get('/index.html');
    expect(await answer.text()).toBe('<p>Hello</p>');
    expect(Object.fromEntries(answer.headers)).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; " +
        "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    });
  });

  it('are 404 for what is not there, has no known type or lies outside, and 405 for anything but reading', async () => {
    expect((await get('/none.js')).status).toBe(404);
    expect((await get('/secret.txt')).status).toBe(404);
    expect((await get('/..%2fsecret.js')).status).toBe(404);
    expect((await get('/index.html', { method: 'POST' })).status).toBe(405);
    expect(await (await get('/index.html', { method: 'HEAD' })).text()).toBe('');
  });

  it('name the same policy as the page itself', () => {
    const page = readFileSync(resolve(import.meta.dirname, '../../renderer/index.html'), 'utf8');
    const [, inPage] = /Content-Security-Policy"\s+content="([^"]*)"/.exec(page) ?? [];
    // A page cannot forbid its own framing; only the header can.
    expect(`${inPage}; frame-ancestors 'none'`).toBe(CONTENT_SECURITY_POLICY);
  });
});
