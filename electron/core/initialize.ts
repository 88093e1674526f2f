import { HR } from '../../shared/mapi/extendedCodes';
import { INIT_FLAGS_MASK, InitFlag } from '../../shared/mapi/initFlags';
import type { RuleId } from '../../shared/mapi/rules';
import type { FaultOperation } from '../../shared/model/fault';
import { answer, type Ctx, type ProcedureOf } from './context';
import { faultAt } from './faultSteps';
import { logOffMember } from './logoff';
import { membersOf } from './members';
import { forgetObjectsOf } from './objects';
import { isHandleMember } from './simpleMapi/handles';
import { isUsable } from './sessionMethods/method';
import { Step, type Procedure } from './step';
import { unloadDlls } from './unload';

const UNDERFLOW = new Step('MAPI', 'warning', 'D54', 'MAPI', {
  about: 'MAPIUninitialize without MAPIInitialize',
});
const NO_SERVICE_FLAG = new Step('MAPI', 'warning', 'D21', 'MAPI', {
  about: 'service without MAPI_NT_SERVICE',
});

/** A step of the first MAPIInitialize of a process (2.1): what can go wrong, and when it is left out. */
interface InitStep {
  readonly operation: Extract<FaultOperation, `init: ${string}`>;
  readonly rule: RuleId;
  readonly applies?: (flags: number) => boolean;
}

/** Steps 2 to 7 in the order in which they fail (C5, C6). */
const steps: readonly InitStep[] = [
  { operation: 'init: mail client', rule: 'IN1' },
  {
    operation: 'init: service registry',
    rule: 'IN2',
    applies: (flags) => (flags & InitFlag.MAPI_NT_SERVICE) !== 0,
  },
  { operation: 'init: OLE version', rule: 'IN3' },
  { operation: 'init: COM', rule: 'IN3', applies: (flags) => (flags & InitFlag.MAPI_NO_COINIT) === 0 },
  { operation: 'init: process data', rule: 'IN4' },
  { operation: 'init: shared data', rule: 'IN5' },
  { operation: 'init: notification engine', rule: 'IN6' },
  { operation: 'init: profile provider', rule: 'IN7' },
];

/** MAPIInitialize (2.1): the arguments first, then, for the first call of a process, each step in the documented order. */
export const MAPIInitialize: ProcedureOf<'MAPIInitialize'> = function* (ctx, { init }) {
  const { world, client } = ctx;
  if (init !== null && init.version !== 0) return answer(HR.MAPI_E_INVALID_PARAMETER);
  const flags = init?.flags ?? 0;
  if ((flags & ~INIT_FLAGS_MASK) !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
  if (client.initCount === 0) {
    const failure = yield* firstFailure(ctx, flags);
    if (failure !== HR.S_OK) return answer(failure);
    client.initFlags = flags;
  }
  client.initCount++;
  world.clients.touch(client);
  if (client.kind === 'service' && (flags & InitFlag.MAPI_NT_SERVICE) === 0) yield NO_SERVICE_FLAG;
  return answer(HR.S_OK);
};

/** What the trainer has arranged to fail, in the order of the steps; S_OK when everything goes well. */
function* firstFailure(ctx: Ctx, flags: number): Procedure<number> {
  if (ctx.world.armedFaults.length === 0) return HR.S_OK;
  for (const step of steps) {
    if (step.applies?.(flags) === false) continue;
    const code = (yield* faultAt(ctx, step.operation)) ?? HR.S_OK;
    if (code === HR.S_OK) continue;
    yield new Step('MAPI', 'refused', step.rule, 'MAPI', { argument: step.operation }, code);
    return code;
  }
  return HR.S_OK;
}

/**
 * MAPIUninitialize (2.1): the last one logs off every member of the process implicitly (D54), frees what it holds and
 * unloads the provider DLLs (C125). Returns nothing.
 */
export const MAPIUninitialize: ProcedureOf<'MAPIUninitialize'> = function* (ctx) {
  const { world, client } = ctx;
  if (client.initCount === 0) {
    yield UNDERFLOW;
    return answer(null);
  }
  if (client.initCount === 1) {
    for (const member of membersOf(world, client.id)) {
      if (!isUsable(member) || isHandleMember(world, member)) continue;
      yield* logOffMember(ctx, member, 0, 'D54');
    }
    forgetObjectsOf(world, client.id);
    yield* unloadDlls(ctx);
  }
  client.initCount--;
  world.clients.touch(client);
  return answer(null);
};
