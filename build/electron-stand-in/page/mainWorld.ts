import { makeBridge } from './bridge';

const freeze = (value: unknown): unknown => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};

/** Runs in the page's own world before any of its scripts: shows what the preload exposes, and asks before windows open. */
export function start(secret: string): void {
  if (window !== window.top) return;
  const bridge = makeBridge(`${secret}.page`, `${secret}.preload`, (message) => {
    if (message.op === 'are you there') bridge.post({ op: 'hello' });
    else if (message.op === 'expose')
      Object.defineProperty(window, message.key, {
        value: freeze(bridge.unpack(message.api)),
        enumerable: true,
      });
  });
  const openHere = window.open.bind(window);
  window.open = (url = '', name = '', features = '') => {
    if (/^_(self|parent|top)$/i.test(name)) return openHere(url, name, features);
    const address = url === '' ? 'about:blank' : new URL(url, document.baseURI).href;
    bridge.post({ op: 'open', url: address, name, features });
    return null;
  };
  // Chromium lets a script close only windows with a short history.
  window.close = () => bridge.post({ op: 'close' });
  bridge.post({ op: 'hello' });
}
