import { makeBridge } from './bridge';

const freeze = (value: unknown): unknown => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};

/** Runs in the page's own world before any of its scripts: shows what the preload exposes, and opens no window. */
export function start(secret: string): void {
  if (window !== window.top) return;
  const hello = makeBridge(`${secret}.page`, `${secret}.preload`, (key: string, api: unknown) => {
    Object.defineProperty(window, key, { value: freeze(api), enumerable: true });
  });
  // Without an opener the page gets null, as from Electron. The browser tells main, which closes what has opened.
  const open = window.open.bind(window);
  window.open = (url, name, features = '') => open(url, name, `noopener,${features}`);
  hello();
}
