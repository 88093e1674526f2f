import { expect, it } from 'vitest';
import { menuTemplate } from './menu';

const rolesOf = (devTools: boolean) =>
  JSON.stringify(menuTemplate({ mac: false, devTools, newWindow: () => undefined }));

it('a packaged app has no developer tools in its menu, and none has a reload that would take the keys of the simulator', () => {
  expect(rolesOf(true)).toContain('toggleDevTools');
  expect(rolesOf(false)).not.toContain('toggleDevTools');
  expect(rolesOf(true)).not.toMatch(/"(reload|forceReload|togglefullscreen)"/);
});

it('File > New window opens one', () => {
  let opened = 0;
  const template = menuTemplate({ mac: true, devTools: false, newWindow: () => (opened += 1) });
  const [newWindow] = template.find(({ label }) => label === '&File')?.submenu as { click: () => void }[];
  newWindow!.click();
  expect(opened).toBe(1);
});
