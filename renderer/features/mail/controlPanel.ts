import type { CallInput } from '../../../shared/mapi/calls';
import { HR } from '../../../shared/mapi/extendedCodes';
import { CONTROL_PANEL } from '../../../shared/model/machine';
import type { OutValues } from '../../../shared/model/run';
import { recordOf } from '../../stores/mirror';
import type { Simulator } from '../../stores/simulator';

/** How a call of the Control Panel ended. */
export interface Returned {
  readonly result: number;
  readonly out: OutValues;
}

/**
 * The calls behind the Mail dialogs, made by the program "Control Panel" like those of any other program. `null`: the command was
 * refused (the status line says why), or the run began anew before the call returned.
 */
export class ControlPanel {
  constructor(private readonly simulator: Simulator) {}

  /** One call, until it has returned; a dialog that it opens is answered meanwhile. */
  async call(call: CallInput): Promise<Returned | null> {
    if (!(await this.#initialized())) return null;
    return await this.#make(call);
  }

  /** A call on the services of a profile: opens them for it and lets them go afterwards. */
  async services(profile: string, call: (admin: string) => CallInput): Promise<Returned | null> {
    const opened = await this.call({ fn: 'IProfAdmin.AdminServices', name: profile });
    if (opened === null || opened.result !== HR.S_OK) return opened;
    const admin = String(opened.out['lppServiceAdmin']);
    const returned = await this.#make(call(admin));
    await this.#make({ fn: 'IUnknown.Release', object: admin });
    return returned;
  }

  /** The dialogs are closed: MAPI is not needed any more. */
  async close(): Promise<void> {
    const program = recordOf(this.simulator.mirror.getState(), 'clients', CONTROL_PANEL);
    if ((program?.initCount ?? 0) > 0) await this.#make({ fn: 'MAPIUninitialize' });
  }

  async #initialized(): Promise<boolean> {
    const program = recordOf(this.simulator.mirror.getState(), 'clients', CONTROL_PANEL);
    if ((program?.initCount ?? 0) > 0) return true;
    return (await this.#make({ fn: 'MAPIInitialize' }))?.result === HR.S_OK;
  }

  async #make(call: CallInput): Promise<Returned | null> {
    const reply = await this.simulator.send('call', { client: CONTROL_PANEL, call });
    return reply.ok ? await this.#returned(reply.value.id) : null;
  }

  /** Waits until the page has heard that the call returned. */
  #returned(id: number): Promise<Returned | null> {
    const { mirror } = this.simulator;
    const { epoch } = mirror.getState();
    return new Promise((settle) => {
      const look = (): boolean => {
        const state = mirror.getState();
        if (state.epoch !== epoch) settle(null);
        else {
          const record = recordOf(state, 'calls', String(id));
          if (record?.state !== 'returned') return false;
          settle({ result: record.result ?? HR.S_OK, out: record.out });
        }
        return true;
      };
      if (look()) return;
      const stop = mirror.subscribe(() => {
        if (look()) stop();
      });
    });
  }
}
