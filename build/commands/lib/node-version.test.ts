import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nodeTooOld, oldestNode } from './node-version.mjs';
import { at } from './root.mjs';

it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('accepts Node %s', (version) => {
  expect(nodeTooOld(version)).toBeUndefined();
});

it.each(['18.20.0', '20.18.3', '20.9.0'])(
  'refuses Node %s in one sentence that says what to do',
  (version) => {
    const words = nodeTooOld(version);
    expect(words).toContain(`This is Node ${version}`);
    expect(words).toContain('install it from https://nodejs.org');
    expect(words?.split('\n')).toHaveLength(1);
  },
);

it('agrees with the engines of package.json', () => {
  const { engines } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { engines: { node: string } };
  expect(engines.node).toBe(`>=${oldestNode}`);
});
