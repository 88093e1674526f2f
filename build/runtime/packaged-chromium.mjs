import { join } from 'node:path';

/**
 * @typedef {import('./machine.mjs').Machine} Machine
 * @typedef {import('./candidates.mjs').Finding} Finding
 */

/** Unpacks in a child, because the package always unpacks into the folder for temporary files and that one is shared. */
const unpack = `
import chromium, { inflate } from '@sparticuz/chromium';
import { fileURLToPath } from 'node:url';
await chromium.executablePath();
await inflate(fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))));
`;

/**
 * The headless Chromium inside the npm package @sparticuz/chromium, unpacked once below node_modules/.cache.
 * @param {Machine} machine @param {string} root top folder of the repository
 * @returns {Promise<Finding>}
 */
export async function packagedChromium(machine, root) {
  const { platform, arch } = machine;
  if (platform !== 'linux' || arch !== 'x64') {
    return { missing: `@sparticuz/chromium runs on Linux x64 only, this is ${platform} ${arch}` };
  }
  const manifest = machine.read(join(root, 'node_modules/@sparticuz/chromium/package.json'));
  if (manifest === undefined) return { missing: "@sparticuz/chromium is not installed: run 'npm ci'" };
  const { version } = JSON.parse(manifest);

  const folder = join(root, 'node_modules/.cache/simulator', `chromium-${version}`);
  const wrapper = join(folder, 'chromium-headless-shell');
  if (!machine.isProgram(wrapper)) {
    machine.write(join(folder, 'unpacked-by'), '@sparticuz/chromium\n');
    const outcome = await machine.run(process.execPath, ['--input-type=module', '-e', unpack], {
      seconds: 120,
      env: { TMPDIR: folder },
    });
    if (outcome.code !== 0)
      return { missing: `@sparticuz/chromium could not be unpacked into ${folder}: is the disk full?` };
    await writeWrapper(machine, folder, wrapper);
  }
  const trial = await machine.run(wrapper, ['--version'], { seconds: 20 });
  if (trial.code !== 0) {
    return { missing: `@sparticuz/chromium does not start (${trial.output.trim().split('\n')[0] ?? ''})` };
  }
  const label = `headless Chromium of @sparticuz/chromium ${version}`;
  return { found: { kind: 'stand-in', label, browser: { path: wrapper, headlessOnly: true } } };
}

/**
 * Starts the unpacked program beside it, wherever that folder is moved or copied to; lends it the libraries and fonts of the
 * package only where the system has none.
 * @param {Machine} machine @param {string} folder @param {string} wrapper
 */
async function writeWrapper(machine, folder, wrapper) {
  const program = join(folder, 'chromium');
  const bare = await machine.run(program, ['--version'], { seconds: 20 });
  const lines = ['#!/bin/sh', 'here=${0%/*}'];
  if (bare.code !== 0) {
    lines.push('export LD_LIBRARY_PATH="$here/al2023/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"');
  }
  if (!machine.exists('/etc/fonts/fonts.conf')) lines.push('export FONTCONFIG_PATH="$here/fonts"');
  lines.push('exec "$here/chromium" "$@"', '');
  machine.write(wrapper, lines.join('\n'));
  await machine.run('chmod', ['755', wrapper], { seconds: 5 });
}
