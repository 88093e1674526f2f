import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { confine, confineAll, denyPermissions, mayNavigate } from './security';

class FakeContents extends EventEmitter {
  open: (() => unknown) | null = null;
  setWindowOpenHandler(handler: () => unknown): void {
    this.open = handler;
  }
  /** Whether the event is prevented. */
  tries(event: string, url = ''): boolean {
    let prevented = false;
    this.emit(event, { preventDefault: () => (prevented = true) }, url);
    return prevented;
  }
}

describe('a page', () => {
  it('may go to itself and nowhere else', () => {
    expect(mayNavigate('app://simulator/index.html?e2e')).toBe(true);
    for (const url of [
      'https://example.com/',
      'app://simulator.evil/',
      'app://other/',
      'file:///etc/passwd',
      'javascript:0',
    ]) {
      expect(mayNavigate(url)).toBe(false);
    }
  });

  it('is held back on navigation, redirect and webview, and opens no window', () => {
    const contents = new FakeContents();
    confine(contents as unknown as WebContents);
    expect(contents.tries('will-navigate', 'https://example.com/')).toBe(true);
    expect(contents.tries('will-navigate', 'app://simulator/index.html')).toBe(false);
    expect(contents.tries('will-redirect', 'https://example.com/')).toBe(true);
    expect(contents.tries('will-attach-webview')).toBe(true);
    expect(contents.open?.()).toEqual({ action: 'deny' });
  });

  it('is confined from the moment it exists', () => {
    const app = new EventEmitter();
    confineAll(app as never);
    const contents = new FakeContents();
    app.emit('web-contents-created', {}, contents);
    expect(contents.tries('will-navigate', 'https://example.com/')).toBe(true);
  });
});

const noContents = new FakeContents() as unknown as WebContents;

it('every permission is denied, on request and on a check', () => {
  const answers: unknown[] = [];
  denyPermissions({
    setPermissionRequestHandler: (handler: Parameters<Session['setPermissionRequestHandler']>[0]) =>
      handler?.(noContents, 'media', (given) => answers.push(given), {} as never),
    setPermissionCheckHandler: (handler: Parameters<Session['setPermissionCheckHandler']>[0]) =>
      answers.push(handler?.(null, 'notifications', '', {} as never)),
  });
  expect(answers).toEqual([false, false]);
});
