// Each line keeps the browser from doing something that an app's window does not do: updates, first-run pages, syncing,
// questions about a crash, slowing hidden windows down. --test-type hides the info bar about --no-sandbox.
// prettier-ignore
const QUIET = [
  'test-type', 'no-first-run', 'no-default-browser-check', 'disable-background-networking', 'disable-component-update',
  'disable-sync', 'disable-quic', 'disable-extensions', 'disable-default-apps', 'disable-breakpad',
  'hide-crash-restore-bubble', 'disable-search-engine-choice-screen', 'disable-popup-blocking',
  'disable-backgrounding-occluded-windows', 'disable-renderer-backgrounding', 'disable-dev-shm-usage',
  'use-mock-keychain',
];
const FEATURES_OFF = 'Translate,OptimizationHints,MediaRouter,HttpsUpgrades,GlobalMediaControls,PaintHolding';

/** Where and how the browser runs. */
export interface BrowserWishes {
  profile: string;
  headless: boolean;
  /** Chromium refuses its sandbox to root. */
  root: boolean;
  /** What the command line and the app ask for. */
  switches: ReadonlyMap<string, string>;
}

/** The arguments that every start of the browser gets: its first start, and each further window. */
export function browserFlags({ profile, headless, root, switches }: BrowserWishes): string[] {
  const flags = new Map(switches);
  for (const name of QUIET) flags.set(name, '');
  flags.set('disable-features', [FEATURES_OFF, flags.get('disable-features') ?? []].flat().join(','));
  flags.set('password-store', 'basic');
  flags.set('user-data-dir', profile);
  // A page may close its window however long its history is.
  flags.set('blink-settings', 'allowScriptsToCloseWindows=true');
  // Pages of the app's own scheme are answered by interception; nothing may ever reach a server of this machine instead.
  flags.set('host-resolver-rules', 'MAP *.localhost ~NOTFOUND');
  if (root) flags.set('no-sandbox', '');
  if (headless) flags.set('headless', '');
  return [...flags].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
}
