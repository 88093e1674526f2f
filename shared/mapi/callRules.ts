import type { CallName } from './calls';
import { isRuleId, type RuleId } from './rules';

/** Prefixes of rules about the methods of an interface. */
const METHODS: Readonly<Record<string, string>> = {
  IMAPISession: 'IS',
  IProfAdmin: 'PA',
  IMsgServiceAdmin: 'SA',
};

/** The rule of functions that have no interface. */
const FUNCTIONS: Readonly<Record<string, RuleId>> = {
  MAPIInitialize: 'IN1',
  MAPIUninitialize: 'UN1',
  MAPILogonEx: 'LX1',
  MAPILogon: 'SL1',
  MAPILogoff: 'SO1',
  OpenIMsgSession: 'IM7',
  OpenIMsgOnIStg: 'IM8',
  CloseIMsgSession: 'IM2',
  'IMessenger.Signin': 'M1',
  'IMessenger.AutoSignin': 'M2',
  'IMessenger.Signout': 'M7',
  'IMessenger.get_MyStatus': 'D68',
  'IMessenger.put_MyStatus': 'D68',
};

/** The rule that a call as such stands under: its own page where there is one, else that a program acts. */
export function ruleOfCall(fn: CallName): RuleId {
  const [owner = '', method = ''] = fn.split('.');
  const id = `${METHODS[owner] ?? owner}.${method}`;
  return isRuleId(id) ? id : (FUNCTIONS[fn] ?? 'SIM.user');
}
