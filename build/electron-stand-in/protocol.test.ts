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

  it("is answered by the app's handler", async () => {
    protocol.handle('app', (request) => {
      return new Response(`${request.method} ${request.url}`, {
        status: 203,
        headers: { 'Content-Security-Policy': "default-src 'none'" },
      });
    });
    const answer = await ask('http://host.app.localhost/x', { method: 'DELETE' });
    expect(answer?.responseCode).toBe(203);
    expect(Buffer.from(answer?.body ?? '', 'base64').toString()).toBe('DELETE app://host/x');
    expect(answer?.responseHeaders).toContainEqual({
      name: 'content-security-policy',
      value: "default-src 'none'",
    });
    expect(await ask('https://example.org/')).toBeUndefined();
  });

  it('must be registered before it is handled, and must not be a scheme of the web', async () => {
    expect(() => protocol.handle('third', () => new Response())).toThrow("the scheme 'third'");
    protocol.registerSchemesAsPrivileged([{ scheme: 'other' }]);
    await expect(ask('http://host.other.localhost/x')).rejects.toThrow('No handler registered for other:');
    for (const scheme of ['https', 'file', 'a.b'])
      expect(() => protocol.registerSchemesAsPrivileged([{ scheme }])).toThrow(
        `protocol for the scheme '${scheme}'`,
      );
  });
});
