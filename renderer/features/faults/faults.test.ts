import { describe, expect, it } from 'vitest';
import {
  faultOperationGroups,
  faultOperations,
  groupOfOperation,
} from '../../../shared/mapi/faultOperations';
import { faultPresets } from '../../../shared/mapi/faultPresets';
import { faultInput } from '../../../shared/model/faultInput';
import type { FaultRecord } from '../../../shared/model/fault';
import type { ProfileRecord } from '../../../shared/model/machine';
import { choicesOf, draftOf, errorsOf, freeKey, inputOf, newDraft, type FaultDraft } from './faultDraft';
import { faultName, keyAction, whatIsSeen, whenText, whereText } from './faultWords';

const rule = (over: Partial<FaultRecord> = {}): FaultRecord => ({
  id: 'server.down',
  preset: 'server.down',
  operation: 'provider: logon',
  result: 0x80040115,
  delayMs: 0,
  scope: { level: 'service', profile: null, service: 'Contoso Exchange', provider: null, client: null },
  trigger: { kind: 'from', attempt: 2 },
  armed: true,
  hidden: true,
  key: 1,
  cued: false,
  attempts: 0,
  fired: 0,
  lastFired: null,
  detail: null,
  ...over,
});
const draft = (over: Partial<FaultDraft> = {}): FaultDraft => ({ ...newDraft([]), ...over });

describe('the fault editor', () => {
  it('writes a rule that the contract takes, for every named cause and every operation', () => {
    for (const preset of Object.keys(faultPresets) as (keyof typeof faultPresets)[])
      expect(faultInput.safeParse(inputOf(draft({ preset }), [])).success, preset).toBe(true);
    for (const operation of faultOperations) {
      const raw = inputOf(draft({ source: 'raw', operation, result: null, delay: '250' }), []);
      expect(faultInput.safeParse(raw).success, operation).toBe(true);
      expect(raw).toMatchObject({ operation, delayMs: 250 });
    }
  });

  it('offers every named cause in one group', () => {
    for (const { operation } of Object.values(faultPresets))
      expect(faultOperationGroups[groupOfOperation(operation)]).toContain(operation);
  });

  it('shows a rule as it was written, and keeps its name when it is changed', () => {
    const changed = inputOf(draftOf(rule()), [rule()]);
    expect(changed).toMatchObject({
      id: 'server.down',
      preset: 'server.down',
      scope: { service: 'Contoso Exchange', profile: null },
      trigger: { kind: 'from', attempt: 2 },
      hidden: true,
      key: 1,
    });
  });

  it('gives a second rule of the same cause a name of its own, and the next free key', () => {
    expect(inputOf(draft(), [rule()]).id).toBe('server.down 2');
    expect(freeKey([rule(), rule({ key: 3 })])).toBe('2');
    expect(freeKey([1, 2, 3, 4, 5, 6, 7, 8, 9].map((key) => rule({ key })))).toBe('');
  });

  it.each([
    [{ when: 'only', attempt: '0' }, ['attempt']],
    [{ when: 'from', attempt: '1.5' }, ['attempt']],
    [{ when: 'at', seconds: 'soon' }, ['seconds']],
    [{ source: 'raw', delay: '-1' }, ['delay']],
    [{ when: 'always', attempt: 'x' }, []],
    [{ when: 'at', seconds: '12.5' }, []],
  ] as const)('finds what cannot be read in %o', (over, errors) => {
    expect(errorsOf(draft(over))).toEqual(errors);
  });

  it('says seconds as virtual ms', () => {
    expect(inputOf(draft({ when: 'at', seconds: '12.5' }), []).trigger).toEqual({ kind: 'at', ms: 12_500 });
  });

  it('offers only services and providers that fit what is chosen above them and the cause', () => {
    const profiles = [
      {
        name: 'Outlook',
        services: [
          {
            name: 'Contoso Exchange',
            providers: [
              { name: 'Mailbox', kind: 'store' },
              { name: 'Transport', kind: 'transport' },
            ],
          },
        ],
      },
      {
        name: 'Field',
        services: [{ name: 'Personal Folders', providers: [{ name: 'Archive', kind: 'store' }] }],
      },
    ] as unknown as ProfileRecord[];
    expect(choicesOf(draft({ profile: 'Outlook' }), profiles).services).toEqual(['Contoso Exchange']);
    expect(choicesOf(draft({ preset: 'store.path' }), profiles).providers).toEqual(['Mailbox', 'Archive']);
    expect(choicesOf(draft({ preset: 'transport.offline' }), profiles).providers).toEqual(['Transport']);
  });
});

describe('a rule in words', () => {
  it('says where, when, and what the trainee will see', () => {
    expect(whereText(rule().scope)).toBe('service Contoso Exchange');
    expect(whereText({ ...rule().scope, service: null })).toBe('everywhere');
    expect(whenText({ kind: 'from', attempt: 2 }, false)).toBe('from attempt 2');
    expect(whenText({ kind: 'at', ms: 12_500 }, false)).toBe('from 0:12.500 on');
    expect(whenText({ kind: 'on cue' }, true)).toBe('on cue, fired');
    expect(whatIsSeen(rule())).toContain('Retry');
    expect(whatIsSeen(rule({ preset: null }))).toBeNull();
    expect(faultName(rule({ preset: null }))).toBe('provider: logon');
  });

  it('has a key that fires a rule on cue once, and turns any other one on and off', () => {
    const cue = { trigger: { kind: 'on cue' } } as const;
    expect(keyAction(rule(cue))).toBe('fire');
    expect(keyAction(rule({ ...cue, cued: true }))).toBe('disarm');
    expect(keyAction(rule())).toBe('disarm');
    expect(keyAction(rule({ armed: false }))).toBe('arm');
  });
});
