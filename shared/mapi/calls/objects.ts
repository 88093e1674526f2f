import { flags, given, methodsOf, password, reference, uiParam, uint32 } from './argument';

const self = { object: reference };
const unknown = methodsOf('IUnknown', self);
const table = methodsOf('IMAPITable', self);
const store = methodsOf('IMsgStore', self);
const status = methodsOf('IMAPIStatus', self);

/** Methods of what a session opened: tables, stores, status objects, sections; AddRef and Release of any of them. */
export const objectCalls = [
  unknown('AddRef', {}),
  unknown('Release', {}),
  table('QueryRows', {}),
  table('Advise', { eventMask: uint32.default(0), sink: given, outConnection: given }),
  table('Unadvise', { connection: uint32 }),
  /** `flags`: exactly one of the input values; what is still to do comes back. */
  store('StoreLogoff', { flags: uint32 }),
  status('ValidateState', { uiParam, flags }),
  status('SettingsDialog', { uiParam, flags }),
  status('ChangePassword', { oldPassword: password, newPassword: password, flags }),
  status('FlushQueues', { uiParam, flags }),
] as const;
