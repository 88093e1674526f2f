import { describe, expect, it } from 'vitest';
import type { PromptRecord } from '../../../shared/model/prompt';
import type { ServiceLife, SessionService } from '../../../shared/model/session';
import { aSession } from '../../stores/testing/bridge';
import { laneOf } from './lane';

const service = (life: ServiceLife, secondTryUsed = false, result: number | null = null): SessionService => ({
  name: 'Contoso Exchange',
  life,
  secondTryUsed,
  providers: [{ name: 'Mailbox', kind: 'store', life: 'loaded', result, status: null, resourceFlags: 0 }],
});
const session = (services: SessionService[], flags = 0x23) =>
  aSession(1, { life: 'starting', flags, services });
const steps = (one: SessionService, flags = 0x23, prompts: PromptRecord[] = []) =>
  laneOf(session([one], flags), prompts)[0]?.chips.map(({ step, state }) => `${step}: ${state}`);

describe('the lane of the services (P, D25)', () => {
  it('shows the first try, then what may come of it', () => {
    expect(steps(service('starting'))).toEqual(['try 1: now', 'works: predicted', 'disabled: predicted']);
  });

  it('stands at the question after a first failure, at the second try after the answer', () => {
    expect(steps(service('failed once'))?.slice(0, 3)).toEqual([
      'try 1: bad',
      'ask user: now',
      'try 2: predicted',
    ]);
    expect(steps(service('failed once', true))?.slice(0, 3)).toEqual([
      'try 1: bad',
      'ask user: done',
      'try 2: now',
    ]);
  });

  it('ends in works or in disabled, and says when nobody could be asked', () => {
    expect(steps(service('enabled'))).toEqual(['try 1: good', 'works: good']);
    expect(steps(service('enabled', true))?.at(-1)).toBe('works: good');
    expect(steps(service('disabled', true))).toEqual([
      'try 1: bad',
      'ask user: done',
      'try 2: bad',
      'disabled: bad',
    ]);
    expect(steps(service('disabled', true), 0x22)?.[1]).toBe('no dialog: done');
    expect(steps(service('disabled'), 0x22)).toEqual(['try 1: bad', 'disabled: bad']);
    expect(steps(service('degraded'))?.at(-1)).toBe('works in part: done');
  });

  it('stands at the user while a provider asks for its password during the first try', () => {
    const body = { kind: 'enter-password', service: 'Contoso Exchange' };
    const prompt = { id: 'D-001', session: 'S-001', body } as unknown as PromptRecord;
    expect(steps(service('starting'), 0x23, [prompt])?.[1]).toBe('ask user: now');
    expect(steps(service('starting'), 0x23, [{ ...prompt, session: 'S-002' }])?.[0]).toBe('try 1: now');
  });

  it('says whose turn is next, and the result that did not succeed', () => {
    const rows = laneOf(
      session([
        service('failed once', false, 0x80040115),
        service('idle'),
        { ...service('idle'), name: 'Last' },
      ]),
      [],
    );
    expect(rows.map(({ waits }) => waits)).toEqual([null, 'next', 'later']);
    expect(rows.map(({ result }) => result)).toEqual([0x80040115, null, null]);
  });
});
