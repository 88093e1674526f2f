import { expect, it } from 'vitest';
import { fromWhatIsKept } from './install.mjs';

/** What an npm with these answers was asked, and what came of it. */
async function asked(...answers: { code: number; output: string }[]) {
  const options: string[][] = [];
  const outcome = await fromWhatIsKept((more) => {
    options.push(more);
    return Promise.resolve({ ...(answers[options.length - 1] ?? { code: 99, output: '' }), seconds: 0 });
  });
  return { options, code: outcome.code };
}

it.each([
  ['asks the registry for nothing that npm has kept', [{ code: 0, output: '' }], [['--prefer-offline']], 0],
  [
    'asks it after all when the kept list of versions is older than the lock file',
    [
      { code: 1, output: 'npm error code ETARGET' },
      { code: 0, output: '' },
    ],
    [['--prefer-offline'], []],
    0,
  ],
  [
    'does not try twice when something else is wrong',
    [{ code: 1, output: 'npm error code ENOTFOUND' }],
    [['--prefer-offline']],
    1,
  ],
])('%s', async (_what, answers, options, code) => {
  expect(await asked(...answers)).toEqual({ options, code });
});
