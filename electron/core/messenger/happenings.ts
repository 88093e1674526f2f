import { Msgr } from '../../../shared/mapi/messengerCodes';
import { MiStatus } from '../../../shared/mapi/miStatus';
import type { MessengerHappening } from '../../../shared/model/messenger';
import type { Machine } from '../context';
import { Step, type Procedure } from '../step';
import { fail } from './connect';
import { enter, onAppShutdown, setStatus } from './events';
import { messengerOf, type Scene } from './scene';
import { openDialog } from './signin';
import { signedOut, signOut } from './signout';

/**
 * Something happens to Messenger that no call brings about. Returns the procedure of it, or, in one sentence, why it cannot
 * happen now.
 */
export function messengerHappens(
  machine: Machine,
  { what, ...rest }: MessengerHappening,
): Procedure<void> | string {
  const messenger = messengerOf(machine.world);
  if (messenger === undefined) return 'There is no Windows Messenger on this machine.';
  const scene: Scene = { machine, world: machine.world, messenger };
  const { state } = messenger;
  if (what === 'started')
    return state === 'not running' ? start(scene) : 'Windows Messenger is running already.';
  if (state === 'not running') return 'Windows Messenger is not running. Start it first.';
  switch (what) {
    case 'server answers':
      if (state !== 'disconnecting') return 'The server of Messenger has no sign-out to answer.';
      return told(what, signedOut(scene, 'M7', Msgr.S_OK));
    case 'connection lost':
    case 'other computer signs in':
      return dropped(scene, what);
    case 'upgrade':
      return told(what, upgrade(scene));
    case 'user signs in':
      if (state !== 'signed out') return 'The Sign In dialog opens only while nobody is signed in.';
      return told(what, opened(scene));
    case 'user signs out':
      if (state !== 'signed in') return 'Nobody is signed in to Messenger.';
      return told(what, leave(scene));
    case 'dialog':
      return showDialog(scene, 'dialog' in rest ? rest.dialog : null);
  }
}

/** The line that says what happened outside, then what comes of it. */
function* told(what: string, effects: Procedure<void>): Procedure<void> {
  yield new Step('engine', 'world changed', 'SIM.world', 'Messenger', { about: what });
  yield* effects;
}

/** M10 once the server has accepted the logon; before that the attempt fails (M4). */
function dropped(scene: Scene, what: string): Procedure<void> | string {
  const { state } = scene.messenger;
  if (state === 'signed out' || state === 'dialog open')
    return 'Messenger has no connection that could be lost.';
  if (state === 'finding' || state === 'connecting') {
    scene.messenger.attempt++;
    return told(what, fail(scene, Msgr.MSGR_E_CONNECT));
  }
  return told(what, signedOut(scene, 'M10', Msgr.MSGR_E_DISCONNECTED));
}

/** M11: the client ends; whatever was on its way is void. */
function* upgrade(scene: Scene): Procedure<void> {
  scene.messenger.attempt++;
  yield* onAppShutdown(scene);
  for (const service of scene.messenger.services) {
    setStatus(service, MiStatus.MISTATUS_OFFLINE, scene.machine.clock.now);
  }
  enter(scene, 'not running');
}

function* start(scene: Scene): Procedure<void> {
  enter(scene, 'signed out');
  yield new Step('engine', 'world changed', 'SIM.world', 'Messenger', { about: 'started' });
}

function* opened(scene: Scene): Procedure<void> {
  openDialog(scene, null, null);
}

function* leave(scene: Scene): Procedure<void> {
  yield* signOut(scene);
}

function* showDialog({ messenger, world }: Scene, dialog: typeof messenger.otherDialog): Procedure<void> {
  messenger.otherDialog = dialog;
  world.messenger.touch(messenger);
  yield new Step('engine', 'world changed', 'SIM.world', 'Messenger', {
    about: `dialog: ${dialog ?? 'none'}`,
  });
}
