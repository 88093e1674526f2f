import { Msgr } from '../../../shared/mapi/messengerCodes';
import { isOnline, isSettable } from '../../../shared/mapi/miStatus';
import { answer, type ProcedureOf } from '../context';
import { Step } from '../step';
import { onMyStatusChange, setStatus } from './events';
import { reach } from './scene';

const ASKED = new Step('client', 'note', 'D68', null, { about: 'the status is asked of the server' });

/** IMessenger::MyStatus, reading: offline it answers by itself, otherwise it asks the server. */
export const getMyStatus: ProcedureOf<'IMessenger.get_MyStatus'> = function* (ctx, { outStatus }) {
  const scene = yield* reach(ctx);
  if (typeof scene === 'number') return answer(scene);
  if (!outStatus) return answer(Msgr.RPC_X_NULL_REF_POINTER);
  const { state, status } = scene.messenger;
  if (state !== 'signed out' && state !== 'dialog open') yield ASKED;
  return answer(Msgr.S_OK, { pmStatus: status });
};

/**
 * IMessenger::MyStatus, writing: applies to every service that the user is signed in to; the event comes even when nothing
 * changes (C154). Signed out it does nothing; transitional and offline values cannot be chosen (D68).
 */
export const putMyStatus: ProcedureOf<'IMessenger.put_MyStatus'> = function* (ctx, { status }) {
  const scene = yield* reach(ctx);
  if (typeof scene === 'number') return answer(scene);
  const { machine, messenger, world } = scene;
  if (messenger.state !== 'signed in') return answer(Msgr.S_OK);
  if (!isSettable(status)) return answer(Msgr.E_INVALIDARG);
  const now = machine.clock.now;
  setStatus(messenger, status, now);
  for (const service of messenger.services) if (isOnline(service.status)) setStatus(service, status, now);
  world.messenger.touch(messenger);
  yield* onMyStatusChange(scene, 'D68', Msgr.S_OK);
  return answer(Msgr.S_OK);
};
