import type { Locator, Page } from '@playwright/test';
import { Card } from './card';
import { Diagram } from './diagram';
import { Faults } from './faults';
import { Lab } from './lab';
import { Lessons } from './lessons';
import { Mail } from './mail';
import { RunBar } from './runBar';
import { Sessions } from './sessions';
import { Settings } from './settings';
import { Tables } from './tables';
import { Trace } from './trace';

/** Sections of the rail. */
export type Section = 'Stage' | 'Lab' | 'Lessons' | 'Faults' | 'Profiles';

/** One window of the simulator: its regions by role and name. */
export class SimulatorWindow {
  readonly runBar: RunBar;
  readonly sessions: Sessions;
  readonly trace: Trace;
  readonly diagram: Diagram;
  readonly lab: Lab;
  readonly settings: Settings;
  readonly tables: Tables;
  readonly faults: Faults;
  readonly mail: Mail;
  readonly lessons: Lessons;
  readonly stage: Locator;
  readonly statusLine: Locator;
  /** Every simulated dialog and box of this window. */
  readonly dialogs: Locator;

  constructor(readonly page: Page) {
    this.runBar = new RunBar(page);
    this.sessions = new Sessions(page);
    this.trace = new Trace(page);
    this.diagram = new Diagram(page);
    this.lab = new Lab(page);
    this.settings = new Settings(page);
    this.tables = new Tables(page);
    this.faults = new Faults(page);
    this.mail = new Mail(page);
    this.lessons = new Lessons(page);
    this.stage = page.getByRole('main', { name: 'Stage' });
    this.statusLine = page.getByRole('contentinfo', { name: 'Status line' });
    this.dialogs = this.stage.getByRole('dialog').or(this.stage.getByRole('alertdialog'));
  }

  /** The card of a program on the stage. */
  card(client: string): Card {
    return new Card(this.page, client);
  }

  async open(section: Section): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('button', { name: section })
      .click();
  }
}
