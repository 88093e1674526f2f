import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { places } from '../../runtime/candidates.mjs';
import { pretendMachine, type Pretence } from '../../runtime/testing/machine';
import { electronForRelease } from './release.mjs';
import { at, root } from './root.mjs';

interface BuilderConfig {
  readConfig: (folder: string, file: string) => Promise<Record<string, unknown>>;
  validate: (config: Record<string, unknown>) => Promise<void>;
}

/** electron-builder's own reader and checker of its configuration. */
function builder(): BuilderConfig {
  const own = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
  const { getConfig, validateConfiguration } = own('app-builder-lib/out/util/config/config.js') as {
    getConfig: (folder: string, file: string, options: null) => Promise<Record<string, unknown>>;
    validateConfiguration: (config: unknown, debug: { add: () => void }) => Promise<void>;
  };
  return {
    readConfig: (folder, file) => getConfig(folder, file, null),
    validate: (config) => validateConfiguration(config, { add: () => undefined }),
  };
}

describe('the configuration of the installers', () => {
  it('is one that electron-builder accepts', async () => {
    const { readConfig, validate } = builder();
    const config = await readConfig(root, at('build/electron-builder.yml'));
    await expect(validate(config)).resolves.toBeUndefined();
    await expect(validate({ ...config, electronFuse: {} })).rejects.toThrow('electronFuse');
  });

  it('switches every fuse to the safe side', async () => {
    const config = await builder().readConfig(root, at('build/electron-builder.yml'));
    expect(config['electronFuses']).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('packs the bundles and no package, into an archive', async () => {
    const config = await builder().readConfig(root, at('build/electron-builder.yml'));
    expect(config['asar']).toBe(true);
    expect(JSON.stringify(config['files'])).toContain('!**/node_modules/**');
    expect(config['publish']).toBeNull();
  });
});

describe('an installer is refused', () => {
  const on = (pretence: Pretence) =>
    electronForRelease(
      places(pretendMachine({ env: { PATH: '/usr/bin' }, ...pretence }), '/app', { mayDownload: true }),
    );
  const chromium = { '/usr/bin/chromium': 'Chromium 156.0.1' };
  const real = {
    programs: { '/app/node_modules/electron/dist/electron': '45.3.4' },
    files: { '/app/node_modules/electron/dist/version': '45.3.4' },
  };

  it('where only a browser was found', async () => {
    const { refusal } = await on({ programs: chromium });
    expect(refusal).toMatch(
      /^Installers are built around Electron's own program only: .*npx install-electron.*\.$/,
    );
  });

  it('where ELECTRON_OVERRIDE_DIST_PATH names a stand-in, even beside a real Electron', async () => {
    const { refusal } = await on({
      env: { ELECTRON_OVERRIDE_DIST_PATH: '/stand-in' },
      programs: { ...real.programs, '/stand-in/electron': '' },
      files: { ...real.files, '/stand-in/version': '0.0.0-stand-in' },
    });
    expect(refusal).toContain('ELECTRON_OVERRIDE_DIST_PATH');
  });

  it('but not where the real program is installed', async () => {
    expect(await on(real)).toEqual({ distPath: '/app/node_modules/electron/dist' });
  });
});
