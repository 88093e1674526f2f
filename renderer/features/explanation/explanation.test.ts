import { describe, expect, it } from 'vitest';
import { isRuleId } from '../../../shared/mapi/rules';
import { allNodes } from '../diagram/light';
import { argumentsOf } from './callArguments';
import { flagTableOf } from '../../ui/vocabulary';
import { nodeDecisions } from './nodeDecisions';
import { resultKind } from './resultKind';

describe('a call in the explanation', () => {
  const logon = {
    fn: 'MAPILogonEx',
    uiParam: 0,
    profileName: '',
    password: 'secret',
    flags: 0x21,
    outSession: false,
  } as const;

  it('shows the arguments under the names of the API and never a password', () => {
    expect(argumentsOf(logon)).toEqual([
      { name: 'ulUIParam', text: '0' },
      { name: 'lpszProfileName', text: '"" (empty string)' },
      { name: 'lpszPassword', text: 'not shown' },
      { name: 'flFlags', flags: 0x21, table: flagTableOf('MAPILogonEx') },
      { name: 'lppSession', text: 'NULL' },
    ]);
    expect(argumentsOf({ ...logon, profileName: null })[1]).toEqual({
      name: 'lpszProfileName',
      text: 'NULL',
    });
  });

  it('takes the structure of MAPIInitialize apart', () => {
    expect(argumentsOf({ fn: 'MAPIInitialize', init: null })).toEqual([{ name: 'lpMapiInit', text: 'NULL' }]);
    expect(
      argumentsOf({ fn: 'MAPIInitialize', init: { version: 0, flags: 8 } }).map(({ name }) => name),
    ).toEqual(['ulVersion', 'ulFlags']);
  });

  it('reads the number of AddRef and Release as references (D41), not as a code', () => {
    expect(resultKind('IMAPISession.Release')).toBe('count');
    expect(resultKind('MAPIUninitialize')).toBe('nothing');
    expect(resultKind('MAPILogonEx')).toBe('code');
  });
});

describe('decisions beside the shapes', () => {
  it('names only shapes and rules that exist', () => {
    for (const [node, ids] of Object.entries(nodeDecisions)) {
      expect(allNodes).toContain(node);
      for (const id of ids) expect(isRuleId(id), id).toBe(true);
    }
  });
});
