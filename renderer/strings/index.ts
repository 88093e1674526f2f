import { stage } from './stage';
import { dialogs } from './dialogs';
import { diagram } from './diagram';
import { faults } from './faults';
import { lab } from './lab';
import { lessons } from './lessons';
import { mail } from './mail';
import { messages } from './messages';
import { closeAll, messenger } from './messenger';
import { pieces } from './pieces';
import { preferences } from './preferences';
import { shell } from './shell';
import { simpleMapi } from './simpleMapi';
import { states } from './states';
import { tables } from './tables';
import { trace } from './trace';

/** Every visible text of the window, English, by area: `strings.shell.commands.run`. */
export const english = {
  shell,
  states,
  pieces,
  tables,
  trace,
  lessons,
  preferences,
  stage,
  dialogs,
  diagram,
  lab,
  faults,
  mail,
  simpleMapi,
  messages,
  messenger,
  closeAll,
};

/** The shape that another language has to fill: the same keys, the same parameters. */
export type Strings = typeof english;

/** The texts in use. */
export const strings: Strings = english;
