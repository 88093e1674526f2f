import type { CallOf } from '../../../shared/mapi/calls';
import { HR } from '../../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import { Simple } from '../../../shared/mapi/simpleCodes';
import { SimpleFlag } from '../../../shared/mapi/simpleFlags';
import { simpleCodeOf } from '../../../shared/mapi/simpleResult';
import { handleText } from '../../../shared/model/simpleMapi';
import { Attempt } from '../attempt';
import { answer, type Ctx, type Outcome, type ProcedureOf } from '../context';
import { through } from '../course';
import { logOn } from '../logon';
import { findProfile } from '../profileNames';
import { Step } from '../step';
import { addHandle } from './handles';
import { badLogonArgument } from './logonArguments';

const SHUT_DOWN = new Step('MAPI', 'refused', 'D66', 'MAPI', { argument: 'process' });

/**
 * MAPILogon of Simple MAPI (4.2): the logon procedure of Extended MAPI underneath, decimal codes and a handle on top. It
 * needs no MAPIInitialize: every handle carries an initialisation of its own (D63).
 */
export const MAPILogon: ProcedureOf<'MAPILogon'> = function* (ctx, call) {
  const argument = badLogonArgument(call);
  if (argument !== null) {
    yield new Step('MAPI', 'refused', 'SL1', 'MAPI', { fn: call.fn, argument }, Simple.MAPI_E_FAILURE);
    return noHandle(Simple.MAPI_E_FAILURE);
  }
  if (ctx.client.state === 'shut down') {
    yield SHUT_DOWN;
    return noHandle(simpleCodeOf(HR.MAPI_E_NOT_INITIALIZED));
  }
  const name = call.profileName ?? '';
  const known = name !== '' && findProfile(ctx.world, name) !== null;
  if (name !== '' && !known)
    yield new Step('MAPI', 'warning', 'SL5', 'MAPI', { about: `unknown profile ${name}` });
  const inner = yield* through(logOn(innerAttempt(ctx, call, known ? name : null)));
  const member = ctx.world.members.get(String(inner.out['lppSession']));
  if (inner.result !== HR.S_OK || member === undefined) {
    const code = simpleCodeOf(inner.result ?? HR.MAPI_E_CALL_FAILED);
    yield new Step('MAPI', 'note', 'SL8', 'MAPI', { about: 'result of the logon underneath' }, inner.result);
    return noHandle(code);
  }
  const { handle } = addHandle(ctx, member);
  yield new Step('MAPI', 'object opened', 'SL8', 'MAPI', {
    kind: 'Simple MAPI handle',
    name: member.session,
    object: handleText(handle),
  });
  return answer(Simple.SUCCESS_SUCCESS, { lplhSession: handleText(handle) });
};

/**
 * The logon underneath: shared unless MAPI_NEW_SESSION (D61), never the default profile, an unknown name like none at all.
 * Either dialog flag allows the question for the password (4.2, step 6).
 */
function innerAttempt(ctx: Ctx, call: CallOf<'MAPILogon'>, profileName: string | null): Attempt {
  const has = (flag: number) => (call.flags & flag) !== 0;
  const mayChoose = has(SimpleFlag.MAPI_LOGON_UI);
  const flags =
    LogonFlag.MAPI_EXTENDED |
    (has(SimpleFlag.MAPI_NEW_SESSION) ? LogonFlag.MAPI_NEW_SESSION : LogonFlag.MAPI_ALLOW_OTHERS) |
    (mayChoose ? LogonFlag.MAPI_LOGON_UI : 0) |
    (mayChoose || has(SimpleFlag.MAPI_PASSWORD_UI) ? LogonFlag.MAPI_PASSWORD_UI : 0) |
    (has(SimpleFlag.MAPI_FORCE_DOWNLOAD) ? LogonFlag.MAPI_FORCE_DOWNLOAD : 0);
  const { uiParam, password } = call;
  const inner = { fn: 'MAPILogonEx', uiParam, profileName, password, flags, outSession: true } as const;
  return new Attempt(ctx, inner, flags, HR.MAPI_E_SESSION_LIMIT);
}

const noHandle = (code: number): Outcome => answer(code, { lplhSession: null });
