import { describe, expect, it, vi } from 'vitest';
import { HR } from '../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import { Bench } from './testing/bench';
import { missing, service, worldOf } from './testing/worlds';

const { MAPI_LOGON_UI } = LogonFlag;

describe('a logon that fails after it has started providers (F27, LX26)', () => {
  const start = () => {
    const b = new Bench(worldOf([service('One'), service('Two', { ...missing, required: true })]));
    return { b, over: vi.spyOn(b.world, 'sessionOver') };
  };

  it('is over once, with nothing left of its session', () => {
    const { b, over } = start();
    const logon = b.logOn('A', 'P');
    expect(logon.result).toBe(HR.MAPI_E_LOGON_FAILED);
    expect(b.methods()).toContain('One Store.Logon');
    expect(over).toHaveBeenCalledTimes(1);
    expect(b.world.living.size).toBe(0);
    expect(b.sessionOf(logon)).toMatchObject({ life: 'failed', word: 'failed' });
  });

  it('D69: is over once when its process dies in the middle of it', () => {
    const { b, over } = start();
    const logon = b.logOn('A', 'P', MAPI_LOGON_UI);
    expect(b.dialogs).toHaveLength(1);
    expect(b.engine.kill('A')).toBeNull();
    expect(over).toHaveBeenCalledTimes(1);
    expect(b.sessionOf(logon)).toMatchObject({ life: 'failed', word: 'failed' });
    expect(b.world.living.size).toBe(0);
  });
});
