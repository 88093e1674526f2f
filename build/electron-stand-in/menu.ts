import type Electron from 'electron';
import { refusingEmitter } from './refusingEmitter';
import type { Agrees } from './surface';

type Template = Parameters<typeof Electron.Menu.buildFromTemplate>[0];

let applicationMenu: Menu | null = null;

/** Electron's `Menu`, remembered and never drawn: items can be read and clicked by tests, accelerators do not fire. */
export class Menu extends refusingEmitter('Menu', []) {
  static buildFromTemplate(template: Template): Menu {
    return new Menu(template);
  }
  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }
  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }
  readonly items: Template;

  constructor(template: Template) {
    super();
    this.items = template;
  }
}

export type Checked = Agrees<typeof Electron.Menu, typeof Menu>;
