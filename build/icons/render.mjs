import { chromium } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { search } from '../runtime/find.mjs';

// Draws icon.svg as PNG with the browser found on this machine: `node build/icons/render.mjs`. The picture is committed.

/** What electron-builder wants. */
const size = 512;

const { looked } = await search({ mayDownload: false, lookEverywhere: true });
const found = looked.map((one) => one.found).find((candidate) => candidate?.kind === 'stand-in');
if (found?.kind !== 'stand-in')
  throw new Error('No browser was found to draw with: install Chromium, Chrome or Edge.');

const svg = readFileSync(new URL('icon.svg', import.meta.url), 'utf8');
const browser = await chromium.launch({ executablePath: found.browser.path, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: size, height: size } });
await page.setContent(
  `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
);
writeFileSync(new URL('icon.png', import.meta.url), await page.screenshot({ omitBackground: true }));
await browser.close();
