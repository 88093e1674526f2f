import { expect, it } from 'vitest';
import { tokens } from '../../renderer/theme/tokens';
import { windowOptions } from './windowOptions';

it('a window is isolated, sandboxed and without Node, and nothing weakens that', () => {
  expect(windowOptions({ preload: '/out/preload.cjs', dark: false, devTools: false })).toEqual({
    width: 1280,
    height: 800,
    minWidth: 400,
    minHeight: 400,
    show: false,
    title: 'MAPI Session Simulator',
    backgroundColor: '#EDF1F6',
    useContentSize: true,
    webPreferences: {
      preload: '/out/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    },
  });
});

it('an empty window has the colour of the page to come', () => {
  const colour = (dark: boolean) => windowOptions({ preload: '', dark, devTools: false }).backgroundColor;
  expect([colour(false), colour(true)]).toEqual([tokens.canvas.light, tokens.canvas.dark]);
});
