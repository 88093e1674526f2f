import { z } from 'zod';
import { fn, given, password, text, uint32 } from './argument';

/** The caller is a script of a web page: some results differ (2.12). */
const script = z.boolean().default(false);

/** Windows Messenger (2.12). There is one Messenger object on the machine; its methods name no object. */
export const messengerCalls = [
  fn('IMessenger.Signin', {
    hwndParent: uint32.default(0),
    /** null = NULL: the field stays as Messenger fills it in itself. */
    signinName: text.nullable().default(null),
    password,
    script,
  }),
  fn('IMessenger.AutoSignin', { script }),
  /** Not for scripts. */
  fn('IMessenger.Signout', {}),
  fn('IMessenger.get_MyStatus', { outStatus: given }),
  fn('IMessenger.put_MyStatus', { status: uint32 }),
] as const;
