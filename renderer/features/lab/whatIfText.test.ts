import { describe, expect, it } from 'vitest';
import { HR } from '../../../shared/mapi/extendedCodes';
import type { WhatIfReport } from '../../../shared/model/whatIf';
import { whatIfText } from './whatIfText';

const report = (given: Partial<WhatIfReport>): WhatIfReport => ({
  state: 'returned',
  path: [],
  at: null,
  result: HR.S_OK,
  count: null,
  afterMs: 0,
  dialogs: [],
  holdsLock: false,
  lockHolder: null,
  ...given,
});
const says = (given: Partial<WhatIfReport>) => whatIfText('Outlook', report(given));

describe('the sentence of a preview', () => {
  it('names the end of the picture, or where a call leaves it', () => {
    expect(says({ path: [{ node: 'return-session' }] })).toBe('ends at “Return session”, no dialog.');
    expect(says({ path: [{ node: 'use-name' }], result: HR.MAPI_E_LOGON_FAILED })).toBe(
      'leaves the picture after “Use specified name for profile”, no dialog.',
    );
    expect(says({ afterMs: 1_500 })).toBe('returns after 0:01.500, no dialog.');
  });

  it('names the dialog at which it stops, and who holds the logon lock there', () => {
    const asking = {
      state: 'waiting for user',
      result: null,
      dialogs: [{ client: 'Outlook', kind: 'choose-profile' }],
    } as const;
    expect(says({ ...asking, at: 'prompt-profile', holdsLock: true, dialogs: [...asking.dialogs] })).toBe(
      'stops at “Prompt user”. Outlook shows Choose Profile and holds the logon lock.',
    );
    expect(says({ ...asking, dialogs: [...asking.dialogs] })).toBe(
      'stops at a dialog. Outlook shows Choose Profile.',
    );
    expect(says({ dialogs: [{ client: 'Messenger', kind: 'messenger-signin' }] })).toBe(
      'returns; Messenger shows Messenger Sign In.',
    );
  });

  it('says what it waits for', () => {
    const waiting = { state: 'waiting for lock', result: null } as const;
    expect(says({ ...waiting, lockHolder: 'Invoices' })).toBe(
      'waits for the logon lock, which Invoices holds.',
    );
    expect(says(waiting)).toBe('waits for the logon lock, which another program holds.');
    expect(says({ state: 'waiting', result: null })).toMatch(/begun and is not over/);
  });
});
