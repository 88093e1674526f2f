import { HR } from '../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import type { Ctx } from './context';
import { faultAt } from './faultSteps';
import type { Procedure } from './step';

/**
 * MAPI_UNICODE asked of an implementation that knows narrow strings only: MAPI_E_BAD_CHARWIDTH, documented for GetLastError
 * and GetMsgStoresTable (2.3, 2.4). Ours knows both widths; the trainer can arrange one that does not. `S_OK`: go on.
 */
export function* checkCharWidth(ctx: Ctx, flags: number): Procedure<number> {
  if ((flags & LogonFlag.MAPI_UNICODE) === 0) return HR.S_OK;
  return (yield* faultAt(ctx, 'method: Unicode strings')) ?? HR.S_OK;
}
