import type { MenuItemConstructorOptions } from 'electron';

export interface MenuWishes {
  readonly mac: boolean;
  readonly devTools: boolean;
  readonly newWindow: () => void;
}

/** The menu bar: only what the platform expects; everything of the simulation is in the window. */
export function menuTemplate({ mac, devTools, newWindow }: MenuWishes): MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions[] = [{ role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom' }];
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        { label: '&New window', accelerator: 'CommandOrControl+Shift+N', click: newWindow },
        { role: 'close' },
        ...(mac ? [] : [{ type: 'separator' } as const, { role: 'quit' } as const]),
      ],
    },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: devTools ? [...view, { type: 'separator' }, { role: 'toggleDevTools' }] : view,
    },
  ];
}
