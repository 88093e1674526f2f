import { expect, it } from 'vitest';
import { ruleOfCall } from './callRules';
import { rules } from './rules';

it.each([
  ['MAPILogonEx', 'LX1'],
  ['IMAPISession.Logoff', 'IS.Logoff'],
  ['IMAPISession.Release', 'IS.Release'],
  ['MAPIInitialize', 'IN1'],
] as const)('a call of %s stands under its documented rule %s, not under a decision of ours', (fn, id) => {
  expect(ruleOfCall(fn)).toBe(id);
  expect(rules[id].evidence).toBe('DOC');
});
