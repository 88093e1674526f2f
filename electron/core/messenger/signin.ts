import type { CallOf } from '../../../shared/mapi/calls';
import { Msgr } from '../../../shared/mapi/messengerCodes';
import { hasBreaks, passwordLimit, SIGNIN_NAME_LIMIT } from '../../../shared/mapi/messengerLimits';
import type { MessengerDialog } from '../../../shared/model/messenger';
import { answer, type ProcedureOf } from '../context';
import { askStep, Step, type Procedure } from '../step';
import { connect, tellCorrected } from './connect';
import { primaryOf, reach, type Scene } from './scene';

const CLOSED = new Step('user', 'note', 'M5', null, { about: 'the Sign In dialog was closed' });

const dialogCodes: Readonly<Record<MessengerDialog, number>> = {
  audio: Msgr.MSGR_E_AUDIO_UI_ACTIVE,
  options: Msgr.MSGR_E_OPTION_UI_ACTIVE,
  other: Msgr.MSGR_E_OTHER_UI_ACTIVE,
};

const refused = (argument: string, code: number) =>
  new Step('client', 'refused', 'D67', null, { fn: 'IMessenger.Signin', argument }, code);

/** IMessenger::Signin: opens the dialog of the primary service, prefilled, never submitted. Order of the checks: D67. */
export const Signin: ProcedureOf<'IMessenger.Signin'> = function* (ctx, call) {
  const scene = yield* reach(ctx);
  if (typeof scene === 'number') return answer(scene);
  const { messenger, world } = scene;
  if (messenger.state === 'signed in')
    return answer(call.script ? Msgr.S_FALSE : Msgr.MSGR_E_ALREADY_LOGGED_ON);
  if (messenger.state === 'dialog open') return answer(Msgr.S_FALSE);
  if (messenger.state !== 'signed out') return answer(Msgr.E_FAIL);
  if (messenger.otherDialog !== null) return answer(dialogCodes[messenger.otherDialog]);
  const argument = badArgument(call, messenger.version);
  if (argument !== null) {
    yield refused(argument, Msgr.E_INVALIDARG);
    return answer(Msgr.E_INVALIDARG);
  }
  if (!world.settings.interactiveDesktop) return answer(Msgr.E_FAIL);
  openDialog(scene, call.signinName, messenger.windowsXp ? null : call.password);
  return answer(Msgr.S_OK);
};

/** Name and password are checked, not whether they are right. */
function badArgument(call: CallOf<'IMessenger.Signin'>, version: number): string | null {
  const name = call.signinName ?? '';
  const password = call.password ?? '';
  if (call.hwndParent !== 0) return 'hwndParent';
  if (name.length > SIGNIN_NAME_LIMIT || hasBreaks(name)) return 'bstrSigninName';
  return password.length > passwordLimit(version) || hasBreaks(password) ? 'bstrPassword' : null;
}

/** The Sign In dialog opens in Messenger's own card; the call does not wait for it. */
export function openDialog(scene: Scene, name: string | null, password: string | null): void {
  const { machine, messenger, world } = scene;
  messenger.state = 'dialog open';
  world.messenger.touch(messenger);
  machine.background(messenger.client, signInDialog(scene, name, password === '' ? null : password));
}

/** The dialog until it is submitted (M1) or closed (M5). The given password lives as long as the dialog, nowhere else. */
function* signInDialog(scene: Scene, name: string | null, password: string | null): Procedure<void> {
  const { messenger, world } = scene;
  const primary = primaryOf(messenger);
  const number = ++messenger.attempt;
  const prefilled = name ?? primary.account;
  const pressed = yield askStep(
    {
      kind: 'messenger-signin',
      service: primary.name,
      name: prefilled,
      passwordGiven: password !== null,
      connecting: false,
    },
    null,
    'M1',
    () => messenger.attempt !== number,
  );
  if (typeof pressed !== 'object') return;
  if (pressed.press !== 'OK') {
    messenger.state = 'signed out';
    world.messenger.touch(messenger);
    yield CLOSED;
    return;
  }
  const credentials = {
    stored: false,
    account: pressed.user ?? prefilled,
    password: pressed.password ?? password,
    remember: pressed.remember === true,
  };
  tellCorrected(scene, credentials);
  yield* connect(scene, credentials);
}

/** IMessenger::AutoSignin: no dialog, stored credentials, the primary service only (M2). */
export const AutoSignin: ProcedureOf<'IMessenger.AutoSignin'> = function* (ctx, call) {
  const scene = yield* reach(ctx);
  if (typeof scene === 'number') return answer(scene);
  const { machine, messenger } = scene;
  if (messenger.state === 'dialog open') return answer(Msgr.MSGR_E_LOGON_UI_ACTIVE);
  if (messenger.state === 'signed in')
    return answer(call.script ? Msgr.S_FALSE : Msgr.MSGR_E_ALREADY_LOGGED_ON);
  const primary = primaryOf(messenger);
  if (messenger.state !== 'signed out' || !primary.saved) return answer(Msgr.E_FAIL);
  messenger.state = 'finding';
  const credentials = { stored: true, account: primary.account, password: null, remember: false };
  machine.background(messenger.client, connect(scene, credentials));
  return answer(Msgr.S_OK);
};
