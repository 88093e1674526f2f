import { describe, expect, it } from 'vitest';
import type { Protocol } from './cdp';
import { answerRequest, interceptedPatterns, protocol, toAppUrl, toBrowserUrl } from './protocol';

const ask = (url: string, more: Partial<Protocol.Network.Request> = {}) =>
  answerRequest({
    url,
    method: 'GET',
    headers: {},
    initialPriority: 'High',
    referrerPolicy: 'no-referrer',
    ...more,
  });

describe("the app's own scheme", () => {
  it('is shown as a secure address and told as what it is', () => {
    protocol.registerSchemesAsPrivileged([{ scheme: 'app' }]);
    expect(toBrowserUrl('app://host/a/b?c#d')).toBe('http://host.app.localhost/a/b?c#d');
    expect(toBrowserUrl('app://host')).toBe('http://host.app.localhost/');
    expect(toAppUrl('http://host.app.localhost/a/b?c#d')).toBe('app://host/a/b?c#d');
    for (const other of [
      'https://example.org/',
      'other://host/',
      'http://host.other.localhost/',
      'data:text/html,app://x',
    ]) {
      expect(toBrowserUrl(other)).toBe(other);
      expect(toAppUrl(other)).toBe(other);
    }
    expect(interceptedPatterns()).toContainEqual({ urlPattern: 'http://*.app.localhost/*' });
  });

  it("is answered by the app's handler, with the policy's scheme translated", async () => {
    protocol.handle('app', (request) => {
      if (request.url.endsWith('/favicon.ico')) return new Response('none', { status: 404 });
      return new Response(`${request.method} ${request.url}`, {
        status: 203,
        headers: { 'Content-Security-Policy': "default-src 'none'; img-src app: data:; script-src app:" },
      });
    });
    const answer = await ask('http://host.app.localhost/x', { method: 'DELETE' });
    expect(answer?.responseCode).toBe(203);
    expect(Buffer.from(answer?.body ?? '', 'base64').toString()).toBe('DELETE app://host/x');
    expect(answer?.responseHeaders?.find(({ name }) => name === 'content-security-policy')?.value).toBe(
      "default-src 'none'; img-src http://*.app.localhost data:; script-src http://*.app.localhost",
    );
    expect(await ask('http://host.app.localhost/favicon.ico')).toEqual({ responseCode: 204 });
    expect(await ask('https://example.org/')).toBeUndefined();
  });

  it('cannot be handled twice, and must not be a scheme of the web', async () => {
    expect(() => protocol.handle('app', () => new Response())).toThrow('Failed to register protocol: app');
    protocol.registerSchemesAsPrivileged([{ scheme: 'other' }]);
    await expect(ask('http://host.other.localhost/x')).rejects.toThrow('No handler registered for other:');
    for (const scheme of ['https', 'file', 'a.b'])
      expect(() => protocol.handle(scheme, () => new Response())).toThrow(
        `protocol for the scheme '${scheme}'`,
      );
  });
});
