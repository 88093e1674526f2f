import { HR } from '../../shared/mapi/extendedCodes';
import { INIT_FLAGS_MASK, InitFlag } from '../../shared/mapi/initFlags';
import { answer, type ProcedureOf } from './context';
import { logOffMember } from './logoff';
import { membersOf } from './members';
import { Step } from './step';

const UNDERFLOW = new Step('MAPI', 'warning', 'D54', 'MAPI', {
  about: 'MAPIUninitialize without MAPIInitialize',
});

/** MAPIInitialize (2.1): the failure of each step is tested in the documented order. */
export const MAPIInitialize: ProcedureOf<'MAPIInitialize'> = function* ({ world, client }, { init }) {
  if (init !== null && init.version !== 0) return answer(HR.MAPI_E_INVALID_PARAMETER);
  const flags = init?.flags ?? 0;
  if ((flags & ~INIT_FLAGS_MASK) !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
  if (client.initCount === 0) client.initFlags = flags;
  client.initCount++;
  world.clients.touch(client);
  if (client.kind === 'service' && (flags & InitFlag.MAPI_NT_SERVICE) === 0) {
    yield new Step('MAPI', 'warning', 'D21', 'MAPI', { about: 'service without MAPI_NT_SERVICE' });
  }
  return answer(HR.S_OK);
};

/** MAPIUninitialize (2.1): the last one logs off every member of the process implicitly (D54). Returns nothing. */
export const MAPIUninitialize: ProcedureOf<'MAPIUninitialize'> = function* (ctx) {
  const { world, client } = ctx;
  if (client.initCount === 0) {
    yield UNDERFLOW;
    return answer(null);
  }
  if (client.initCount === 1) {
    for (const member of membersOf(world, client.id)) {
      if (member.life === 'active') yield* logOffMember(ctx, member, 0, 'D54');
    }
  }
  client.initCount--;
  world.clients.touch(client);
  return answer(null);
};
